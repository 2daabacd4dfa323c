package dev.palimpsest.nlp;

import java.util.Locale;
import java.util.Set;

/** Abbreviations made of the first letters of a name. */
final class Abbreviations {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "&", "de", "du", "la");

    private Abbreviations() {}

    /** Whether the letters are the initials of the words, small words counted or not. */
    static boolean stands(String letters, String words) {
        if (letters.length() < 2 || letters.length() > 10 || !letters.matches("\\p{Lu}[\\p{L}&.-]*\\p{Lu}s?")) {
            return false;
        }
        String wanted = letters.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
        StringBuilder all = new StringBuilder();
        StringBuilder great = new StringBuilder();
        for (String word : words.split("[ -]")) {
            if (!word.isEmpty()) {
                String initial = word.substring(0, 1).toLowerCase(Locale.ROOT);
                all.append(initial);
                great.append(SMALL.contains(word) ? "" : initial);
            }
        }
        return wanted.contentEquals(all) || wanted.contentEquals(great);
    }
}
