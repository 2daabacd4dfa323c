package dev.palimpsest.wiki;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text. */
final class Lines {

    private Lines() {}

    /** The lines that stand together with no empty line between them, each without the white space at its ends. */
    static List<List<Span>> paragraphs(String text) {
        List<List<Span>> paragraphs = new ArrayList<>();
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Span line = strip(text, start, end);
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                paragraphs.add(lines);
                lines = new ArrayList<>();
            }
            start = end + 1;
        }
        if (!lines.isEmpty()) {
            paragraphs.add(lines);
        }
        return paragraphs;
    }

    private static Span strip(String text, int start, int end) {
        int from = start;
        int to = end;
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
