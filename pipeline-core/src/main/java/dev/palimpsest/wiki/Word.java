package dev.palimpsest.wiki;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A word of a line: what stands between two spaces.
 *
 * @param start where it begins in the line
 * @param text as it stands
 * @param key its letters and digits in lower case without diacritics; empty for mere punctuation
 * @param letters which letters the key has, a bit for each; those that are 64 apart share one
 */
record Word(int start, String text, String key, long letters) {

    private static final int SHORTEST_STEM = 4;

    /** Roman numerals from 2, which titles and names of rulers change for figures. */
    private static final List<String> NUMERALS =
            List.of("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi");

    private static final String MARKS = "\"'“‘«ʿʾ`";

    /** The words of a line, in order. */
    static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            int to = line.indexOf(' ', from);
            to = to < 0 ? line.length() : to;
            if (to > from) {
                String text = line.substring(from, to);
                String key = key(text);
                words.add(new Word(from, text, key, letters(key)));
            }
            from = to + 1;
        }
        return words;
    }

    private static long letters(String key) {
        long letters = 0;
        for (int i = 0; i < key.length(); i++) {
            letters |= 1L << key.charAt(i);
        }
        return letters;
    }

    private static String key(String text) {
        String key = isAscii(text) ? asciiKey(text) : foldedKey(text);
        if (key.isEmpty() || "ivx".indexOf(key.charAt(0)) < 0 || text.startsWith(key)) {
            return key;
        }
        int numeral = NUMERALS.indexOf(key);
        return numeral < 0 ? key : Integer.toString(numeral + 2);
    }

    private static String foldedKey(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(plain.length());
        plain.codePoints().filter(Word::counts).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The same for most words, without tables. */
    private static String asciiKey(String text) {
        char[] letters = new char[text.length()];
        int n = 0;
        boolean changed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean kept = capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (kept) {
                letters[n++] = capital ? (char) (c + 'a' - 'A') : c;
            }
            changed |= capital || !kept;
        }
        return changed ? new String(letters, 0, n) : text;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Modifier letters, such as the ayin of transliterations, are left out as often as not. */
    private static boolean counts(int c) {
        return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }

    /** Whether it is nothing but a quote or an ayin that stands apart from its word. */
    boolean isMark() {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it begins as a title does, with a capital letter, a digit or a letter without case, after any quote. */
    boolean beginsTitle() {
        int at = 0;
        while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && beginsTitle(text.codePointAt(at));
    }

    /** Whether it opens italics, as the title of a work does. */
    boolean beginsItalics() {
        return text.startsWith("''") && !key.isEmpty();
    }

    /** Whether it is a Roman numeral as it stands behind the name of a ruler. */
    boolean isRegnal() {
        String bare = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        String small = bare.toLowerCase(Locale.ROOT);
        return bare.equals("I") || (NUMERALS.contains(small) && !bare.equals(small));
    }

    private static boolean beginsTitle(int first) {
        return Character.isDigit(first) || (Character.isLetter(first) && !Character.isLowerCase(first));
    }

    /** How alike two words are, from 0 to 1: the same, of one stem, a short form, spelt a little differently, or an initial. */
    double likeness(Word other) {
        if (key.isEmpty() || other.key.isEmpty()) {
            return 0;
        }
        if (key.equals(other.key)) {
            return 1;
        }
        int shorter = Math.min(key.length(), other.key.length());
        if (shorter == 1) {
            return key.charAt(0) == other.key.charAt(0) && key.length() != other.key.length() ? 0.3 : 0;
        }
        int shared = shared(other);
        boolean oneMore = shared == shorter && Math.abs(key.length() - other.key.length()) == 1;
        if (oneMore && lastOfLonger(other) == 's') {
            return 0.9;
        }
        boolean shortForm = shared == shorter && shared >= SHORTEST_STEM - 1;
        boolean oneStem = shortForm || shared >= Math.max(SHORTEST_STEM, 0.6 * shorter);
        return oneStem || spelledAlike(other, shorter) ? 0.8 : 0;
    }

    private char lastOfLonger(Word other) {
        String longer = key.length() > other.key.length() ? key : other.key;
        return longer.charAt(longer.length() - 1);
    }

    private int shared(Word other) {
        int n = 0;
        while (n < key.length() && n < other.key.length() && key.charAt(n) == other.key.charAt(n)) {
            n++;
        }
        return n;
    }

    /** One letter in four may differ; the transliterations of one name do. */
    private boolean spelledAlike(Word other, int shorter) {
        boolean oneEnd = key.charAt(0) == other.key.charAt(0)
                || key.charAt(key.length() - 1) == other.key.charAt(other.key.length() - 1);
        return shorter >= SHORTEST_STEM
                && oneEnd
                && Math.abs(key.length() - other.key.length()) <= shorter / 4
                // a letter changed for another is one less and one more
                && Long.bitCount(letters ^ other.letters) <= shorter / 4 * 2
                && new LevenshteinDistance(shorter / 4).apply(key, other.key) >= 0;
    }
}
