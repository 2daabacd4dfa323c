package dev.palimpsest.wiki;

import java.util.Arrays;
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
    private static final double ALIKE = 0.79;

    /** The {@link Word#likeness} from which a word may be the initial of a name. */
    private static final double INITIAL = 0.29;

    private static final float UNKNOWN = -1;

    private final GlossGrammar grammar;
    private final List<Word> words;
    private final boolean[] dependent;
    private final float[] likeness;

    Restatement(GlossGrammar grammar, List<Word> words) {
        this.grammar = grammar;
        this.words = words;
        this.dependent = new boolean[words.size()];
        for (int i = 0; i < dependent.length; i++) {
            dependent[i] = grammar.dependents().contains(words.get(i).key());
        }
        this.likeness = new float[dependent.length * dependent.length];
        Arrays.fill(likeness, UNKNOWN);
    }

    /** The log-odds that the gloss begins with word {@code at}, which is at least 1. */
    double score(int at) {
        int subjectEnd = subjectEnd(at);
        return anchor(at)
                + beginning(at)
                + definition(at)
                + taken(at, subjectEnd)
                + repeated(at, subjectEnd)
                + opening(at)
                + lateOpening(at, subjectEnd);
    }

    /** Whether the subject of the gloss takes up a word of the anchor, or its text the whole anchor. */
    boolean holds(int at) {
        int[] anchor = content(0, at);
        int end = subjectEnd(at);
        for (int word : anchor) {
            if (best(word, at, end) >= ALIKE) {
                return true;
            }
        }
        return initials(at, end) > 0 || (anchor.length > 1 && place(anchor, content(at, words.size())) >= 0);
    }

    /** Whether the gloss has a verb that makes it a definition. */
    boolean defines(int at) {
        return copula(at) > at;
    }

    /** An anchor is short, ends with a noun and holds no sentence. */
    private double anchor(int at) {
        double score = -0.3 * at;
        if (!verbatim(at)) {
            score -= (dependent[0] && !isArticle(0)) || words.get(0).text().startsWith("(") ? 3 : 0;
            score -= needsMore(at - 1) ? 7 : 0;
            score -= grammar.titles().contains(words.get(at - 1).key()) ? 3 : 0;
            score -= endsClause(words.get(at - 1));
            score -= words.get(at).isRegnal() && words.get(at - 1).beginsTitle() ? 5 : 0;
        }
        for (int a = 1; a < at; a++) {
            score -= isCopula(a) ? 2 : 0;
        }
        return score - (runsOn(at) ? 1 : 0) - (doubled(at) ? 4 : 0);
    }

    /** Whether the gloss would begin with one word twice, of which the first then ends the anchor. */
    private boolean doubled(int at) {
        String key = words.get(at).key();
        return at + 1 < words.size()
                && !key.isEmpty()
                && key.equals(words.get(at + 1).key())
                && !key.equals(words.get(0).key())
                && !verbatim(at);
    }

    /** Whether the anchor goes from small letters to a capital: there the gloss more likely begins. */
    private boolean runsOn(int at) {
        boolean small = false;
        for (int a = 0; a < at; a++) {
            if (small && words.get(a).beginsTitle() && !verbatim(at)) {
                return true;
            }
            small |= !dependent[a]
                    && !words.get(a).key().isEmpty()
                    && !words.get(a).beginsTitle();
        }
        return false;
    }

    /** Whether a word does not end a link's text. */
    private boolean needsMore(int i) {
        String key = words.get(i).key();
        return key.isEmpty() || dependent[i] || grammar.honorifics().contains(key);
    }

    /** Whether the gloss begins with just the words of the anchor, perhaps behind an article: then any word may end it. */
    private boolean verbatim(int at) {
        int from = isArticle(at) && !dependent[0] ? at + 1 : at;
        for (int a = 0; a < at; a++) {
            if (from + a >= words.size()
                    || !words.get(a).key().equals(words.get(from + a).key())) {
                return false;
            }
        }
        return true;
    }

    /** A comma or a colon goes on to something; a full stop may be an abbreviation's. */
    private static double endsClause(Word word) {
        String text = word.text();
        char end = text.charAt(text.length() - 1);
        if (",;:(\"“".indexOf(end) >= 0) {
            return 6;
        }
        return end == '.' && word.key().length() > 3 ? 3 : 0;
    }

    /** Whether the gloss begins with a capital letter, or else with the anchor itself; others need not be looked at. */
    boolean begins(int at) {
        int head = head(at);
        return words.get(head).beginsTitle()
                || (!words.get(head).key().isEmpty()
                        && words.get(head).key().equals(words.get(0).key()));
    }

    private double beginning(int at) {
        int head = head(at);
        if (words.get(head).beginsTitle()) {
            return isArticle(head) ? 1.5 : 0;
        }
        return -3;
    }

    /** The first word of the gloss that is more than a quote. */
    private int head(int at) {
        int head = at;
        while (head + 1 < words.size() && words.get(head).isMark()) {
            head++;
        }
        return head;
    }

    private double definition(int at) {
        int copula = copula(at);
        if (copula < 0) {
            return 0;
        }
        return copula == at ? -6 : 2;
    }

    private int copula(int at) {
        for (int g = at; g < Math.min(words.size(), at + 2 * SUBJECT); g++) {
            if (isCopula(g)) {
                return g;
            }
        }
        return -1;
    }

    /** What of the anchor the gloss takes up, and in which order. */
    private double taken(int at, int subjectEnd) {
        double gain = 0;
        int missing = 0;
        int[] anchor = content(0, at);
        for (int word : anchor) {
            double inSubject = best(word, at, subjectEnd);
            double found = inSubject == 1 ? 1.5 : Math.max(1.5 * inSubject, 0.7 * best(word, subjectEnd, words.size()));
            gain += found;
            missing += found == 0 ? 1 : 0;
        }
        return gain - (gain > 0 ? 1.6 : 0.8) * missing + restated(anchor, at, subjectEnd) + initials(at, subjectEnd);
    }

    private double restated(int[] anchor, int at, int subjectEnd) {
        boolean twoNames = at + 2 < subjectEnd && words.get(at + 1).key().equals("or");
        return Math.max(inOrder(anchor, at, subjectEnd), twoNames ? inOrder(anchor, at + 2, subjectEnd) - 0.5 : 0);
    }

    /**
     * The gloss has the whole anchor in one piece, the earlier the better; or begins with it and puts words between, as
     * full names do; or at least begins with its first words.
     */
    private double inOrder(int[] anchor, int at, int subjectEnd) {
        if (anchor.length == 0) {
            return 0;
        }
        int[] gloss = content(at, words.size());
        int[] subject = content(at, subjectEnd);
        double whole = 3 + 2 * Math.min(anchor.length, 3);
        int place = place(anchor, gloss);
        if (place >= 0) {
            return place < subject.length ? whole - 1.2 * Math.min(place, 2) : whole - 2.5;
        }
        if (scattered(anchor, subject)) {
            return whole - 0.8;
        }
        int first = common(anchor, gloss, 0);
        double part = Math.max(4.0 * first, 3.0 * common(anchor, gloss, 1)) / anchor.length;
        if (first == 0 || first < subject.length) {
            return part;
        }
        return Math.max(part, 2 + 2 * Math.min(first, 3) - (anchor.length - first));
    }

    /** Whether the subject begins with the anchor's first word and has the others later, in order. */
    private boolean scattered(int[] anchor, int[] subject) {
        int a = 0;
        for (int g = 0; g < subject.length && a < anchor.length; g++) {
            if (likeness(anchor[a], subject[g]) >= (a == 0 ? ALIKE : INITIAL)) {
                a++;
            } else if (g == 0) {
                return false;
            }
        }
        return a == anchor.length;
    }

    /** Where the gloss takes up the whole anchor, word by word; -1 for nowhere. */
    private int place(int[] anchor, int[] gloss) {
        for (int g = 0; anchor.length > 0 && g + anchor.length <= gloss.length; g++) {
            if (common(anchor, gloss, g) == anchor.length) {
                return g;
            }
        }
        return -1;
    }

    private int common(int[] anchor, int[] gloss, int from) {
        int n = 0;
        while (n < anchor.length && from + n < gloss.length && likeness(anchor[n], gloss[from + n]) >= ALIKE) {
            n++;
        }
        return n;
    }

    /** The words that carry meaning. */
    private int[] content(int from, int to) {
        int[] content = new int[Math.max(0, to - from)];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (!dependent[i] && !words.get(i).key().isEmpty()) {
                content[n++] = i;
            }
        }
        return Arrays.copyOf(content, n);
    }

    /** The anchor is an abbreviation of the subject. */
    private double initials(int at, int subjectEnd) {
        String anchor = words.get(0).text();
        if (at != 1 || anchor.length() < 2 || !anchor.equals(anchor.toUpperCase(Locale.ROOT))) {
            return 0;
        }
        StringBuilder initials = new StringBuilder();
        for (int word : content(at, subjectEnd)) {
            initials.append(words.get(word).key().charAt(0));
        }
        String key = words.get(0).key();
        return key.length() > 1 && initials.toString().startsWith(key) ? 4 : 0;
    }

    /** A word that stands twice on one side: the cut is then likely between the two. */
    private double repeated(int at, int subjectEnd) {
        int otherName = at;
        while (otherName < subjectEnd && !words.get(otherName).key().equals("or")) {
            otherName++;
        }
        return -2.5 * repeats(0, at) - 1.5 * repeats(at, otherName);
    }

    private int repeats(int from, int to) {
        int[] content = content(from, to);
        int repeats = 0;
        for (int i = 1; i < content.length; i++) {
            String key = words.get(content[i]).key();
            int before = i - 1;
            while (before >= 0 && !words.get(content[before]).key().equals(key)) {
                before--;
            }
            repeats += before >= 0 ? 1 : 0;
        }
        return repeats;
    }

    /** How openings are marked that begin with no word of the anchor: by italics, by the field, by initials. */
    private double opening(int at) {
        if (words.get(at).beginsItalics()) {
            return 2;
        }
        return isField(at) || isAbbreviated(at) ? 3 : 0;
    }

    /** An opening inside the subject: a sentence more likely begins there. */
    private double lateOpening(int at, int subjectEnd) {
        for (int g = at + 1; g < subjectEnd; g++) {
            String before = words.get(g - 1).key();
            boolean article = isArticle(g) && words.get(g).beginsTitle();
            if (article && !before.equals("or")) {
                return words.get(g).key().equals(before) ? 0 : -4;
            }
            if (isField(g)) {
                return -4;
            }
        }
        return 0;
    }

    /** "In law," and the like. */
    private boolean isField(int at) {
        if (!dependent[at] || isArticle(at) || !words.get(at).beginsTitle()) {
            return false;
        }
        for (int g = at + 1; g < Math.min(words.size(), at + 5); g++) {
            if (words.get(g).text().endsWith(",")) {
                return true;
            }
        }
        return false;
    }

    /** "NGO or non-governmental organisation". */
    private boolean isAbbreviated(int at) {
        String initials = words.get(at).key();
        if (at + 2 >= words.size()
                || initials.length() < 2
                || !words.get(at + 1).key().equals("or")) {
            return false;
        }
        StringBuilder first = new StringBuilder();
        for (int word : content(at + 2, Math.min(words.size(), at + 2 + initials.length() + 3))) {
            first.append(words.get(word).key().charAt(0));
        }
        return first.toString().startsWith(initials);
    }

    private double best(int word, int from, int to) {
        double best = 0;
        for (int g = from; g < to && best < 1; g++) {
            best = Math.max(best, likeness(word, g));
        }
        return best;
    }

    /** Kept, since the places where one line could divide ask for the same pairs. */
    private double likeness(int a, int b) {
        int at = a * dependent.length + b;
        if (likeness[at] == UNKNOWN) {
            likeness[at] = (float) words.get(a).likeness(words.get(b));
        }
        return likeness[at];
    }

    /** Where the subject of the gloss ends: before its verb, at a bracket, after a comma unless it is that of "In law,". */
    private int subjectEnd(int at) {
        int end = Math.min(words.size(), at + SUBJECT);
        boolean field = dependent[at] && !isArticle(at);
        for (int g = at; g < end; g++) {
            String text = words.get(g).text();
            if (g > at && (isCopula(g) || text.startsWith("("))) {
                return g;
            }
            if (text.endsWith(",") && !field) {
                return g + 1;
            }
            field = field && !text.endsWith(",");
        }
        return end;
    }

    private boolean isCopula(int i) {
        return grammar.copulas().contains(words.get(i).text());
    }

    private boolean isArticle(int i) {
        return grammar.articles().contains(words.get(i).key());
    }
}
