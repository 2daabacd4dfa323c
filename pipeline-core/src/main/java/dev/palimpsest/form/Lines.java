package dev.palimpsest.form;

import java.util.Arrays;

/** The lines of a text: where each begins, and where it ends without its break and the blanks around it. */
final class Lines {
    private final String text;
    private int[] starts = new int[64];
    private int[] firsts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Lines(String text) {
        this.text = text;
        for (int at = 0; at <= text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            add(at, end);
            at = end + 1;
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int first = start;
        while (first < end && isBlank(text.charAt(first))) {
            first++;
        }
        int last = end;
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        starts[size] = start;
        firsts[size] = first;
        ends[size++] = last;
    }

    int size() {
        return size;
    }

    /** Where the line begins, its indentation included. */
    int start(int line) {
        return starts[line];
    }

    /** Where the line's first character that is not blank stands. */
    int first(int line) {
        return firsts[line];
    }

    /** The end of the line's last character that is not blank; not before {@link #first}. */
    int end(int line) {
        return ends[line];
    }

    boolean isEmpty(int line) {
        return first(line) == end(line);
    }

    /** The line without the blanks around it. */
    String get(int line) {
        return text.substring(first(line), end(line));
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0' || c == '\u000b';
    }
}
