package dev.palimpsest.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tags the words that are no English prose by their looks: tables of numbers, catalogues of names, other languages. The
 * tagger tries all tags for a word it does not know, together with all tags of the two words before it, which makes a run of
 * such words a hundred times dearer than prose, and the tags no better than a guess.
 */
final class UnknownRuns {

    /** Words; prose has one of the words of grammar far sooner. */
    static final int LONG = 25;

    private static final Set<String> GRAMMAR = Set.of(
            "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "as", "that",
            "this", "it", "he", "she", "they", "we", "you", "his", "her", "its", "their", "is", "was", "are", "were",
            "be", "been", "has", "have", "had", "not", "but", "who", "which", "will", "would", "said", "after",
            "before", "into", "near");

    private UnknownRuns() {}

    /** Gives the words of each long run without a word of English grammar their tags; marks of punctuation keep none. */
    static void tag(List<CoreLabel> words) {
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || isGrammar(words.get(i))) {
                run(words.subList(from, i));
                from = i + 1;
            }
        }
    }

    private static boolean isGrammar(CoreLabel word) {
        return GRAMMAR.contains(word.word().toLowerCase(Locale.ROOT));
    }

    private static void run(List<CoreLabel> run) {
        if (run.size() < LONG) {
            return;
        }
        long words =
                run.stream().filter(w -> !Looks.of(w.word()).equals(Looks.MARK)).count();
        long small =
                run.stream().filter(w -> Looks.of(w.word()).equals(Looks.SMALL)).count();
        if (words < LONG) {
            return;
        }
        boolean prose = small * 2 < words; // a verb or two among many names are the tagger's
        for (CoreLabel word : run) {
            Looks looks = Looks.of(word.word());
            if (!looks.tag.isEmpty() && !(looks == Looks.SMALL && prose)) {
                word.setTag(looks.tag);
            }
        }
    }

    /** What a word looks like, and the tag that goes with it. */
    private enum Looks {
        MARK(""),
        NUMBER("CD"),
        CAPITAL("NNP"),
        SMALL("NN"),
        FOREIGN("FW");

        private final String tag;

        Looks(String tag) {
            this.tag = tag;
        }

        static Looks of(String word) {
            int first = word.codePointAt(0);
            if (Character.isDigit(first)) {
                return NUMBER;
            }
            if (!Character.isLetter(first)) {
                return MARK;
            }
            if (Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN) {
                return FOREIGN;
            }
            return Character.isUpperCase(first) ? CAPITAL : SMALL;
        }
    }
}
