package dev.palimpsest.text;

/**
 * An annotation and where it stands.
 *
 * @param value what was found
 * @param span where, in the text as it is now (UTF-16)
 * @param raw where, in the raw text, when it was found; never changes (UTF-16)
 * @param stage the id of the stage that found it
 */
public record Annotated<A extends Annotation>(A value, Span span, Span raw, String stage) {}
