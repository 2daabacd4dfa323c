package dev.palimpsest.form;

import dev.palimpsest.text.Span;
import java.util.Arrays;

/** What a slice of the source says once its syntax is read, and where each UTF-16 unit of that stands in the source. */
final class Reading {
    private final StringBuilder text = new StringBuilder();
    private int[] from = new int[16];
    private int[] to = new int[16];

    /** The slice of a source as it stands. */
    static Reading verbatim(String source, Span span) {
        Reading reading = new Reading();
        reading.copy(source, span.start(), span.end());
        return reading;
    }

    /** A text of which no more is known than that the whole span says it. */
    static Reading atomic(String text, Span span) {
        Reading reading = new Reading();
        for (int i = 0; i < text.length(); i++) {
            reading.add(text.charAt(i), span.start(), span.end());
        }
        return reading;
    }

    CharSequence text() {
        return text;
    }

    int length() {
        return text.length();
    }

    int from(int index) {
        return from[index];
    }

    /** Where units {@code start} to {@code end} stand in the source; there must be one at least. */
    Span source(int start, int end) {
        return new Span(from[start], Math.max(from[start], to[end - 1]));
    }

    /** Where in the source its last unit ends; 0 if it says nothing. */
    int end() {
        return text.length() == 0 ? 0 : to[text.length() - 1];
    }

    /** Begins a new line of what it says; {@code next} is where the source goes on. */
    void line(int next) {
        if (text.length() > 0) {
            add('\n', end(), next);
        }
    }

    /** Adds a unit that the source says from one offset to another. */
    void add(char unit, int start, int end) {
        int at = room(1);
        from[at] = start;
        to[at] = end;
        text.append(unit);
    }

    /** Makes room for more units; gives where they go. */
    private int room(int more) {
        int length = text.length();
        if (length + more > from.length) {
            int room = Math.max(length + more, length * 2);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
        }
        return length;
    }

    /** Adds a text all of which the source says from one offset to another. */
    void add(String units, int start, int end) {
        for (int i = 0; i < units.length(); i++) {
            add(units.charAt(i), start, end);
        }
    }

    /** Adds the source itself. */
    void copy(String source, int start, int end) {
        int shift = room(end - start) - start;
        for (int i = start; i < end; i++) {
            from[i + shift] = i;
            to[i + shift] = i + 1;
        }
        text.append(source, start, end);
    }

    /** Adds a part of another reading. */
    void add(Reading other, int start, int end) {
        int at = room(end - start);
        System.arraycopy(other.from, start, from, at, end - start);
        System.arraycopy(other.to, start, to, at, end - start);
        text.append(other.text, start, end);
    }

    /** How far, from {@code index} on, it says what stands in the source without a gap; {@code index} if not at all. */
    int copied(int index, String source) {
        int i = index;
        while (i < length()
                && to[i] == from[i] + 1
                && from[i] - from[index] == i - index
                && source.charAt(from[i]) == text.charAt(i)) {
            i++;
        }
        return i;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
