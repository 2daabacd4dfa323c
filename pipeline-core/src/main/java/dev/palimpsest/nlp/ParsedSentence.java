package dev.palimpsest.nlp;

import dev.palimpsest.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence of a text with its tokens; its dependencies are worked out when they are asked for. Immutable. */
public final class ParsedSentence {
    private final Span span;
    private final Analysis analysis;
    private volatile @Nullable List<Token> tokens;

    ParsedSentence(int start, Analysis analysis) {
        this.span = Span.at(start, analysis.text().length());
        this.analysis = analysis;
    }

    /** Where it stands in the text, from its first token to its last (UTF-16). */
    public Span span() {
        return span;
    }

    /** Its characters. */
    public String text() {
        return analysis.text();
    }

    /** Its tokens, their spans in the text that the sentence was taken from. */
    public List<Token> tokens() {
        List<Token> known = tokens;
        if (known == null) {
            int start = span.start();
            known = start == 0
                    ? analysis.tokens()
                    : analysis.tokens().stream().map(t -> t.moved(start)).toList();
            tokens = known;
        }
        return known;
    }

    /** Whether it is only a piece of a sentence that was too long to be taken whole. */
    public boolean isPiece() {
        return analysis.isPiece();
    }

    /**
     * Its basic dependencies. The first call for a sentence parses it.
     *
     * @throws dev.palimpsest.text.PalimpsestException if the model of the dependency parser is not on the class path
     */
    public DependencyGraph dependencies() {
        return analysis.dependencies();
    }

    Analysis analysis() {
        return analysis;
    }

    @Override
    public String toString() {
        return span + " " + text();
    }
}
