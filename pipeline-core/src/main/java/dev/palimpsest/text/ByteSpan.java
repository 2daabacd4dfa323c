package dev.palimpsest.text;

/**
 * A half-open range of bytes of the raw file.
 *
 * @param start the first byte
 * @param end the byte after the last one
 */
public record ByteSpan(long start, long end) {

    public ByteSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span of bytes: " + start + ".." + end);
        }
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
