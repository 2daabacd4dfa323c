package dev.palimpsest.mojibake;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** What a first reading found: how many units in each encoding, and whether a lone one may as well be natural text. */
final class Trial implements Reading.Sink {
    private static final float LONE_GAIN = 10f;

    private final String text;
    private final int[] count;
    private int total;
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
     * Whether there is a single unit and that is likely natural: a capital that ends a word of capitals before a sign, as in a
     * trademark, or a letter of a script that does not stand beside it.
     */
    boolean natural() {
        Unit unit = last;
        if (unit == null || total > 1 || unit.end() - unit.start() > 2 || unit.lost() != 0) {
            return false;
        }
        return endsCapitals(unit) || gain < LONE_GAIN || isAlien(unit);
    }

    private boolean endsCapitals(Unit unit) {
        return unit.start() > 0
                && Character.isUpperCase(text.charAt(unit.start()))
                && Character.isUpperCase(text.charAt(unit.start() - 1))
                && (unit.end() == text.length() || !Character.isLetter(text.charAt(unit.end())));
    }

    private boolean isAlien(Unit unit) {
        UnicodeScript script = UnicodeScript.of(unit.cp());
        return Character.isLetter(unit.cp())
                && script != UnicodeScript.LATIN
                && (unit.start() == 0 || UnicodeScript.of(text.charAt(unit.start() - 1)) != script)
                && (unit.end() == text.length() || UnicodeScript.of(text.charAt(unit.end())) != script);
    }
}
