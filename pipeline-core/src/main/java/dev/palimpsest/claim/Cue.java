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

    /** The words by which somebody is reported to say something: the cue with its particle. */
    static Cue of(Sentence s, Said said) {
        Parse p = s.parse();
        int last = said.cue();
        for (int c : p.children(last, "fixed", "compound:prt")) {
            last = Math.max(last, c);
        }
        Span span = s.span(said.cue(), last);
        return new Cue(
                s.words(span), p.lemma(said.cue()) + (last == said.cue() ? "" : " " + p.form(last)), Optional.of(span));
    }

    Cue moved(UnaryOperator<Span> move) {
        return new Cue(text, lemma, Spans.moved(span, move));
    }
}
