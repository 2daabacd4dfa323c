package dev.palimpsest.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a sentence wherever it stands; shared by all that read the same sentence. */
final class Analysis {
    private final String text;
    private final boolean piece;
    private final List<Token> tokens;
    private final List<CoreLabel> labels;
    private volatile @Nullable DependencyGraph dependencies;

    /**
     * An analysis.
     *
     * @param text the sentence
     * @param piece whether it was cut from a longer one
     * @param tokens its tokens, their spans counted from its start
     * @param labels the same tokens as CoreNLP holds them; read only
     */
    Analysis(String text, boolean piece, List<Token> tokens, List<CoreLabel> labels) {
        this.text = text;
        this.piece = piece;
        this.tokens = List.copyOf(tokens);
        this.labels = List.copyOf(labels);
    }

    String text() {
        return text;
    }

    boolean isPiece() {
        return piece;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<CoreLabel> labels() {
        return labels;
    }

    /** Two threads that ask at once may both parse: the results are equal, and no lock is held while parsing. */
    DependencyGraph dependencies() {
        DependencyGraph known = dependencies;
        if (known == null) {
            known = Models.dependencies().parse(labels);
            dependencies = known;
        }
        return known;
    }
}
