package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An outer layer of nested attribution: who says that the source says it.
 *
 * @param source who
 * @param cue by which words, if any
 * @param stance how they stand to it
 */
public record Layer(Source source, Optional<Cue> cue, Stance stance) {

    Layer moved(UnaryOperator<Span> move) {
        return new Layer(source.moved(move), cue.map(c -> c.moved(move)), stance);
    }
}
