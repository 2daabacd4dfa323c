package dev.palimpsest.wiki;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import java.util.Arrays;

/**
 * A paragraph as it reads without its glosses: its lines with a line feed between them, and for each character where it
 * stands in the text and which rule takes it away.
 */
final class Paragraph {
    private static final String KEPT = "";

    private char[] chars = new char[256];
    private int length;
    private int[] origin = new int[256];
    private String[] rule = new String[256];

    /** For a character that is gone, one before it, and one behind it, nearer to the next that is kept. */
    private int[] left = new int[256];

    private int[] right = new int[256];

    /** Adds a piece of a line. */
    void add(String text, Span span) {
        reserve(span.length());
        for (int i = span.start(); i < span.end(); i++) {
            add(text.charAt(i), i, KEPT);
        }
    }

    /** Adds what stands between two lines as one line feed. */
    void addBreak(Span span, String by) {
        reserve(span.length());
        for (int i = span.start(); i < span.end(); i++) {
            add('\n', i, at(length() - 1) == '\n' ? by : KEPT);
        }
    }

    private void add(char c, int at, String by) {
        int n = length++;
        left[n] = n - 1;
        right[n] = n + 1;
        origin[n] = at;
        rule[n] = by;
        chars[n] = c;
    }

    private void reserve(int more) {
        if (length + more > chars.length) {
            int room = Math.max(2 * chars.length, length + more);
            chars = Arrays.copyOf(chars, room);
            origin = Arrays.copyOf(origin, room);
            rule = Arrays.copyOf(rule, room);
            left = Arrays.copyOf(left, room);
            right = Arrays.copyOf(right, room);
        }
    }

    int length() {
        return length;
    }

    /** The character there, or a line feed beyond either end. */
    char at(int i) {
        return i < 0 || i >= length ? '\n' : chars[i];
    }

    /** Whether a rule takes the character away. */
    boolean isGone(int i) {
        return i >= 0 && i < length && !rule[i].isEmpty();
    }

    /** Takes characters away. */
    void delete(int from, int to, String by) {
        for (int i = Math.max(0, from); i < Math.min(to, length()); i++) {
            rule[i] = isGone(i) ? rule[i] : by;
        }
    }

    /** The last character before {@code i} that is kept; -1 if there is none. */
    int before(int i) {
        return kept(i - 1, left);
    }

    /** The first character after {@code i} that is kept; the length if there is none. */
    int after(int i) {
        return kept(i + 1, right);
    }

    /** Follows the steps from {@code i} to a character that is kept, and shortens the way for the next time. */
    private int kept(int i, int[] step) {
        int kept = i;
        while (isGone(kept)) {
            kept = step[kept];
        }
        int at = i;
        while (at != kept) {
            int next = step[at];
            step[at] = kept;
            at = next;
        }
        return kept;
    }

    /** Whether a space stands there, or the end of a line. */
    boolean isSpace(int i) {
        char c = at(i);
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Proposes what was decided; a line feed that is kept becomes a space, by the rule given. */
    void propose(Changes changes, String join) {
        int i = 0;
        while (i < length()) {
            int end = i + 1;
            if (isGone(i)) {
                while (end < length() && rule[end].equals(rule[i]) && origin[end] == origin[end - 1] + 1) {
                    end++;
                }
                changes.delete(new Span(origin[i], origin[end - 1] + 1), rule[i]);
            } else if (at(i) == '\n') {
                changes.replace(Span.at(origin[i], 1), " ", join);
            }
            i = end;
        }
    }
}
