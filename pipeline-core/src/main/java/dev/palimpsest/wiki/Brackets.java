package dev.palimpsest.wiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The double brackets and braces of a text, matched in one pass; what is opened and never closed matches nothing. */
final class Brackets {

    /**
     * A matched pair.
     *
     * @param brace the character that it is made of, <code>[</code> or <code>{</code>
     * @param start where it opens
     * @param firstBar the first bar that belongs to it and to no pair inside; negative if there is none
     * @param lastBar the last such bar
     * @param end behind its closing
     */
    record Pair(char brace, int start, int firstBar, int lastBar, int end) {}

    /** What the text opens and does not close, and closes and did not open. */
    record Result(List<Pair> pairs, List<Integer> unmatched) {}

    private static final class Open {
        final char brace;
        final int start;
        int firstBar = -1;
        int lastBar = -1;

        Open(char brace, int start) {
            this.brace = brace;
            this.start = start;
        }
    }

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Integer> unmatched = new ArrayList<>();
    private int links;
    private int templates;

    private Brackets(String text) {
        this.text = text;
    }

    /** The pairs of a text by their start. */
    static Result match(String text) {
        Brackets brackets = new Brackets(text);
        brackets.scan();
        brackets.open.forEach(o -> brackets.unmatched.add(o.start));
        brackets.pairs.sort(Comparator.comparingInt(Pair::start));
        return new Result(brackets.pairs, brackets.unmatched);
    }

    private void scan() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '|' -> bar(i);
                case '[', '{' -> {
                    if (isTwice(c, i)) {
                        open.push(new Open(c, i));
                        links += c == '[' ? 1 : 0;
                        templates += c == '{' ? 1 : 0;
                        i++;
                    }
                }
                case ']', '}' -> {
                    if (isTwice(c, i)) {
                        close(c == ']' ? '[' : '{', i);
                        i++;
                    }
                }
                default -> {}
            }
        }
    }

    private boolean isTwice(char c, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    private void bar(int at) {
        if (!open.isEmpty()) {
            Open top = open.getFirst();
            top.firstBar = top.firstBar < 0 ? at : top.firstBar;
            top.lastBar = at;
        }
    }

    /** Closes the innermost opening of its kind; openings of the other kind inside it stay open for ever. */
    private void close(char brace, int at) {
        if ((brace == '[' ? links : templates) == 0) {
            unmatched.add(at);
            return;
        }
        Open top = open.pop();
        while (top.brace != brace) {
            unmatched.add(top.start);
            count(top);
            top = open.pop();
        }
        count(top);
        pairs.add(new Pair(brace, top.start, top.firstBar, top.lastBar, at + 2));
    }

    private void count(Open closed) {
        links -= closed.brace == '[' ? 1 : 0;
        templates -= closed.brace == '{' ? 1 : 0;
    }
}
