package dev.palimpsest.form;

import org.jsoup.parser.Parser;

/** Re-reads the slice of a Markdown text node character by character: backslash escapes and character references. */
final class MarkdownText {
    private static final int LONGEST_REFERENCE = 40;

    private MarkdownText() {}

    /**
     * Keeps what a text node says.
     *
     * @param literal what the parser made of the slice; it is the oracle
     */
    static void keep(Transcript transcript, String source, int from, int to, String literal) {
        if (to - from == literal.length() && source.startsWith(literal, from)) {
            transcript.keep(from, to);
            return;
        }
        Reading reading = new Reading();
        for (int at = from; at < to; ) {
            char c = source.charAt(at);
            int next = at + 1;
            if (c == '\\' && next < to && isPunctuation(source.charAt(next))) {
                reading.add(source.charAt(next), at, ++next);
            } else if (c == '&') {
                next = reference(reading, source, at, to);
            } else {
                reading.add(c, at, next);
            }
            at = next;
        }
        if (!literal.replace('\ufffd', '\0').contentEquals(reading.toString().replace('\ufffd', '\0'))) {
            reading = Reading.atomic(literal, new dev.palimpsest.text.Span(from, to));
        }
        transcript.rule("escape").keep(reading);
    }

    private static int reference(Reading reading, String source, int at, int to) {
        String near = source.substring(at, Math.min(to, at + LONGEST_REFERENCE));
        int length = near.indexOf(';') + 1;
        if (length > 0) {
            int end = at + length;
            String slice = near.substring(0, length);
            String decoded = Parser.unescapeEntities(slice, true);
            if (!decoded.equals(slice)) {
                reading.add(decoded, at, end);
                return end;
            }
        }
        reading.add('&', at, at + 1);
        return at + 1;
    }

    private static boolean isPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }
}
