package dev.palimpsest.wiki;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A template call of wikitext.
 *
 * @param name as it stands
 * @param arguments where the values of its arguments without a name stand, without the blanks around them
 */
record TemplateCall(String name, List<Span> arguments) {

    /** The call between two offsets, braces included. */
    static TemplateCall read(String text, int start, int end) {
        List<Span> values = new ArrayList<>();
        int depth = 0;
        int from = start + 2;
        for (int i = from; i <= end - 2; i++) {
            char c = text.charAt(i);
            boolean twice = i < end - 2 && text.charAt(i + 1) == c;
            if (i == end - 2 || (c == '|' && depth == 0)) {
                values.add(new Span(from, i));
                from = i + 1;
            } else if (twice && (c == '{' || c == '[')) {
                depth++;
                i++;
            } else if (twice && (c == '}' || c == ']')) {
                depth = Math.max(0, depth - 1);
                i++;
            }
        }
        String name = values.get(0).of(text);
        List<Span> arguments = values.stream()
                .skip(1)
                .filter(value -> !isNamed(text, value))
                .map(value -> strip(text, value))
                .toList();
        return new TemplateCall(name, arguments);
    }

    private static boolean isNamed(String text, Span value) {
        for (int i = value.start(); i < value.end() && "[{<".indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '=') {
                return true;
            }
        }
        return false;
    }

    private static Span strip(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
