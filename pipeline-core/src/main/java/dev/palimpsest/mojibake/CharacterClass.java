package dev.palimpsest.mojibake;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;

/** What kind of character a code point is: a script's upper, lower or other letters, or one of a few kinds of sign. */
final class CharacterClass {

    /** How many classes there are. */
    static final int COUNT = 256;

    private static final int SIGNS = 32;
    private static final UnicodeScript[] SCRIPTS = {
        UnicodeScript.LATIN,
        UnicodeScript.CYRILLIC,
        UnicodeScript.GREEK,
        UnicodeScript.ARMENIAN,
        UnicodeScript.GEORGIAN,
        UnicodeScript.ARABIC,
        UnicodeScript.HEBREW,
        UnicodeScript.DEVANAGARI,
        UnicodeScript.BENGALI,
        UnicodeScript.GURMUKHI,
        UnicodeScript.GUJARATI,
        UnicodeScript.ORIYA,
        UnicodeScript.TAMIL,
        UnicodeScript.TELUGU,
        UnicodeScript.KANNADA,
        UnicodeScript.MALAYALAM,
        UnicodeScript.SINHALA,
        UnicodeScript.THAI,
        UnicodeScript.LAO,
        UnicodeScript.TIBETAN,
        UnicodeScript.MYANMAR,
        UnicodeScript.KHMER,
        UnicodeScript.ETHIOPIC,
        UnicodeScript.CHEROKEE,
        UnicodeScript.CANADIAN_ABORIGINAL,
        UnicodeScript.MONGOLIAN,
        UnicodeScript.HAN,
        UnicodeScript.HIRAGANA,
        UnicodeScript.KATAKANA,
        UnicodeScript.HANGUL,
        UnicodeScript.BOPOMOFO,
        UnicodeScript.TIFINAGH,
        UnicodeScript.NKO,
        UnicodeScript.SYRIAC,
        UnicodeScript.THAANA,
        UnicodeScript.VAI,
        UnicodeScript.YI,
        UnicodeScript.COPTIC,
        UnicodeScript.OL_CHIKI,
        UnicodeScript.CHAM,
        UnicodeScript.COMMON
    };

    private CharacterClass() {}

    /** The class of a code point, from 0 to {@link #COUNT} - 1. */
    static int of(int cp) {
        int type = Character.getType(cp);
        return switch (type) {
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> SIGNS + script(cp) * 4;
            case Character.LOWERCASE_LETTER -> SIGNS + script(cp) * 4 + 1;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER -> SIGNS + script(cp) * 4 + 2;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                SIGNS + script(cp) * 4 + 3;
            default -> sign(cp, type);
        };
    }

    private static int sign(int cp, int type) {
        if (cp == ' ' || cp == '\n' || cp == '\t' || cp == '\r') {
            return 0;
        }
        int ascii = cp < 0x80 ? 0 : 1;
        return switch (type) {
            case Character.CONTROL -> 1 + ascii;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> 3;
            case Character.DECIMAL_DIGIT_NUMBER -> 4 + ascii;
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> 6;
            case Character.DASH_PUNCTUATION, Character.CONNECTOR_PUNCTUATION -> 7 + ascii;
            case Character.START_PUNCTUATION -> 9 + ascii;
            case Character.END_PUNCTUATION -> 11 + ascii;
            case Character.INITIAL_QUOTE_PUNCTUATION -> 13;
            case Character.FINAL_QUOTE_PUNCTUATION -> 14;
            case Character.OTHER_PUNCTUATION -> 15 + ascii;
            case Character.MATH_SYMBOL -> 17 + ascii;
            case Character.CURRENCY_SYMBOL -> 19 + ascii;
            case Character.MODIFIER_SYMBOL -> 21;
            case Character.OTHER_SYMBOL -> symbol(cp);
            case Character.FORMAT -> 26;
            case Character.SURROGATE -> 27;
            case Character.PRIVATE_USE -> 28;
            default -> 29;
        };
    }

    private static int symbol(int cp) {
        if (cp >= 0x2500 && cp < 0x25A0) {
            return 22; // box drawing and blocks: what DOS and KOI8-R show for continuation bytes
        }
        if (UCharacter.hasBinaryProperty(cp, UProperty.EMOJI)) {
            return 23;
        }
        return cp == 0xFFFD ? 24 : 25;
    }

    private static int script(int cp) {
        UnicodeScript script = UnicodeScript.of(cp);
        for (int i = 0; i < SCRIPTS.length; i++) {
            if (SCRIPTS[i] == script) {
                return i;
            }
        }
        return SCRIPTS.length;
    }
}
