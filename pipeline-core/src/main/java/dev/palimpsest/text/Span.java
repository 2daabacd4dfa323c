package dev.palimpsest.text;

/**
 * A half-open range of a text, in UTF-16 code units, as Java strings count.
 *
 * @param start the first unit
 * @param end the unit after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** A span of the given length. */
    public static Span at(int start, int length) {
        return new Span(start, start + length);
    }

    /** The number of UTF-16 units in it. */
    public int length() {
        return end - start;
    }

    /** Whether it covers nothing. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether every unit of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two have a unit in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The same span, {@code by} units further on. */
    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** What it covers of {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
