package dev.palimpsest.mojibake;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/** The letters that a text certainly has, and how surprising it would be to infer another. */
final class Letters {
    private static final float FOREIGN = 3f;

    /** What it costs more to infer a Chinese, Japanese or Korean character in a text that has none, in nats. */
    private static final float EASTERN = 6f;

    private final BitSet seen = new BitSet();
    private final BitSet eitherCase = new BitSet();
    private final BitSet alphabet = new BitSet();
    private List<BitSet> nearest = List.of();
    private int count;
    private boolean eastern;

    void add(int cp) {
        if (seen.get(cp)) {
            count++;
        } else if (Character.isLetter(cp)) {
            count++;
            seen.set(cp);
            eastern |= isEastern(cp);
        }
    }

    /** Whether some are of a writing of thousands of characters, where both bytes after a lead byte are often lost at once. */
    boolean areEastern() {
        return eastern;
    }

    /** To be called when all are counted. */
    void close() {
        BitSet small = new BitSet();
        seen.stream().forEach(cp -> {
            small.set(Character.toLowerCase(cp));
            eitherCase.set(cp);
            eitherCase.set(Character.toLowerCase(cp));
            eitherCase.set(Character.toUpperCase(cp));
        });
        nearest = Alphabets.shipped().nearest(small);
        nearest.forEach(alphabet::or);
    }

    /**
     * How much of an alphabet that fits the text best an encoding has, from 0 to 1. A wrong table other than the commonest is
     * mostly that of a machine set up for the text's own language.
     */
    float kinship(Encoding encoding) {
        float most = 0;
        for (BitSet letters : nearest) {
            long shown = letters.stream()
                    .filter(cp -> cp < 0x10000 && encoding.byteOf((char) cp) >= 0xA0)
                    .count();
            most = Math.max(most, shown / (float) letters.cardinality());
        }
        return most;
    }

    /**
     * What it costs to infer a letter, in nats. A capital whose small letter the encoding shows, and which the text does not
     * have, costs the more the more letters the text has; a small letter whose capital the text has is likelier.
     * One that the alphabets which fit the text best do not have costs more.
     */
    float surprise(int cp, Encoding encoding) {
        int small = Character.toLowerCase(cp);
        float writing = !eastern && isEastern(cp) ? EASTERN : 0;
        float foreign = writing + (Character.isLetter(cp) && !alphabet.isEmpty() && !alphabet.get(small) ? FOREIGN : 0);
        if (small != cp) {
            return foreign + (eitherCase.get(small) || !shows(small, encoding) ? 0 : (float) Math.log1p(count));
        }
        return foreign - (eitherCase.get(cp) ? 1 : 0);
    }

    /** Whether it is of a writing of thousands of characters, of which one comes out of nearly any three bytes. */
    private static boolean isEastern(int cp) {
        return switch (UnicodeScript.of(cp)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            default -> false;
        };
    }

    private static boolean shows(int cp, Encoding encoding) {
        for (byte b : Character.toString(cp).getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 && !encoding.defines(b & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
