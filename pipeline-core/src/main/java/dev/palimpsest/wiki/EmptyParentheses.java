package dev.palimpsest.wiki;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Takes away what templates left in parentheses: {@code (, ; )} whole, and of {@code (; ; born 1954)} the separators in
 * front.
 */
final class EmptyParentheses {
    private static final String SEPARATORS = ",;:/";

    private final Paragraph paragraph;
    private final String emptyRule;
    private final String separatorRule;
    private final int[] skip;

    EmptyParentheses(Paragraph paragraph, String emptyRule, String separatorRule) {
        this.paragraph = paragraph;
        this.emptyRule = emptyRule;
        this.separatorRule = separatorRule;
        this.skip = new int[paragraph.length() + 1];
        Arrays.setAll(skip, i -> i + 1);
    }

    void remove() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < paragraph.length(); i++) {
            if (paragraph.at(i) == '(') {
                open.push(i);
            } else if (paragraph.at(i) == ')' && !open.isEmpty()) {
                close(open.pop(), i);
            }
        }
    }

    private void close(int from, int to) {
        int first = content(from + 1);
        boolean call = from > 0 && Character.isLetterOrDigit(paragraph.at(paragraph.before(from)));
        if (first >= to) {
            if (!call || first > from + 1) {
                removeWhole(from, to);
            }
            return;
        }
        if (separates(from + 1, first)) {
            paragraph.delete(from + 1, first, separatorRule);
        }
        int last = to;
        while (last > first && isDebris(last - 1)) {
            last--;
        }
        if (separates(last, to)) {
            paragraph.delete(last, to, separatorRule);
        }
    }

    /** The first character from {@code i} on that is neither white space nor a separator nor gone. */
    private int content(int i) {
        int at = i;
        while (at < paragraph.length() && isDebris(at)) {
            at = skip[at];
        }
        return at;
    }

    private boolean isDebris(int i) {
        return paragraph.isGone(i) || paragraph.isSpace(i) || SEPARATORS.indexOf(paragraph.at(i)) >= 0;
    }

    private boolean separates(int from, int to) {
        for (int i = from; i < to; i = skip[i]) {
            if (!paragraph.isGone(i) && ",;".indexOf(paragraph.at(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void removeWhole(int from, int to) {
        for (int i = from; i <= to; i = skip[i]) {
            paragraph.delete(i, i + 1, emptyRule);
        }
        int before = paragraph.before(from);
        int after = paragraph.after(to);
        boolean closed =
                after >= paragraph.length() || paragraph.isSpace(after) || ",.;:!?)".indexOf(paragraph.at(after)) >= 0;
        if (before >= 0 && paragraph.isSpace(before) && closed) {
            paragraph.delete(before, before + 1, emptyRule);
        } else if (before < 0 && paragraph.isSpace(after)) {
            paragraph.delete(after, after + 1, emptyRule);
        }
        skip[from] = to + 1;
    }
}
