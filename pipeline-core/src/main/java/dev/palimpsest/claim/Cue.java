package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The words that show that something is said by somebody.
 *
 * @param text the words; a label's in the case of {@code Per X:}
 * @param lemma their dictionary form
 * @param span where they stand in the claim's text
 */
public record Cue(String text, String lemma, Optional<Span> span) {

    Cue moved(UnaryOperator<Span> move) {
        return new Cue(text, lemma, Spans.moved(span, move));
    }
}
