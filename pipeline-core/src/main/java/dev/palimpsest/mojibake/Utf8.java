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
