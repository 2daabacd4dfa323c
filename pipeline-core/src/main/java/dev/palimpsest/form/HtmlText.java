package dev.palimpsest.form;

import dev.palimpsest.text.Span;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Re-reads the slice of an HTML text node character by character; what the parser made of it is the oracle. */
final class HtmlText {
    private static final int LONGEST_REFERENCE = 40;

    private HtmlText() {}

    /** Where a node stands in the source; empty where the parser does not know. */
    static Span span(Range range, int length) {
        return range.isTracked()
                        && range.startPos() >= 0
                        && range.endPos() >= range.startPos()
                        && range.endPos() <= length
                ? new Span(range.startPos(), range.endPos())
                : new Span(0, 0);
    }

    /** Whether it is one of the characters that HTML takes for a blank. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Whether the source says what a text node says, character by character. */
    static boolean isVerbatim(String source, TextNode node) {
        Span span = span(node.sourceRange(), source.length());
        String whole = node.getWholeText();
        return span.length() == whole.length() && source.startsWith(whole, span.start());
    }

    /** What a text node says, its blanks as they stand. */
    static Reading read(String source, TextNode node) {
        Span span = span(node.sourceRange(), source.length());
        String whole = node.getWholeText();
        if (isVerbatim(source, node)) {
            return Reading.verbatim(source, span);
        }
        Reading reading = new Reading();
        for (int at = span.start(); at < span.end(); ) {
            if (source.charAt(at) == '&') {
                at = reference(reading, source, at, span.end());
            } else {
                reading.add(source.charAt(at), at, at + 1);
                at++;
            }
        }
        return whole.contentEquals(reading.text()) ? reading : Reading.atomic(whole, span);
    }

    private static int reference(Reading reading, String source, int at, int end) {
        int stop = at + 1;
        int limit = Math.min(end, at + LONGEST_REFERENCE);
        while (stop < limit && (Character.isLetterOrDigit(source.charAt(stop)) || source.charAt(stop) == '#')) {
            stop++;
        }
        if (stop < end && source.charAt(stop) == ';') {
            stop++;
        }
        String slice = source.substring(at, stop);
        String decoded = Parser.unescapeEntities(slice, false);
        if (decoded.equals(slice)) {
            reading.add('&', at, at + 1);
            return at + 1;
        }
        reading.add(decoded, at, stop);
        return stop;
    }
}
