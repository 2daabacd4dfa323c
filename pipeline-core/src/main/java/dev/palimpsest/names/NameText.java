package dev.palimpsest.names;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A name cut into words, lower-cased the same way whatever language it is in (i, ı, I and İ become one letter where case
 * was upper), composed, without marks that no letter table knows.
 */
final class NameText {
    private static final String APOSTROPHES = "'’‘ʼʻʹʺ`´′ˈˊ՚ʾʿ\"“”„«»ـ";
    /** Latin and Cyrillic letters that look the same; a word of both scripts with no others is taken for one of them. */
    private static final String LATIN_TWINS = "aeopcxykmtbhiəs";

    private static final String CYRILLIC_TWINS = "аеорсхукмтвһіәѕ";

    private final char[] text;
    private int length;
    private int[] bounds = new int[16];
    private Script[] scripts = new Script[8];
    private int words;

    private NameText(int capacity) {
        text = new char[capacity];
    }

    static NameText of(String name) {
        String composed = isAscii(name) || Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
        NameText result = new NameText(composed.length());
        result.cut(composed);
        return result;
    }

    int words() {
        return words;
    }

    int start(int word) {
        return bounds[2 * word];
    }

    int end(int word) {
        return bounds[2 * word + 1];
    }

    Script script(int word) {
        return scripts[word];
    }

    String word(int word) {
        return new String(text, start(word), end(word) - start(word));
    }

    /** The letters of all words, one after the other; {@link #start} and {@link #end} count in it. */
    char[] letters() {
        return text;
    }

    int length() {
        return length;
    }

    /** The words with one space between, ı as i: what a spelling is looked up by. */
    String folded() {
        StringBuilder folded = new StringBuilder(length + words);
        for (int i = 0; i < words; i++) {
            if (i > 0) {
                folded.append(' ');
            }
            for (int k = start(i); k < end(i); k++) {
                folded.append(text[k] == 'ı' ? 'i' : text[k]);
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void cut(String name) {
        int from = 0;
        Script script = Script.NONE;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isWordPart(c)) {
                char lower = lower(c);
                text[length++] = lower;
                script = join(script, Script.of(lower));
            } else if (!isDropped(c)) {
                close(from, script);
                from = length;
                script = Script.NONE;
            }
        }
        close(from, script);
    }

    private static boolean isWordPart(char c) {
        return c < 0x80 ? isAsciiLetterOrDigit(c) : Character.isLetterOrDigit(c) || isVowelSign(c);
    }

    static boolean isAsciiLetterOrDigit(char c) {
        char lower = (char) (c | 0x20);
        return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
    }

    /** Arabic marks of vowels, U+064B to U+0652, which say how a word is read. */
    private static boolean isVowelSign(char c) {
        return c >= 0x64B && c <= 0x652;
    }

    static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    private static boolean isDropped(char c) {
        return isApostrophe(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (Character.getType(c) == Character.FORMAT && c != 0x200C);
    }

    static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        }
        char lower = Character.toLowerCase(c);
        return lower == 'ǝ' ? 'ə' : lower;
    }

    private static Script join(Script seen, Script next) {
        if (next == Script.NONE || seen == next) {
            return seen;
        }
        return seen == Script.NONE ? next : Script.MIXED;
    }

    private void close(int from, Script script) {
        if (length == from) {
            return;
        }
        if (words == scripts.length) {
            scripts = Arrays.copyOf(scripts, words * 2);
            bounds = Arrays.copyOf(bounds, words * 4);
        }
        bounds[2 * words] = from;
        bounds[2 * words + 1] = length;
        scripts[words] = script == Script.MIXED ? untwin(from) : script;
        words++;
    }

    /** Makes a word of Latin and Cyrillic letters one script where look-alikes allow it. */
    private Script untwin(int from) {
        Script latin = replace(from, CYRILLIC_TWINS, LATIN_TWINS, Script.LATIN);
        return latin == Script.LATIN ? latin : replace(from, LATIN_TWINS, CYRILLIC_TWINS, Script.CYRILLIC);
    }

    private Script replace(int from, String twins, String by, Script target) {
        for (int i = from; i < length; i++) {
            Script own = Script.of(text[i]);
            if (own != target && own != Script.NONE && twins.indexOf(text[i]) < 0) {
                return Script.MIXED;
            }
        }
        for (int i = from; i < length; i++) {
            int twin = twins.indexOf(text[i]);
            text[i] = twin < 0 ? text[i] : by.charAt(twin);
        }
        return target;
    }
}
