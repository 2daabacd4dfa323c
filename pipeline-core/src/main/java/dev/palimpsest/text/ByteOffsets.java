package dev.palimpsest.text;

import java.util.Arrays;

/**
 * Where each UTF-16 unit of a decoded text stands in the bytes it was decoded from.
 *
 * <p>A unit takes the bytes UTF-8 gives it unless it was recorded as irregular: a malformed byte that became U+FFFD, a
 * JSON escape, a single-byte encoding.
 */
public final class ByteOffsets {
    private static final int STEP = 64;

    private final CharSequence text;
    private final long[] marks;
    private final int[] irregular;
    private final byte[] widths;

    private ByteOffsets(CharSequence text, long base, int[] irregular, byte[] widths) {
        this.text = text;
        this.irregular = irregular;
        this.widths = widths;
        this.marks = new long[text.length() / STEP + 1];
        long sum = base;
        int next = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i % STEP == 0) {
                marks[i / STEP] = sum;
            }
            if (i < text.length()) {
                boolean odd = next < irregular.length && irregular[next] == i;
                sum += odd ? widths[next++] : Offsets.utf8Width(text, i);
            }
        }
    }

    /** The offsets of a text that was plain UTF-8 starting at byte {@code base} of its file. */
    public static ByteOffsets utf8(CharSequence text, long base) {
        return new ByteOffsets(text, base, new int[0], new byte[0]);
    }

    /** The byte at which the unit at {@code utf16} begins; the text's length gives the end of the last one. */
    public long at(int utf16) {
        int from = utf16 / STEP * STEP;
        long sum = marks[utf16 / STEP];
        int next = Arrays.binarySearch(irregular, from);
        next = next < 0 ? -next - 1 : next;
        for (int i = from; i < utf16; i++) {
            boolean odd = next < irregular.length && irregular[next] == i;
            sum += odd ? widths[next++] : Offsets.utf8Width(text, i);
        }
        return sum;
    }

    /** Collects the units of a text, in order, that do not take the bytes UTF-8 gives them. */
    public static final class Builder {
        private int[] units = new int[16];
        private byte[] widths = new byte[16];
        private int size;

        /** The UTF-16 unit at {@code utf16} takes {@code bytes} bytes of the file (0 to 127). */
        public Builder irregular(int utf16, int bytes) {
            if (size == units.length) {
                units = Arrays.copyOf(units, size * 2);
                widths = Arrays.copyOf(widths, size * 2);
            }
            units[size] = utf16;
            widths[size++] = (byte) bytes;
            return this;
        }

        /** The offsets of {@code text}, whose first unit begins at byte {@code base}. */
        public ByteOffsets build(CharSequence text, long base) {
            return new ByteOffsets(text, base, Arrays.copyOf(units, size), Arrays.copyOf(widths, size));
        }
    }
}
