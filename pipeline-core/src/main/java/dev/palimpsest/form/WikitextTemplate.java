package dev.palimpsest.form;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A template call of wikitext: its name and its arguments, each with where it stands.
 *
 * @param name in small letters
 * @param arguments those with a name and those without, whose name is empty
 * @param end behind the closing braces
 */
record WikitextTemplate(String name, List<Argument> arguments, int end) {

    /** One argument; the span is that of its value, without blanks around it. */
    record Argument(String name, Span value) {}

    /** Where the template that opens at an offset closes; negative if it does not. Nested braces are counted. */
    static int end(String text, int open, int limit) {
        int depth = 0;
        for (int i = open; i + 1 < limit; i++) {
            char c = text.charAt(i);
            if (c == '{' && text.charAt(i + 1) == '{') {
                depth++;
                i++;
            } else if (c == '}' && text.charAt(i + 1) == '}') {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** The template between two offsets. */
    static WikitextTemplate read(String text, int open, int end) {
        List<Argument> arguments = new ArrayList<>();
        String name = "";
        int depth = 0;
        int from = open + 2;
        for (int i = from; i <= end - 2; i++) {
            char c = text.charAt(i);
            boolean closes = i == end - 2;
            if (!closes && (c == '{' || c == '[') && text.charAt(i + 1) == c) {
                depth++;
                i++;
            } else if (!closes && (c == '}' || c == ']') && text.charAt(i + 1) == c) {
                depth--;
                i++;
            } else if (closes || (c == '|' && depth <= 0)) {
                if (from == open + 2) {
                    name = text.substring(from, i).strip().toLowerCase(Locale.ROOT);
                } else {
                    arguments.add(argument(text, from, i));
                }
                from = i + 1;
            }
        }
        return new WikitextTemplate(name, arguments, end);
    }

    private static Argument argument(String text, int from, int to) {
        int equals = from;
        while (equals < to && text.charAt(equals) != '=' && "[{<".indexOf(text.charAt(equals)) < 0) {
            equals++;
        }
        boolean named = equals < to && text.charAt(equals) == '=';
        int start = named ? equals + 1 : from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Argument(named ? text.substring(from, equals).strip() : "", new Span(start, end));
    }
}
