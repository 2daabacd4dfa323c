package dev.palimpsest.claim;

import dev.palimpsest.entity.TimeExpression.Basis;
import dev.palimpsest.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A time of a claim and how it is known.
 *
 * @param text the words; empty where it was carried
 * @param value ISO 8601 year, month, day or interval; empty where unresolved
 * @param clock hours and minutes, {@code ~} before them if approximate; empty for none
 * @param zone the zone named; empty for none
 * @param modifier {@code before}, {@code after}, {@code by}, {@code since}, {@code until}, {@code approx}, {@code start},
 *     {@code mid} or {@code end}; empty for none
 * @param role what happened then
 * @param basis how the value is known
 * @param anchor where the date that it is counted from stands, in the claim's text
 */
public record ClaimTime(
        String text,
        String value,
        String clock,
        String zone,
        String modifier,
        Role role,
        Basis basis,
        Optional<Span> anchor) {

    /** What happened at a time. */
    public enum Role {
        EVENT,
        STATEMENT,
        AS_OF;

        static Role of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    ClaimTime as(Role what) {
        return new ClaimTime(text, value, clock, zone, modifier, what, basis, anchor);
    }

    ClaimTime moved(UnaryOperator<Span> move) {
        return new ClaimTime(text, value, clock, zone, modifier, role, basis, Spans.moved(anchor, move));
    }
}
