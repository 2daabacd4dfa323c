package dev.palimpsest.names;

import dev.palimpsest.names.LetterRule.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the letters of one way of writing are read; from a table under {@code letters/}, whose README has the format. */
final class LetterTable {
    private static final LetterRule[] NONE = {};

    private final BitSet vowels = new BitSet();
    private LetterRule[][] byFirst = {};
    private int lowest;
    private Reading[] inserted = {};

    private LetterTable() {}

    /** A table of the library. */
    static LetterTable load(String name) {
        LetterTable table = new LetterTable();
        List<LetterRule> rules = new ArrayList<>();
        try {
            table.read(name, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rules.sort(Comparator.comparingInt((LetterRule r) -> r.letters().length())
                .reversed()); // stable: same letters stay in the order of the file
        table.lowest = rules.stream().mapToInt(r -> r.letters().charAt(0)).min().orElse(0);
        int highest = rules.stream().mapToInt(r -> r.letters().charAt(0)).max().orElse(0);
        table.byFirst = new LetterRule[highest - table.lowest + 1][];
        rules.forEach(table::add);
        return table;
    }

    private void read(String name, List<LetterRule> rules) throws IOException {
        List<LetterRule> included = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LetterTable.class.getResourceAsStream("letters/" + name), name),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] f = line.split("\t", -1);
                switch (f[0]) {
                    case "@include" -> read(f[1], included);
                    case "@vowels" -> f[1].chars().forEach(vowels::set);
                    case "@insert" -> inserted = readings(f[1].split(" "));
                    default -> {
                        if (!line.isBlank() && !line.startsWith("#")) {
                            rules.add(rule(f));
                        }
                    }
                }
            }
        }
        rules.addAll(included); // what a table says itself goes before what it includes
    }

    private static LetterRule rule(String[] f) {
        List<String> readings = new ArrayList<>();
        readings.add(f[3] + ":0");
        if (f.length > 4 && !f[4].isBlank()) {
            readings.addAll(Arrays.asList(f[4].split(" ")));
        }
        return new LetterRule(
                f[0], Context.parse(f[1]), Context.parse(f[2]), readings(readings.toArray(String[]::new)));
    }

    private static Reading[] readings(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> {
                    int colon = text.indexOf(':');
                    String key = text.substring(0, colon);
                    return new Reading(key.equals("0") ? "" : key, Double.parseDouble(text.substring(colon + 1)));
                })
                .toArray(Reading[]::new);
    }

    private void add(LetterRule rule) {
        int first = rule.letters().charAt(0) - lowest;
        LetterRule[] same = byFirst[first] == null ? NONE : byFirst[first];
        byFirst[first] = Arrays.copyOf(same, same.length + 1);
        byFirst[first][same.length] = rule;
    }

    boolean isVowel(char letter) {
        return vowels.get(letter);
    }

    /** Adds the readings of a word, lower-cased and without marks, to {@code out}. */
    void read(char[] word, int start, int end, Readings out) {
        int at = start;
        boolean consonant = false;
        while (at < end) {
            LetterRule rule = match(word, start, at, end);
            if (rule == null) {
                if (Character.isLetterOrDigit(word[at])) {
                    out.addLiteral(word[at]);
                }
                consonant = false;
                at++;
                continue;
            }
            boolean vowel = readsAsVowel(rule);
            if (inserted.length > 0 && consonant && !vowel && word[at] != word[at - 1]) {
                out.addUnwritten(inserted);
            }
            out.add(rule.readings());
            consonant = !vowel;
            at += rule.letters().length();
        }
    }

    /** Whether no vowel is missing beside it: a letter such as و is a vowel in one place and a consonant in another. */
    private boolean readsAsVowel(LetterRule rule) {
        String key = rule.readings()[0].key();
        return key.isEmpty() ? isVowel(rule.letters().charAt(0)) : Readings.isVowel(key.charAt(key.length() - 1));
    }

    private @Nullable LetterRule match(char[] word, int start, int at, int end) {
        int first = word[at] - lowest;
        LetterRule[] rules = first < 0 || first >= byFirst.length ? null : byFirst[first];
        for (LetterRule rule : rules == null ? NONE : rules) {
            String letters = rule.letters();
            int stop = at + letters.length();
            if (stop <= end && matches(word, at, letters)) {
                char before = at == start ? 0 : word[at - 1];
                char after = stop == end ? 0 : word[stop];
                if (rule.before().holds(before, this) && rule.after().holds(after, this)) {
                    return rule;
                }
            }
        }
        return null;
    }

    private static boolean matches(char[] word, int at, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (word[at + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
