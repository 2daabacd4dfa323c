package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.function.UnaryOperator;

/**
 * A stretch of the text that a claim rests on.
 *
 * @param role what it shows
 * @param field empty for the body, else the path of the part that it stands in
 * @param text the words when they were found
 * @param span where they stand in that text now (UTF-16)
 * @param raw where they stand in the raw text (UTF-16); never changes
 */
public record Evidence(Role role, String field, String text, Span span, Span raw) {

    /** What evidence shows. */
    public enum Role {
        /** The sentence or line that makes the claim. */
        STATEMENT,
        /** The day that the claim's day is counted from, or carried from. */
        DATE_ANCHOR,
        /** The words that name the source behind a pronoun or an office. */
        SOURCE_ANCHOR,
        /** The label or heading that names the source of a line. */
        LABEL,
        /** The words that say that somebody has checked it. */
        VERIFICATION
    }

    Evidence moved(UnaryOperator<Span> move) {
        return new Evidence(role, field, text, move.apply(span), raw);
    }

    @Override
    public String toString() {
        return "\"" + text + "\" raw " + raw;
    }
}
