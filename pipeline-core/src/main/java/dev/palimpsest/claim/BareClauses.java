package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds where a clause without "that" may begin behind a verb of saying; parsers take its subject for an object. */
final class BareClauses {
    private static final Set<String> BARE = Set.of(
            "that", "to", "in", "on", "by", "at", "it", "he", "she", "they", "we", "i", "you", "there", "how", "why",
            "what", "who", "so", "and", "or", "but", "as", "of", "for", "from", "control", "with", "about", "when",
            "if", "also");
    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "no", "every", "all",
            "any", "he", "she", "it", "they", "we", "there");
    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might", "could", "can", "must",
            "should", "shall", "do", "does", "did");

    /** Verbs that name the hearer before the clause. */
    private static final Set<String> TOLD = Set.of(
            "tell",
            "tells",
            "told",
            "telling",
            "inform",
            "informs",
            "informed",
            "informing",
            "assure",
            "assures",
            "assured",
            "assuring",
            "warn",
            "warns",
            "warned",
            "warning");

    private static final Set<String> PREPOSITIONS = Set.of(
            "during",
            "after",
            "before",
            "as",
            "because",
            "despite",
            "following",
            "throughout",
            "within",
            "since",
            "due",
            "under",
            "amid",
            "for",
            "in",
            "by",
            "with",
            "over",
            "besides",
            "without",
            "apart",
            "on",
            "at",
            "from");

    private final Predicate<String> says;

    /** {@code says} tells, in lower case, the forms of verbs of saying. */
    BareClauses(Predicate<String> says) {
        this.says = says;
    }

    /**
     * Where a clause without "that" may begin behind a verb of saying.
     *
     * @param cue where the verb begins
     * @param at where the word before the clause ends
     * @param finite where the auxiliary of the clause begins
     */
    record Bare(int cue, int at, int finite) {}

    /** The places of a sentence where a clause without "that" may begin; parsers take its subject for an object. */
    List<Bare> in(String sentence) {
        return in(new Words(sentence));
    }

    /** The same of words that were told apart before. */
    List<Bare> in(Words words) {
        List<Bare> found = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            int cue = cue(words, i);
            int finite = cue < 0 ? -1 : finite(words, i);
            if (finite >= 0) {
                found.add(new Bare(words.start(cue), words.end(i - 1), words.start(finite)));
            }
        }
        return found;
    }

    /** What stands between "said that" and its clause, up to a comma: "during the war, …". Parsers lose the clause behind it. */
    List<Adjunct> adjuncts(Words words) {
        List<Adjunct> found = new ArrayList<>();
        for (int i = 2; i < words.size(); i++) {
            boolean said = words.low(i - 1).equals("that") && says.test(words.low(i - 2));
            int to = said ? adjunct(words, i) : i;
            if (to > i) {
                int again = adjunct(words, to);
                found.add(new Adjunct(
                        words.start(i - 2), new Span(words.start(i), words.end(Math.max(to, again) - 1))));
            }
        }
        return found;
    }

    /**
     * An adjunct before a clause.
     *
     * @param cue where the verb of saying begins
     * @param span from its preposition to its comma
     */
    record Adjunct(int cue, Span span) {}

    /** The word after the comma of the adjunct that begins at a word; the word itself where none does. */
    private static int adjunct(Words words, int i) {
        if (!PREPOSITIONS.contains(words.low(i))) {
            return i;
        }
        for (int k = i + 1; k < Math.min(words.size(), i + 14); k++) {
            if (words.word(k).equals(",")) {
                return k + 1;
            }
            if (!words.letters(k) || FINITE.contains(words.low(k))) {
                return i;
            }
        }
        return i;
    }

    private static boolean told(Words words, int i) {
        return TOLD.contains(words.low(i));
    }

    /** The word of saying that a clause without "that" beginning at a word may belong to, or -1. */
    private int cue(Words words, int i) {
        if (!words.letters(i) || BARE.contains(words.low(i))) {
            return -1;
        }
        if (says.test(words.low(i - 1)) && !told(words, i - 1)) {
            return i - 1;
        }
        boolean named = words.capital(i - 1) && !words.capital(i);
        if (named && i > 2 && told(words, i - 2)) {
            return i - 2;
        }
        if (named && i > 3 && words.capital(i - 2) && told(words, i - 3)) {
            return i - 3;
        }
        for (int k = 2; k <= 4 && i > k && OPENERS.contains(words.low(i)); k++) {
            if (told(words, i - k)) {
                return i - k;
            }
        }
        return -1;
    }

    /** The auxiliary of a clause that begins at a word, or -1. */
    private static int finite(Words words, int i) {
        for (int k = i + 1; k < Math.min(words.size(), i + 12) && words.letters(k); k++) {
            if (FINITE.contains(words.low(k))) {
                return k;
            }
        }
        return -1;
    }
}
