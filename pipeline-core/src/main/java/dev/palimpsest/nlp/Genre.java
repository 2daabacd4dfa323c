package dev.palimpsest.nlp;

import java.util.List;
import java.util.Locale;

/** What a text is about, as far as the rules for names depend on it. */
enum Genre {
    /** Anything; the statistical model has the last word where no rule is sure. */
    GENERAL,
    /** Reports of armed conflict: lists of villages, ministries by their abbreviations, equipment. */
    CONFLICT;

    /** One sentence in so many has a word of conflict where the text is a report of one. */
    private static final int ONE_IN = 3;

    /** The genre that the words of all sentences speak for. */
    static Genre of(List<ParsedSentence> sentences) {
        Lexicon lexicon = Lexicon.shared();
        long armed = sentences.stream()
                .filter(s -> s.tokens().stream()
                        .anyMatch(t -> lexicon.isConflictWord(t.lemma().toLowerCase(Locale.ROOT))))
                .count();
        return armed > 0 && armed * ONE_IN >= sentences.size() ? CONFLICT : GENERAL;
    }
}
