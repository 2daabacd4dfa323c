package dev.palimpsest.claim;

import dev.palimpsest.claim.Party.Resolution;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who appears in a document under which names: persons by surname and office, bodies by abbreviation and short form. */
final class Cast {
    private static final Pattern ABBREVIATED =
            Pattern.compile("\\b(\\p{Lu}\\p{L}+) ((?=\\p{L}*\\p{Lu}\\p{L}*\\p{Lu})\\p{Lu}\\p{L}{1,5})\\b");
    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{3,7}\\b");
    /** Abbreviations have seven letters at most; a catalogue of names without end is no name. */
    private static final Pattern FULL = Pattern.compile(
            "\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}[\\p{L}’'-]+|of|for|the|and|in|on)){0,12} \\p{Lu}[\\p{L}’'-]+");

    private static final Pattern BEFORE = Pattern.compile(
            "(?:(\\p{Lu}[\\p{L}-]+)(?:['’]s?)? )?((?:[\\p{L}-]+ )??[\\p{L}-]+)(?: of (?:the )?((?:Republic of )?\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*))?,? $");

    private static final Pattern LONG_NAME = Pattern.compile(
            "(?<=\\bof )the (?:\\p{Lu}\\p{L}+ )?(?:Republic|Kingdom|State|Federation) of (\\p{Lu}\\p{L}+)$");

    /** "Minister of Foreign Affairs X Y": the end of an office's name, taken for the beginning of a person's. */
    private static final Pattern FIELD = Pattern.compile(
            "^(?:\\p{Lu}\\p{L}+ )?(?:Affairs|Defence|Defense|Justice|Finance|Education|Health|Interior|Economy|Energy|Culture"
                    + "|Transport|Agriculture|Security|Trade|Labour|Labor|Environment|Emergencies|Situations) (?=\\p{Lu}\\p{L}+ \\p{Lu})");

    private final Kinds kinds;
    private final Map<String, String> fullNames = new HashMap<>();
    private final Map<String, List<String>> holders = new LinkedHashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> shortForms = new LinkedHashMap<>();

    Cast(Document body, Kinds kinds) {
        this.kinds = kinds;
        String text = body.text();
        List<Annotated<Entity>> persons = body.annotated(Entity.class).stream()
                .filter(e -> e.value().type() == EntityType.PERSON)
                .toList();
        for (Annotated<Entity> person : persons) {
            String name = plain(person.span().of(text));
            if (name.contains(" ")) {
                fullNames.merge(
                        surname(name), name, (a, b) -> a.length() >= b.length() && a.endsWith(surname(b)) ? a : b);
            }
        }
        for (Annotated<Entity> person : persons) {
            office(text, person.span());
        }
        spell(text);
        abbreviate(body);
    }

    /** A person's name without the end of an office's before it. */
    static String plain(String person) {
        return FIELD.matcher(person).replaceFirst("");
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Notes who holds the office that stands right before a person's name. */
    private void office(String text, Span person) {
        String before = text.substring(Math.max(0, person.start() - 90), person.start());
        before = before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(". ")) + 1);
        Matcher m = BEFORE.matcher(before);
        while (m.find()) {
            String role = role(m.group(2));
            String of = m.group(3) == null ? m.group(1) : m.group(3);
            if (!role.isEmpty()) {
                hold(role + "|" + (of == null ? "" : land(of)), full(person.of(text)));
                return;
            }
        }
    }

    private void hold(String key, String name) {
        List<String> names = holders.computeIfAbsent(key, k -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** The office that words end with, in lower case; empty for none. */
    private String role(String words) {
        String low = words.toLowerCase(Locale.ROOT).strip();
        String last = low.substring(low.lastIndexOf(' ') + 1);
        if (kinds.office(low)) {
            return low;
        }
        return kinds.office(last) ? last : "";
    }

    private String land(String name) {
        String first = name.split(" ")[0];
        String country = kinds.country(name);
        country = country.isEmpty() ? kinds.country(first) : country;
        return (country.isEmpty() ? name : country).toLowerCase(Locale.ROOT);
    }

    /** The longest form of a person's name that the text has: of a surname alone, or of the same forename and surname. */
    String full(String name) {
        String known = fullNames.getOrDefault(surname(name), name);
        int space = name.indexOf(' ');
        boolean other = space > 0 && !known.startsWith(name.substring(0, space + 1)) && !known.endsWith(" " + name);
        return other ? name : known;
    }

    /** "Azerbaijan MOD" and "Azerbaijani MoD" are one name, spelled as most often. */
    private void spell(String text) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        Matcher m = ABBREVIATED.matcher(text);
        for (int at = next(m, text, 0); at >= 0; at = next(m, text, at)) {
            if (!kinds.country(m.group(1)).isEmpty()) {
                counts.computeIfAbsent(fold(m.group()), k -> new HashMap<>()).merge(m.group(), 1, Integer::sum);
            }
        }
        counts.forEach((key, forms) -> forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(best -> spellings.put(key, best.getKey())));
    }

    private String fold(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.split(" ")) {
            String country = kinds.country(word);
            key.append((country.isEmpty() ? word : country).toLowerCase(Locale.ROOT))
                    .append(' ');
        }
        return key.toString();
    }

    /** An abbreviation is a body's name where the text uses it by itself and not only in brackets behind the long one. */
    private void abbreviate(Document body) {
        Map<String, Integer> alone = new HashMap<>();
        for (Document text : body.texts()) {
            if (text.path().isEmpty() || text.path().startsWith("infobox/")) {
                Matcher m = CAPITALS.matcher(text.text());
                for (int at = next(m, text.text(), 0); at >= 0; at = next(m, text.text(), at)) {
                    boolean bracket = m.start() > 0 && text.text().charAt(m.start() - 1) == '(';
                    alone.merge(m.group(), bracket ? 0 : 1, Integer::sum);
                }
            }
        }
        Matcher m = FULL.matcher(body.text());
        for (int at = next(m, body.text(), 0); at >= 0; at = next(m, body.text(), at)) {
            String initials = initials(m.group());
            if (initials.length() >= 3 && alone.getOrDefault(initials, 0) > 0) {
                abbreviations.putIfAbsent(m.group(), initials);
            }
        }
    }

    /** Where what is found next ends, of something that begins with a capital letter, or -1; a search would try every letter. */
    private static int next(Matcher m, String text, int from) {
        m.useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = from; i < text.length(); i++) {
            boolean capital = Character.getType(text.codePointAt(i)) == Character.UPPERCASE_LETTER;
            if (capital && m.region(i, text.length()).lookingAt()) {
                return m.end();
            }
        }
        return -1;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ")) {
            if (Character.isUpperCase(word.codePointAt(0))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    /** The name by which the whole document knows the party so called, and how it was found. */
    Party named(String mention, Span span, boolean person) {
        if (person) {
            String full = full(mention);
            return party(full, mention, Party.Type.PERSON, Resolution.NAME, span);
        }
        String name = shortened(spellings.getOrDefault(fold(mention), mention));
        name = abbreviations.getOrDefault(name, name);
        Resolution how = name.equals(mention) ? Resolution.NAME : Resolution.ALIAS;
        if (!name.contains(" ") && shortForms.containsKey(name)) {
            name = shortForms.get(name);
            name = abbreviations.getOrDefault(name, name);
            how = Resolution.ALIAS;
        } else if (mention.contains(" ") && Character.isUpperCase(mention.codePointAt(0))) {
            remember(mention);
        }
        return party(name, mention, kinds.partyType(name), how, span);
    }

    /** "the Office of the Republic of X": the Office of X, where X is a country. */
    private String shortened(String name) {
        Matcher m = LONG_NAME.matcher(name);
        return m.find() && kinds.countryName(m.group(1)) ? name.substring(0, m.start()) + m.group(1) : name;
    }

    /** "the Observatory" may later stand for the Syrian Observatory for Human Rights. */
    void remember(String name) {
        for (String word : name.split(" ")) {
            if (Character.isUpperCase(word.codePointAt(0))
                    && word.length() > 3
                    && kinds.country(word).isEmpty()) {
                String low = word.toLowerCase(Locale.ROOT);
                if (kinds.party("organisation").contains(low)
                        || kinds.party("government_body").contains(low)) {
                    shortForms.put(word, name);
                }
            }
        }
    }

    /** The person who holds an office, if the document says; {@code of} is its country or body, empty for none. */
    Optional<String> holder(String office, String of) {
        String role = role(office);
        if (role.isEmpty()) {
            return Optional.empty();
        }
        List<String> exact = holders.getOrDefault(role + "|" + (of.isEmpty() ? "" : land(of)), List.of());
        if (!exact.isEmpty()) {
            return Optional.of(exact.get(exact.size() - 1));
        }
        if (!of.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = holders.entrySet().stream()
                .filter(e -> e.getKey().startsWith(role + "|"))
                .flatMap(e -> e.getValue().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    static Party party(String name, String mention, Party.Type type, Resolution how, Span span) {
        return new Party(name, mention, type, how, "", Optional.of(span));
    }
}
