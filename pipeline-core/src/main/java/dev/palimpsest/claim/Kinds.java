package dev.palimpsest.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What words are: kinds of things, kinds of parties, offices, peoples. Read from kinds.lex, parties.lex, demonyms.tsv. */
final class Kinds {
    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N} -]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Set<String>> kindsOf = new HashMap<>();
    private final Map<String, Target.Type> typeOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> parties = new LinkedHashMap<>();
    private final Map<String, String> countryOf = new HashMap<>();
    private final Map<String, String> adjectiveOf = new HashMap<>();

    Kinds() {
        for (String line : Resource.lines("kinds.lex")) {
            int colon = line.indexOf(':');
            String[] name = line.substring(0, colon).split(">");
            String kind = name[0].strip();
            if (name.length > 1) {
                typeOf.put(kind, Target.Type.of(name[1].strip()));
            }
            for (String lemma : Resource.members(line.substring(colon + 1))) {
                kindsOf.computeIfAbsent(lemma, l -> new LinkedHashSet<>()).add(kind);
            }
        }
        for (String line : Resource.lines("parties.lex")) {
            int colon = line.indexOf(':');
            parties.put(line.substring(0, colon), new HashSet<>(Resource.members(line.substring(colon + 1))));
        }
        for (String occupation : party("occupation")) {
            kindsOf.computeIfAbsent(occupation, l -> new LinkedHashSet<>()).add("people");
        }
        for (String line : Resource.lines("demonyms.tsv")) {
            String[] fields = line.split("\t");
            adjectiveOf.put(fields[0].toLowerCase(Locale.ROOT), fields[1]);
            for (String field : fields) {
                countryOf.putIfAbsent(field.toLowerCase(Locale.ROOT), fields[0]);
            }
        }
    }

    /** The kinds of a noun by its lemma. */
    Set<String> of(String lemma) {
        return kindsOf.getOrDefault(lemma, Set.of());
    }

    /** Whether the word, in lower case, is a common noun for a thing, an office or a body, and no name by itself. */
    boolean common(String word) {
        String lemma = Words.singular(word);
        return !of(lemma).isEmpty() || parties.values().stream().anyMatch(p -> p.contains(word) || p.contains(lemma));
    }

    boolean is(String lemma, String kind) {
        return of(lemma).contains(kind);
    }

    /** The target type of a noun by its lemma. */
    Target.Type type(String lemma) {
        for (String kind : of(lemma)) {
            Target.Type type = typeOf.get(kind);
            if (type != null) {
                return type;
            }
        }
        return Target.Type.OTHER;
    }

    /** Whether the words name an office or occupation, which stand with a person's name. */
    boolean office(String lemma) {
        return party("role").contains(lemma) || party("occupation").contains(lemma);
    }

    boolean title(String word) {
        return party("title").contains(word.replace(".", "").toLowerCase(Locale.ROOT));
    }

    boolean unnamed(String word) {
        return party("unnamed").contains(word);
    }

    Set<String> party(String type) {
        return parties.getOrDefault(type, Set.of());
    }

    /** The country that a country's name or adjective or its people's name stands for; empty for others. */
    String country(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        String found = countryOf.get(low);
        if (found == null && low.endsWith("s")) {
            found = countryOf.get(low.substring(0, low.length() - 1));
        }
        return found == null ? "" : found;
    }

    /** The adjective of a country's name; empty for others. */
    String adjective(String country) {
        return adjectiveOf.getOrDefault(country.toLowerCase(Locale.ROOT), "");
    }

    boolean countryName(String word) {
        return adjectiveOf.containsKey(word.toLowerCase(Locale.ROOT));
    }

    boolean demonym(String word) {
        return !country(word).isEmpty() && !countryName(word);
    }

    /** What kind of party the words are, by their last words. */
    Party.Type partyType(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        if (countryName(name)) {
            return Party.Type.COUNTRY;
        }
        String[] words = BLANKS.split(MARK.matcher(low).replaceAll(""));
        String head = low.contains(" of ") ? last(low.substring(0, low.indexOf(" of "))) : words[words.length - 1];
        for (String type : List.of(
                "government",
                "armed_force",
                "government_body",
                "media",
                "document",
                "organisation",
                "group",
                "country")) {
            if (party(type).contains(head)) {
                return Party.Type.of(type);
            }
        }
        if (office(head)) {
            return Party.Type.PERSON;
        }
        return demonym(name) ? Party.Type.GROUP : Party.Type.UNKNOWN;
    }

    /** How a source is given that is this party. */
    Source.Kind source(Party party) {
        if (party.type() == Party.Type.DOCUMENT) {
            return Source.Kind.DOCUMENT;
        }
        String[] words = party.name().toLowerCase(Locale.ROOT).split(" ");
        if (unnamed(words[words.length - 1])) {
            return Source.Kind.UNNAMED;
        }
        boolean lower = Character.isLowerCase(party.name().codePointAt(0));
        boolean role = party.type() == Party.Type.PERSON && (office(words[0]) || lower);
        return role ? Source.Kind.ROLE : Source.Kind.NAMED;
    }

    private static String last(String words) {
        String stripped = words.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }
}
