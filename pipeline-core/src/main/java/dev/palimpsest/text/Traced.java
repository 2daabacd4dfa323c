package dev.palimpsest.text;

/**
 * A text and the span of the raw text it was taken from.
 *
 * @param text the text
 * @param raw where it stands in the raw text (UTF-16)
 */
public record Traced(String text, Span raw) {

    /** What the span covers of the document's text. */
    public static Traced of(Document document, Span span) {
        return new Traced(span.of(document.text()), document.toRaw(span));
    }

    @Override
    public String toString() {
        return text;
    }
}
