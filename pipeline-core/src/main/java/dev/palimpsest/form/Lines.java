package dev.palimpsest.form;

import java.util.Arrays;

/** The lines of a text: where each begins, and where it ends without its break and the blanks around it. */
final class Lines {
    private final String text;
    private int[] starts = new int[64];
    private int size;

    Lines(String text) {
        this.text = text;
        int at = 0;
        while (at <= text.length()) {
            if (size + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[size++] = at;
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() + 1 : end + 1;
        }
        starts[size] = text.length() + 1;
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
        int end = starts[line + 1] - 1;
        int at = starts[line];
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the line's last character that is not blank; not before {@link #first}. */
    int end(int line) {
        int first = first(line);
        int end = starts[line + 1] - 1;
        while (end > first && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
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
