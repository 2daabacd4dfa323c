package dev.palimpsest.text;

import java.util.function.UnaryOperator;

/** Something found in a text: a heading, a name, a claim. It stands off the text; {@link Annotated} says where. */
public interface Annotation {

    /**
     * The same finding after a revision of its text. One that holds spans of the text besides its own gives a copy with
     * each of them moved; most hold none.
     *
     * @param move gives the new span of an old one, empty where all its text was deleted
     */
    default Annotation moved(UnaryOperator<Span> move) {
        return this;
    }
}
