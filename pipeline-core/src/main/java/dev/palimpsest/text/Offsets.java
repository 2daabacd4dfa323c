package dev.palimpsest.text;

/**
 * The offsets of one text in another unit. A lookup costs a scan of at most {@value #STEP} UTF-16 units, and nothing where the
 * units are the same: in most texts no code point takes two.
 */
public final class Offsets {
    private static final int STEP = 256;

    private final String text;
    private final OffsetUnit unit;
    private final boolean same;
    private final int[] marks;

    private Offsets(String text, OffsetUnit unit) {
        this.text = text;
        this.unit = unit;
        this.same = unit == OffsetUnit.UTF16 || (unit == OffsetUnit.CODEPOINT && !hasSurrogates(text));
        this.marks = same ? new int[0] : marks(text, unit);
    }

    private static int[] marks(String text, OffsetUnit unit) {
        int[] marks = new int[text.length() / STEP + 1];
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % STEP == 0) {
                marks[i / STEP] = sum;
            }
            sum += width(text, i, unit);
        }
        if (text.length() % STEP == 0) {
            marks[text.length() / STEP] = sum;
        }
        return marks;
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The offsets of {@code text} counted in {@code unit}. */
    public static Offsets of(String text, OffsetUnit unit) {
        return new Offsets(text, unit);
    }

    /** The offset, in the unit, of the given UTF-16 offset; one inside a surrogate pair counts as after it. */
    public int at(int utf16) {
        if (same) {
            return utf16;
        }
        int sum = marks[utf16 / STEP];
        for (int i = utf16 / STEP * STEP; i < utf16; i++) {
            sum += width(text, i, unit);
        }
        return sum;
    }

    /** The span in the unit; not a {@link Span} of any string. */
    public Span of(Span utf16) {
        return new Span(at(utf16.start()), at(utf16.end()));
    }

    private static int width(String text, int i, OffsetUnit unit) {
        return unit == OffsetUnit.BYTE ? utf8Width(text, i) : secondOfPair(text, i) ? 0 : 1;
    }

    /** UTF-8 bytes of the unit at {@code i}: a pair counts four at its first unit; a lone surrogate counts three. */
    static int utf8Width(CharSequence text, int i) {
        char c = text.charAt(i);
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        if (secondOfPair(text, i)) {
            return 0;
        }
        return Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                ? 4
                : 3;
    }

    static boolean secondOfPair(CharSequence text, int i) {
        return i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
