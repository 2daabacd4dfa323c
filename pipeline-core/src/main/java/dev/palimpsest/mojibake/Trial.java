package dev.palimpsest.mojibake;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** What a first reading found: how many units in each encoding, and whether a lone one may as well be natural text. */
final class Trial implements Reading.Sink {
    private static final float LONE_GAIN = 10f;

    private final String text;
    private final int[] count;
    private int total;
    private int distinct;
    private int signs;
    private float gain;
    private @Nullable Unit last;

    Trial(String text, int encodings) {
        this.text = text;
        this.count = new int[encodings];
    }

    @Override
    public void accept(Unit unit, float unitGain) {
        count[unit.encoding()]++;
        total++;
        distinct += last == null || last.cp() != unit.cp() ? 1 : 0;
        signs += isSign(unit) ? 1 : 0;
        last = unit;
        gain = unitGain;
    }

    /** How many units there are in an encoding. */
    int count(int encoding) {
        return count[encoding];
    }

    /** Whether there is any unit. */
    boolean any() {
        return total > 0;
    }

    /**
     * Whether there is a single unit, or the same again and again, and that is likely natural: a pair of signs, a capital that ends a word of capitals before a sign, as in a
     * trademark, or a letter or
     * mark of a script that does not stand beside it.
     */
    boolean natural() {
        Unit unit = last;
        if (unit == null || distinct > 1 || unit.lost() != 0) {
            return false;
        }
        if (signs == total) {
            return true;
        }
        if (total > 1 || unit.end() - unit.start() > 2 || hasControl(unit)) {
            return false;
        }
        return endsCapitals(unit) || gain < LONE_GAIN || isAlien(unit);
    }

    /**
     * Whether it begins with a sign such as people write, and is neither in a word nor a word between two. Damage shows letters
     * by signs too, but has them there; and nobody writes the pieces of frames alone.
     */
    private boolean isSign(Unit unit) {
        int first = unit.start();
        boolean sign =
                unit.end() - first == 2 && !Character.isLetter(text.charAt(first)) && !isFrame(text.charAt(first));
        boolean inWord = isLetter(first - 1) || (isLetter(unit.end()) && !risesAfter(unit));
        boolean word = Character.isLetter(unit.cp()) && isLetter(first - 2) && isLetter(unit.end() + 1);
        return sign && !inWord && !word;
    }

    /** Whether a capital follows a small letter, as in {@code ∆°C}. */
    private boolean risesAfter(Unit unit) {
        return Character.isLowerCase(unit.cp()) && Character.isUpperCase(text.charAt(unit.end()));
    }

    private static boolean isFrame(char c) {
        return c >= 0x2500 && c < 0x25A0;
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** Whether one of its characters is a C1 control, which nobody writes. */
    private boolean hasControl(Unit unit) {
        for (int i = unit.start(); i < unit.end(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                return true;
            }
        }
        return false;
    }

    private boolean endsCapitals(Unit unit) {
        return unit.start() > 0
                && Character.isUpperCase(text.charAt(unit.start()))
                && Character.isUpperCase(text.charAt(unit.start() - 1))
                && (unit.end() == text.length() || !Character.isLetter(text.charAt(unit.end())));
    }

    private boolean isAlien(Unit unit) {
        UnicodeScript script = UnicodeScript.of(unit.cp());
        return (Character.isLetter(unit.cp()) || Character.getType(unit.cp()) == Character.NON_SPACING_MARK)
                && script != UnicodeScript.LATIN
                && script != UnicodeScript.INHERITED
                && (unit.start() == 0 || UnicodeScript.of(text.charAt(unit.start() - 1)) != script)
                && (unit.end() == text.length() || UnicodeScript.of(text.charAt(unit.end())) != script);
    }
}
