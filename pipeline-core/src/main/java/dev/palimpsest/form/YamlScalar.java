package dev.palimpsest.form;

import dev.palimpsest.text.Span;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Reads the slice of a YAML scalar character by character, as chapters 7 and 8 of the YAML 1.2.2 specification say, so that
 * each character of the value is known to stand somewhere in the source. The parser's own value is the oracle: where the
 * two differ, the whole value is taken to stand on the whole slice.
 */
final class YamlScalar {
    private static final int DEEPEST_INDENT = 64;
    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";
    private static final String ESCAPED = "\0\u0007\b\t\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

    private final String source;
    private final int end;
    private final Reading reading = new Reading();
    private int at;

    private YamlScalar(String source, Span span) {
        this.source = source;
        this.at = span.start();
        this.end = span.end();
    }

    /** What the scalar at {@code span} says; {@code value} is what the parser made of it. */
    static Reading read(String source, Span span, ScalarStyle style, String value) {
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return YamlBlockScalar.read(source, span, style, value, DEEPEST_INDENT);
        }
        YamlScalar scalar = new YamlScalar(source, span);
        scalar.flow(style);
        return value.contentEquals(scalar.reading.text()) ? scalar.reading : Reading.atomic(value, span);
    }

    private void flow(ScalarStyle style) {
        int last = end;
        if (style != ScalarStyle.PLAIN) {
            at++;
            last--;
        }
        while (at < last) {
            char c = source.charAt(at);
            if (c == '\'' && style == ScalarStyle.SINGLE_QUOTED) {
                reading.add(c, at, Math.min(at + 2, end));
                at += 2;
            } else if (c == '\\' && style == ScalarStyle.DOUBLE_QUOTED) {
                escape();
            } else if (isBlank(c) || isBreak(c)) {
                blank(last);
            } else {
                reading.add(c, at, at + 1);
                at++;
            }
        }
    }

    /** Blanks stand for themselves inside a line; at its end they and the break fold into a space or into the empty lines. */
    private void blank(int last) {
        int from = at;
        int breaks = 0;
        while (at < last && (isBlank(source.charAt(at)) || isBreak(source.charAt(at)))) {
            breaks += isBreak(source.charAt(at)) ? 1 : 0;
            at += crlf(source, at) ? 2 : 1;
        }
        if (breaks == 0) {
            reading.copy(source, from, at);
        } else {
            reading.add(breaks == 1 ? " " : "\n".repeat(breaks - 1), from, at);
        }
    }

    private void escape() {
        int from = at;
        char c = at + 1 < end ? source.charAt(at + 1) : '\\';
        at += 2;
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < end) {
            at += digits;
            reading.add(codePoint(source.substring(at - digits, at)), from, at);
        } else if (isBreak(c)) {
            at += crlf(source, at - 1) ? 1 : 0;
            while (at < end && (isBlank(source.charAt(at)) || isBreak(source.charAt(at)))) {
                at++;
            }
        } else if (ESCAPES.indexOf(c) >= 0) {
            reading.add(ESCAPED.charAt(ESCAPES.indexOf(c)), from, at);
        }
    }

    private static String codePoint(String hex) {
        try {
            return Character.toString(Integer.parseInt(hex, 16));
        } catch (IllegalArgumentException e) {
            return ""; // the parser refuses it too, and the value then stands on the whole slice
        }
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean crlf(String source, int at) {
        return source.charAt(at) == '\r' && at + 1 < source.length() && source.charAt(at + 1) == '\n';
    }
}
