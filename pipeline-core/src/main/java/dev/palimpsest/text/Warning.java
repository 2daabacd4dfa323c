package dev.palimpsest.text;

/**
 * Something the reader of a result should know about one place of it.
 *
 * @param field the path of the part; empty for the body
 * @param stage the stage that warns
 * @param message what is odd, in words
 * @param raw the place, in the raw text (UTF-16)
 */
public record Warning(String field, String stage, String message, Span raw) {}
