package dev.palimpsest.claim;

import dev.palimpsest.claim.Masked.Item;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Says of what kinds a mention is: by the lexicon's nouns, by designations of weapons, by the entity found at its words. */
final class Typing {
    private static final Pattern AIRCRAFT =
            Pattern.compile("(?i)(su|mig|mi|an|tu|il|ka|yak|f|f/a|ah|uh|ch|c|b|a|l|mq|rq|tb|uh|bo)-?\\d+\\p{L}*s?");
    private static final Pattern DESIGNATION =
            Pattern.compile("\\p{Lu}[\\p{L}\\d]*-?\\d[\\p{L}\\d-]*|\\d+\\p{Lu}\\d+.*");

    private final Kinds kinds;

    Typing(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The kinds of the noun phrase of a node that goes by a name. */
    Set<String> of(Sentence s, int node, String name) {
        Parse p = s.parse();
        Set<String> is = new TreeSet<>();
        if (p.tag(node).startsWith("PRP")) {
            if (!p.form(node).equals("it")) {
                is.add("people");
            }
            return is;
        }
        is.addAll(kinds.of(p.lemma(node)));
        add(name, is);
        Optional<EntityType> type = s.entity(s.span(node));
        if (is.isEmpty() || (type.isPresent() && p.proper(node))) {
            type.ifPresent(t -> add(t, is));
        }
        if (is.isEmpty() && p.proper(node)) {
            is.addAll(Set.of("place", "name-place"));
        }
        if (is.contains("place") && p.proper(node)) {
            is.add("name-place");
        }
        if (p.tag(node).equals("CD") && is.isEmpty()) {
            is.add("people");
        }
        if (name.startsWith("half") || name.startsWith("more than half")) {
            is.add("share");
        }
        return is;
    }

    /** The kinds of a list's item, which stands at {@code span} of the document's text. */
    Set<String> of(Sentence s, Item item, Span span) {
        Set<String> is = new TreeSet<>();
        if (item.count().isPresent()) {
            add(item.name(), is);
            return is;
        }
        Optional<EntityType> type = s.entity(span);
        String[] words = item.name().split(" ");
        is.addAll(kinds.of(Words.singular(words[words.length - 1].toLowerCase(Locale.ROOT))));
        type.ifPresent(t -> add(t, is));
        if (is.isEmpty() || type.isEmpty() || !item.within().isEmpty()) {
            is.add("place");
        }
        if (!item.within().isEmpty()) {
            is.removeAll(Set.of("people", "name-person"));
        }
        return is;
    }

    /** Adds what a counted thing is by its words: the head before "of", its last word, designations. */
    void add(String name, Set<String> is) {
        String head = name.contains(" of ") ? name.substring(0, name.indexOf(" of ")) : name;
        String[] words = head.split(" ");
        String word = words[words.length - 1];
        String last = word.toLowerCase(Locale.ROOT);
        is.addAll(kinds.of(Words.singular(last)));
        is.addAll(kinds.of(last));
        if (word.length() > 2 && word.endsWith("s")) {
            is.addAll(kinds.of(last.substring(0, last.length() - 1)));
        }
        if (kinds.demonym(word)) {
            is.add("people");
        }
        if (is.isEmpty() || DESIGNATION.matcher(word).matches()) {
            designated(words, is);
        }
    }

    private static void designated(String[] words, Set<String> is) {
        for (String word : words) {
            if (AIRCRAFT.matcher(word).matches()) {
                is.add("aircraft");
            } else if (DESIGNATION.matcher(word).matches()) {
                is.add("equipment");
            }
        }
    }

    private static void add(EntityType type, Set<String> is) {
        switch (type) {
            case PERSON -> is.addAll(Set.of("people", "name-person"));
            case LOCATION -> is.addAll(Set.of("place", "name-place"));
            case ORGANIZATION -> is.addAll(Set.of("party", "name-org"));
            case NATIONALITY -> is.add("people");
            case WEAPON -> is.add("equipment");
            default -> {}
        }
    }
}
