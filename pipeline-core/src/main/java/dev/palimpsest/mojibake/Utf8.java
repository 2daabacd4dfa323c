package dev.palimpsest.mojibake;

import com.ibm.icu.lang.UCharacter;

/** UTF-8 units, as bytes that a single-byte encoding showed one character each. */
final class Utf8 {

    private Utf8() {}

    /** How many bytes a unit has that begins with a lead byte from C2 to F4. */
    static int length(int lead) {
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    /** The bits of the code point that the lead byte holds. */
    static int begin(int lead) {
        return lead < 0xE0 ? lead & 0x1F : lead < 0xF0 ? lead & 0x0F : lead & 0x07;
    }

    /** The code point so far, with a continuation byte more. */
    static int more(int sofar, int continuation) {
        return (sofar << 6) | (continuation & 0x3F);
    }

    /** Whether a unit of that many bytes may stand for a code point that Unicode has assigned. */
    static boolean valid(int cp, int length) {
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return cp >= least && cp <= 0x10FFFF && (cp < 0xD800 || cp > 0xDFFF) && UCharacter.isDefined(cp);
    }

    /** How many characters show the two surrogates of a pair as three bytes each. */
    static final int PAIR = 6;

    /**
     * The supplementary code point whose surrogates begin at a character as three bytes each, which is CESU-8.
     *
     * @return -1 if there is none
     */
    static int decodePair(CharSequence text, int at, Encoding encoding) {
        if (at + PAIR > text.length()) {
            return -1;
        }
        int high = surrogate(text, at, encoding);
        int low = high < 0xD800 || high > 0xDBFF ? -1 : surrogate(text, at + 3, encoding);
        if (low < 0xDC00) {
            return -1;
        }
        int cp = Character.toCodePoint((char) high, (char) low);
        return UCharacter.isDefined(cp) ? cp : -1;
    }

    private static int surrogate(CharSequence text, int at, Encoding encoding) {
        int second = encoding.byteOf(text.charAt(at + 1));
        int third = encoding.byteOf(text.charAt(at + 2));
        boolean shown = encoding.byteOf(text.charAt(at)) == 0xED && second >= 0xA0 && second < 0xC0;
        return shown && third >= 0x80 && third < 0xC0 ? more(more(0x0D, second), third) : -1;
    }

    /**
     * The code point of the unit that begins at a character, read in an encoding with nothing lost.
     *
     * @return -1 if there is no such unit
     */
    static int decode(CharSequence text, int at, Encoding encoding) {
        int lead = encoding.byteOf(text.charAt(at));
        if (lead < 0xC2 || lead > 0xF4) {
            return -1;
        }
        int length = length(lead);
        if (at + length > text.length()) {
            return -1;
        }
        int cp = begin(lead);
        for (int i = 1; i < length; i++) {
            int b = encoding.byteOf(text.charAt(at + i));
            if (b < 0x80 || b > 0xBF) {
                return -1;
            }
            cp = more(cp, b);
        }
        return valid(cp, length) ? cp : -1;
    }
}
