package dev.palimpsest.form;

import dev.palimpsest.text.Span;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Reads a literal or folded YAML block scalar character by character; see {@link YamlScalar}. */
final class YamlBlockScalar {
    private final String source;
    private final int end;
    private final int indent;
    private final Reading reading = new Reading();
    private int at;

    private YamlBlockScalar(String source, int start, int end, int indent) {
        this.source = source;
        this.at = start;
        this.end = end;
        this.indent = indent;
    }

    static Reading read(String source, Span span, ScalarStyle style, String value, int deepest) {
        int body = nextLine(source, span.start(), span.end());
        // the header may count its indent from a parent that the slice does not show, so the value decides
        for (int indent = firstIndent(source, body, span.end()), tries = 0;
                indent >= 0 && tries < deepest;
                indent--, tries++) {
            YamlBlockScalar scalar = new YamlBlockScalar(source, body, span.end(), indent);
            scalar.lines(style == ScalarStyle.FOLDED);
            Reading chomped = scalar.chomped(value);
            if (value.contentEquals(chomped.text())) {
                return chomped;
            }
        }
        return Reading.atomic(value, span);
    }

    private static int firstIndent(String source, int body, int end) {
        int i = body;
        int line = body;
        while (i < end && (source.charAt(i) == ' ' || YamlScalar.isBreak(source.charAt(i)))) {
            line = YamlScalar.isBreak(source.charAt(i)) ? i + 1 : line;
            i++;
        }
        return i - line;
    }

    private static int nextLine(String source, int from, int end) {
        int i = from;
        while (i < end && !YamlScalar.isBreak(source.charAt(i))) {
            i++;
        }
        return i < end ? i + (YamlScalar.crlf(source, i) ? 2 : 1) : end;
    }

    private void lines(boolean folded) {
        boolean moreBefore = true; // breaks before the first line are all kept
        int breaks = 0;
        int breakFrom = at;
        while (at < end) {
            int next = nextLine(source, at, end);
            int stop = next;
            while (stop > at && YamlScalar.isBreak(source.charAt(stop - 1))) {
                stop--;
            }
            int content = at;
            while (content < stop && content - at < indent && source.charAt(content) == ' ') {
                content++;
            }
            if (content < stop) {
                boolean more = YamlScalar.isBlank(source.charAt(content));
                boolean fold = folded && !more && !moreBefore && breaks > 0;
                String gap = !fold ? "\n".repeat(breaks) : breaks == 1 ? " " : "\n".repeat(breaks - 1);
                reading.add(gap, breakFrom, content);
                reading.copy(source, content, stop);
                moreBefore = more;
                breaks = 0;
                breakFrom = stop;
            }
            breaks += next > stop ? 1 : 0;
            at = next;
        }
        reading.add("\n".repeat(breaks), breakFrom, end);
    }

    /** Without the final breaks that the value does not have, as the header says. */
    private Reading chomped(String value) {
        int length = reading.length();
        while (length > value.length() && reading.text().charAt(length - 1) == '\n') {
            length--;
        }
        Reading chomped = new Reading();
        chomped.add(reading, 0, length);
        return chomped;
    }
}
