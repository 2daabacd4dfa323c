package dev.palimpsest.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Encodes JSON in UTF-8 and a surrogate without its partner as the escape that JSON has for it, which a string read from
 * JSON may hold and UTF-8 cannot. Surrogates stand nowhere but inside strings, so the escape is always in its place.
 */
final class Utf8Writer extends Writer {
    private static final String HEX = "0123456789abcdef";
    private static final int LARGEST = 6;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 13];
    private int size;
    private char high;

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            i = high == 0 ? ascii(chars, i, end) : i;
            if (i < end) {
                write(chars[i]);
            }
        }
    }

    /** Copies what is ASCII, most of JSON; where the rest begins. */
    private int ascii(char[] chars, int from, int end) throws IOException {
        int at = from;
        while (at < end && chars[at] < 0x80) {
            if (size == buffer.length) {
                drain();
            }
            int stop = Math.min(end, at + buffer.length - size);
            while (at < stop && chars[at] < 0x80) {
                buffer[size++] = (byte) chars[at++];
            }
        }
        return at;
    }

    private void write(char c) throws IOException {
        if (size + 2 * LARGEST > buffer.length) {
            drain();
        }
        if (high != 0) {
            if (Character.isLowSurrogate(c)) {
                supplementary(Character.toCodePoint(high, c));
                high = 0;
                return;
            }
            escape(high);
            high = 0;
        }
        if (c < 0x80) {
            buffer[size++] = (byte) c;
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | (c >> 6));
            continuation(c);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            escape(c);
        } else {
            buffer[size++] = (byte) (0xE0 | (c >> 12));
            continuation(c >> 6);
            continuation(c);
        }
    }

    private void supplementary(int point) {
        buffer[size++] = (byte) (0xF0 | (point >> 18));
        continuation(point >> 12);
        continuation(point >> 6);
        continuation(point);
    }

    private void continuation(int bits) {
        buffer[size++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = (byte) HEX.charAt((c >> shift) & 0xF);
        }
    }

    private void drain() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    /** A first half of a pair that waits for its second stays: more of its string is to come. */
    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
