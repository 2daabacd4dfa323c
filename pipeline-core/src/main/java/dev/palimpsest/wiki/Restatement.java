package dev.palimpsest.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the words of a line divide into an anchor and a gloss that defines it: the gloss takes the anchor up again, and
 * begins as the first sentence of an article does. Figures are log-odds, set from what the features mean and not fitted.
 */
final class Restatement {

    /** How many words of a gloss are looked at for its subject. */
    private static final int SUBJECT = 15;

    /** The {@link Word#likeness} from which two words count as the same. */
    private static final double ALIKE = 0.8;

    /** The {@link Word#likeness} of an initial to its name. */
    private static final double INITIAL = 0.3;

    private final GlossGrammar grammar;
    private final List<Word> words;

    Restatement(GlossGrammar grammar, List<Word> words) {
        this.grammar = grammar;
        this.words = words;
    }

    /** The log-odds that the gloss begins with word {@code at}, which is at least 1. */
    double score(int at) {
        int subjectEnd = subjectEnd(at);
        return anchor(at)
                + beginning(at)
                + definition(at)
                + taken(at, subjectEnd)
                + repeated(at, subjectEnd)
                + lateArticle(at, subjectEnd);
    }

    /** Whether the subject of the gloss takes up a word of the anchor, or its text the whole anchor. */
    boolean holds(int at) {
        int end = subjectEnd(at);
        List<Word> anchor = content(0, at);
        return anchor.stream().anyMatch(word -> best(word, at, end) >= ALIKE)
                || (anchor.size() > 1 && place(anchor, content(at, words.size())) >= 0);
    }

    /** Whether the gloss has a verb that makes it a definition. */
    boolean defines(int at) {
        return copula(at) > at;
    }

    /** An anchor is short, ends with a noun and holds no sentence. */
    private double anchor(int at) {
        double score = -0.3 * at;
        Word last = words.get(at - 1);
        if (!verbatim(at)) {
            score -= needsMore(at - 1) ? 7 : 0;
            score -= endsClause(last) ? 3 : 0;
        }
        for (int a = 1; a < at; a++) {
            if (grammar.copulas().contains(words.get(a).text())) {
                score -= 2;
            }
        }
        return score;
    }

    /** Whether a word does not end a link's text. */
    private boolean needsMore(int i) {
        String key = words.get(i).key();
        return key.isEmpty() || isDependent(i) || grammar.honorifics().contains(key);
    }

    /** Whether the gloss begins with just the words of the anchor, perhaps behind an article: then any word may end it. */
    private boolean verbatim(int at) {
        int from = grammar.articles().contains(words.get(at).key()) && !isDependent(0) ? at + 1 : at;
        for (int a = 0; a < at; a++) {
            if (from + a >= words.size()
                    || !words.get(a).key().equals(words.get(from + a).key())) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsClause(Word word) {
        String text = word.text();
        char end = text.charAt(text.length() - 1);
        return ",;:(\"“".indexOf(end) >= 0 || (end == '.' && word.key().length() > 3);
    }

    /** A gloss begins with a capital letter, or else with the anchor itself; often with an article. */
    private double beginning(int at) {
        int head = at;
        while (head + 1 < words.size() && words.get(head).isMark()) {
            head++;
        }
        Word first = words.get(head);
        if (first.beginsTitle()) {
            return grammar.articles().contains(first.key()) ? 1.5 : 0;
        }
        return first.key().isEmpty() || first.likeness(words.get(0)) < 1 ? -8 : -3;
    }

    private double definition(int at) {
        int copula = copula(at);
        return copula < 0 ? 0 : copula == at ? -6 : 2;
    }

    private int copula(int at) {
        for (int g = at; g < Math.min(words.size(), at + 2 * SUBJECT); g++) {
            if (grammar.copulas().contains(words.get(g).text())) {
                return g;
            }
        }
        return -1;
    }

    /** What of the anchor the gloss takes up, and in which order. */
    private double taken(int at, int subjectEnd) {
        double gain = 0;
        int missing = 0;
        List<Word> anchor = content(0, at);
        for (Word word : anchor) {
            double found = Math.max(1.5 * best(word, at, subjectEnd), 0.7 * best(word, subjectEnd, words.size()));
            gain += found;
            missing += found == 0 ? 1 : 0;
        }
        return gain - (gain > 0 ? 1.6 : 0.8) * missing + restated(anchor, at, subjectEnd) + initials(at, subjectEnd);
    }

    /**
     * The gloss has the whole anchor in one piece, the earlier the better; or begins with it and puts words between, as
     * full names do; or at least begins with its first words.
     */
    private double restated(List<Word> anchor, int at, int subjectEnd) {
        boolean twoNames = at + 2 < subjectEnd && words.get(at + 1).key().equals("or");
        return Math.max(inOrder(anchor, at, subjectEnd), twoNames ? inOrder(anchor, at + 2, subjectEnd) - 0.5 : 0);
    }

    private double inOrder(List<Word> anchor, int at, int subjectEnd) {
        if (anchor.isEmpty()) {
            return 0;
        }
        List<Word> gloss = content(at, words.size());
        List<Word> subject = content(at, subjectEnd);
        double whole = 3 + 2 * Math.min(anchor.size(), 3);
        int place = place(anchor, gloss);
        if (place >= 0) {
            return place < subject.size() ? whole - 1.2 * Math.min(place, 2) : whole - 2.5;
        }
        return scattered(anchor, subject) ? whole - 0.8 : beginning(anchor, gloss);
    }

    /** How much of the anchor's beginning the gloss has at its own, or one word later. */
    private static double beginning(List<Word> anchor, List<Word> gloss) {
        return Math.max(4.0 * common(anchor, gloss, 0), 3.0 * common(anchor, gloss, 1)) / anchor.size();
    }

    /** Whether the subject begins with the anchor's first word and has the others later, in order. */
    private static boolean scattered(List<Word> anchor, List<Word> subject) {
        int a = 0;
        for (int g = 0; g < subject.size() && a < anchor.size(); g++) {
            if (anchor.get(a).likeness(subject.get(g)) >= (a == 0 ? ALIKE : INITIAL)) {
                a++;
            } else if (g == 0) {
                return false;
            }
        }
        return a == anchor.size();
    }

    /** Where the gloss takes up the whole anchor, word by word; -1 for nowhere. */
    private static int place(List<Word> anchor, List<Word> gloss) {
        for (int g = 0; !anchor.isEmpty() && g + anchor.size() <= gloss.size(); g++) {
            if (common(anchor, gloss, g) == anchor.size()) {
                return g;
            }
        }
        return -1;
    }

    private static int common(List<Word> anchor, List<Word> gloss, int from) {
        int n = 0;
        while (n < anchor.size() && from + n < gloss.size() && anchor.get(n).likeness(gloss.get(from + n)) >= ALIKE) {
            n++;
        }
        return n;
    }

    /** The words that carry meaning. */
    private List<Word> content(int from, int to) {
        List<Word> content = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            if (!isDependent(i) && !words.get(i).key().isEmpty()) {
                content.add(words.get(i));
            }
        }
        return content;
    }

    /** The anchor is an abbreviation of the subject. */
    private double initials(int at, int subjectEnd) {
        String anchor = words.get(0).text();
        if (at != 1 || anchor.length() < 2 || !anchor.equals(anchor.toUpperCase(Locale.ROOT))) {
            return 0;
        }
        StringBuilder initials = new StringBuilder();
        for (int g = at; g < subjectEnd; g++) {
            if (!isDependent(g) && !words.get(g).key().isEmpty()) {
                initials.append(words.get(g).key().charAt(0));
            }
        }
        String key = words.get(0).key();
        return initials.length() > 1 && (key.contentEquals(initials) || initials.indexOf(key) >= 0) ? 4 : 0;
    }

    /** A word that stands twice on one side: the cut is then likely between the two. */
    private double repeated(int at, int subjectEnd) {
        int otherName = at;
        while (otherName < subjectEnd && !words.get(otherName).key().equals("or")) {
            otherName++;
        }
        return -1.5 * (repeats(0, at) + repeats(at, otherName));
    }

    private int repeats(int from, int to) {
        List<Word> content = content(from, to);
        return content.size() - (int) content.stream().map(Word::key).distinct().count();
    }

    /** A capital article inside the subject: a sentence more likely begins there. */
    private double lateArticle(int at, int subjectEnd) {
        for (int g = at + 1; g < subjectEnd; g++) {
            Word word = words.get(g);
            if (grammar.articles().contains(word.key())
                    && word.beginsTitle()
                    && !words.get(g - 1).key().equals("or")) {
                return word.key().equals(words.get(g - 1).key()) ? 0 : -4;
            }
        }
        return 0;
    }

    private double best(Word word, int from, int to) {
        double best = 0;
        for (int g = from; g < to && best < 1; g++) {
            best = Math.max(best, word.likeness(words.get(g)));
        }
        return best;
    }

    /** Where the subject of the gloss ends: before its verb, at a bracket, after a comma unless it is that of "In law,". */
    private int subjectEnd(int at) {
        int end = Math.min(words.size(), at + SUBJECT);
        Word first = words.get(at);
        boolean field = isDependent(at) && !grammar.articles().contains(first.key());
        for (int g = at; g < end; g++) {
            String text = words.get(g).text();
            if (g > at && (grammar.copulas().contains(text) || text.startsWith("("))) {
                return g;
            }
            if (text.endsWith(",") && !field) {
                return g + 1;
            }
            field = field && !text.endsWith(",");
        }
        return end;
    }

    private boolean isDependent(int i) {
        return grammar.dependents().contains(words.get(i).key());
    }
}
