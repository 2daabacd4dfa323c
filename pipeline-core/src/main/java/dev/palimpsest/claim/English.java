package dev.palimpsest.claim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells sentences that are not English, whose words may look like English ones: German "die", Azerbaijani "say" (number). */
final class English {
    /** One word of another language may be part of a name. */
    private static final int FEW = 2;

    private final Set<String> own = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    /** UTF-16 units of the longest of all these words: a longer one need not be looked for. */
    private final int longest;

    English() {
        for (String line : Resource.lines("languages.txt")) {
            int colon = line.indexOf(':');
            Set<String> words = Set.of(line.substring(colon + 1).strip().split("\\s+"));
            (line.startsWith("english:") ? own : others).addAll(words);
        }
        others.removeAll(own);
        longest = Stream.of(own, others)
                .flatMap(Set::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /**
     * Whether another language holds the sentence together: most of its letters are not Latin, or more of its small words are
     * another language's than English ones. A heading or a list of names, which has none, may be English.
     */
    boolean isNot(String sentence) {
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < sentence.length(); ) {
            int c = sentence.codePointAt(i);
            if (Character.isLetter(c)) {
                letters++;
                latin += c < 128 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
            }
            i += Character.charCount(c);
        }
        if (latin * 2 < letters) {
            return true;
        }
        int english = 0;
        int foreign = 0;
        for (int at = 0; at < sentence.length(); at++) {
            int from = at;
            while (at < sentence.length() && isPart(sentence.codePointAt(at))) {
                at += Character.charCount(sentence.codePointAt(at));
            }
            if (at > from && at - from <= longest) {
                String word = sentence.substring(from, at).toLowerCase(Locale.ROOT);
                english += own.contains(word) ? 1 : 0;
                foreign += others.contains(word) ? 1 : 0;
            }
        }
        return foreign >= FEW && foreign > english;
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return mark || Character.isLetter(c);
    }
}
