package dev.palimpsest.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes keys: short forms in which the spellings of one name are the same whatever the orthography. A key begins with its
 * version, and keys of different versions are never equal; {@code letters/README.md} has the alphabet.
 */
final class NameKeys {
    /** Changes whenever a change of tables or code changes keys. */
    static final String VERSION = "1:";
    /** At most so many other readings of one name. */
    static final int MOST_READINGS = 64;

    /** A name of more words has its standard reading only. */
    private static final int MOST_WORDS = 8;

    private static final double LIMIT = 3.2;

    private final LetterTables tables;
    private final QualifierWords qualifiers;

    private NameKeys(LetterTables tables) {
        this.tables = tables;
        this.qualifiers = QualifierWords.load(this::word);
    }

    private static final class Holder {
        static final NameKeys STANDARD = new NameKeys(new LetterTables());
    }

    static NameKeys standard() {
        return Holder.STANDARD;
    }

    /** The key of a name's standard reading; empty if nothing in it can be read. */
    String key(String name, NameKind kind) {
        NameText text = NameText.of(name);
        if (kind == NameKind.PERSON) {
            return person(text, false).get(0);
        }
        return text.words() == 1 ? word(text) : place(text, false).key();
    }

    /** The standard key and the qualifiers, without the other readings. */
    KeySet standard(String name, NameKind kind) {
        return kind == NameKind.PERSON
                ? new KeySet(key(name, kind), List.of(), List.of())
                : place(NameText.of(name), false);
    }

    KeySet keys(String name, NameKind kind) {
        NameText text = NameText.of(name);
        if (kind == NameKind.PERSON) {
            List<String> keys = person(text, true);
            return new KeySet(keys.get(0), keys.subList(1, keys.size()), List.of());
        }
        return place(text, true);
    }

    /** The key of an Azerbaijani word, without version. */
    private String word(String word) {
        NameText text = NameText.of(word);
        Readings readings = new Readings();
        tables.azerbaijani().read(text, 0, readings);
        StringBuilder key = new StringBuilder();
        readings.standard(key);
        return fold(key);
    }

    /** The key of a place of one word, the usual case. */
    private String word(NameText text) {
        Readings readings = new Readings();
        tables.choose(text).read(text, 0, readings);
        return finish(readings.likeliest());
    }

    private KeySet place(NameText text, boolean all) {
        LetterTables.Choice choice = tables.choose(text);
        List<Qualifier> found = new ArrayList<>();
        List<List<String>> parts = new ArrayList<>();
        List<Readings> rest = new ArrayList<>();
        for (int i = 0; i < text.words(); i++) {
            Readings readings = new Readings();
            choice.read(text, i, readings);
            QualifierWords.Entry entry = text.words() == 1 ? null : qualifiers.find(text.word(i), readings);
            if (entry == null) {
                rest.add(readings);
            } else {
                if (!entry.qualifier().tag().equals("-")) {
                    found.add(entry.qualifier());
                }
                if (!entry.keys().isEmpty()) {
                    parts.add(entry.keys());
                }
            }
        }
        if (rest.stream().allMatch(Readings::isEmpty)) { // nothing but qualifiers: they are the name
            return whole(text, choice);
        }
        return join(parts, rest, found, all);
    }

    private KeySet whole(NameText text, LetterTables.Choice choice) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.words(); i++) {
            Readings readings = new Readings();
            choice.read(text, i, readings);
            readings.standard(key);
        }
        return new KeySet(finish(key), List.of(), List.of());
    }

    private static KeySet join(List<List<String>> parts, List<Readings> rest, List<Qualifier> found, boolean all) {
        List<Reading> heads = List.of(new Reading("", 0));
        for (List<String> part : parts) {
            List<Reading> words = new ArrayList<>();
            for (int i = 0; i < part.size(); i++) {
                words.add(new Reading(part.get(i), i));
            }
            heads = product(heads, words, MOST_READINGS, Double.MAX_VALUE);
        }
        boolean many = all && rest.size() <= MOST_WORDS;
        List<Reading> whole = heads;
        for (Readings readings : rest) {
            whole = product(whole, many ? readings.best(MOST_READINGS, LIMIT) : readings.first(), MOST_READINGS, LIMIT);
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Reading reading : whole) {
            keys.add(finish(new StringBuilder(reading.key())));
        }
        List<String> list = new ArrayList<>(keys);
        return new KeySet(list.get(0), List.copyOf(list.subList(1, list.size())), List.copyOf(found));
    }

    private static List<Reading> product(List<Reading> heads, List<Reading> tails, int most, double limit) {
        if (heads.size() == 1 && tails.size() == 1) {
            return List.of(new Reading(
                    heads.get(0).key().concat(tails.get(0).key()),
                    heads.get(0).cost() + tails.get(0).cost()));
        }
        List<Reading> result = new ArrayList<>();
        double best = heads.get(0).cost() + tails.get(0).cost();
        for (Reading head : heads) {
            for (Reading tail : tails) {
                double cost = head.cost() + tail.cost();
                if (cost <= best + limit) {
                    result.add(new Reading(head.key().concat(tail.key()), cost));
                }
            }
        }
        result.sort(Comparator.comparingDouble(Reading::cost));
        return result.size() > most ? result.subList(0, most) : result;
    }

    /** Keys of a person, the standard one first. */
    private List<String> person(NameText text, boolean all) {
        LetterTables.Choice choice = tables.choose(text);
        boolean[] dropped = Patronymics.in(text);
        List<List<Reading>> words = new ArrayList<>();
        for (int i = 0; i < text.words(); i++) {
            Readings readings = new Readings();
            choice.read(text, i, readings);
            if (!dropped[i] && !readings.isEmpty()) {
                words.add(all && text.words() <= MOST_WORDS ? readings.best(MOST_READINGS, LIMIT) : readings.first());
            }
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Choice pick : picks(words)) {
            keys.add(sorted(pick.words));
        }
        return keys.isEmpty() ? List.of("") : List.copyOf(keys);
    }

    /** One reading of each word. */
    private record Choice(List<String> words, double cost) {}

    private static List<Choice> picks(List<List<Reading>> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Choice> picks = List.of(new Choice(List.of(), 0));
        for (List<Reading> word : words) {
            List<Choice> next = new ArrayList<>();
            for (Choice pick : picks) {
                for (Reading reading : word) {
                    List<String> longer = new ArrayList<>(pick.words);
                    longer.add(fold(new StringBuilder(reading.key())));
                    next.add(new Choice(longer, pick.cost + reading.cost()));
                }
            }
            next.sort(Comparator.comparingDouble(Choice::cost));
            picks = next.size() > MOST_READINGS ? next.subList(0, MOST_READINGS) : next;
        }
        return picks;
    }

    private static String sorted(List<String> words) {
        String[] sorted = words.stream().filter(w -> !w.isEmpty()).toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted.length == 0 ? "" : VERSION + String.join(" ", sorted);
    }

    private static String finish(StringBuilder key) {
        String folded = fold(key);
        return folded.isEmpty() ? "" : VERSION + folded;
    }

    /**
     * One of each double letter; a final t as d and a final p as b, which are not told apart there; the endings -lu and -cu
     * as -li and -ci, whose vowel only follows the vowel before.
     */
    static String fold(StringBuilder key) {
        int to = 0;
        char last = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != last || (c >= '0' && c <= '9')) {
                key.setCharAt(to++, c);
            }
            last = c;
        }
        key.setLength(to);
        if (to > 1 && key.charAt(to - 1) == 't') {
            key.setCharAt(to - 1, 'd');
        } else if (to > 1 && key.charAt(to - 1) == 'p') {
            key.setCharAt(to - 1, 'b');
        } else if (to > 3 && key.charAt(to - 1) == 'u' && (key.charAt(to - 2) == 'l' || key.charAt(to - 2) == 'c')) {
            key.setCharAt(to - 1, 'i');
        }
        return key.toString();
    }
}
