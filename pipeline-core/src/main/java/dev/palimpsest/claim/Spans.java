package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Spans that a claim holds besides its own. */
final class Spans {
    private Spans() {}

    /** Where the span is after a revision; none when all its text was deleted. */
    static Optional<Span> moved(Optional<Span> span, UnaryOperator<Span> move) {
        return span.map(move).filter(s -> !s.isEmpty());
    }
}
