package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who says it, how, and when.
 *
 * @param source the innermost speaker
 * @param via outer layers, the outermost first
 * @param stance how the source stands to the content
 * @param cue the words that show it; none for the text's own assertion
 * @param form how the words are given
 * @param time when it was said, where the text tells
 */
public record Attribution(
        Source source, List<Layer> via, Stance stance, Optional<Cue> cue, Form form, Optional<ClaimTime> time) {

    /** How the words are given. */
    public enum Form {
        /** A quotation. */
        DIRECT,
        /** A reported clause. */
        INDIRECT,
        /** A reported clause with a quotation in it. */
        MIXED,
        /** A noun: "issued a denial". */
        NOMINAL,
        /** A label: "Per X:". */
        LABEL,
        /** No attribution. */
        NARRATIVE
    }

    /** The text's own assertion. */
    public static final Attribution NARRATIVE =
            new Attribution(Source.TEXT, List.of(), Stance.ASSERT, Optional.empty(), Form.NARRATIVE, Optional.empty());

    public Attribution {
        via = List.copyOf(via);
    }

    Attribution at(Optional<ClaimTime> when) {
        return new Attribution(source, via, stance, cue, form, when);
    }

    /** The same attribution, its source changed. */
    Attribution with(Source other) {
        return new Attribution(other, via, stance, cue, form, time);
    }

    Attribution moved(UnaryOperator<Span> move) {
        return new Attribution(
                source.moved(move),
                via.stream().map(l -> l.moved(move)).toList(),
                stance,
                cue.map(c -> c.moved(move)),
                form,
                time.map(t -> t.moved(move)));
    }
}
