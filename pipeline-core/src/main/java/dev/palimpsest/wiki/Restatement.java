package dev.palimpsest.wiki;

import java.util.List;
import java.util.Locale;

/**
 * How well the words of a line divide into an anchor and a gloss that defines it: the gloss takes the anchor up again, and
 * begins as the first sentence of an article does. Figures are log-odds, set from what the features mean and not fitted.
 */
final class Restatement {

    /** How many words of a gloss are looked at for its subject. */
    private static final int SUBJECT = 15;

    private final GlossGrammar grammar;
    private final List<Word> words;
    private final boolean[] dependent;
    private final boolean[] article;
    private final boolean[] title;
    /** The first capitalised word behind one in small letters; the number of words if there is none. */
    private final int rise;
    /** For each word the first copula from it on; the number of words if there is none. */
    private final int[] copula;

    private final ContentWords content;

    Restatement(GlossGrammar grammar, List<Word> words) {
        this.grammar = grammar;
        this.words = words;
        int size = words.size();
        this.dependent = new boolean[size];
        this.article = new boolean[size];
        this.title = new boolean[size];
        this.copula = new int[size + 1];
        copula[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            String key = words.get(i).key();
            dependent[i] = grammar.dependents().contains(key);
            article[i] = grammar.articles().contains(key);
            title[i] = words.get(i).beginsTitle();
            copula[i] = grammar.copulas().contains(words.get(i).text()) ? i : copula[i + 1];
        }
        this.rise = rise();
        this.content = new ContentWords(words, dependent);
    }

    private int rise() {
        int small = 0;
        while (small < words.size()
                && (dependent[small] || title[small] || words.get(small).key().isEmpty())) {
            small++;
        }
        int capital = small;
        while (capital < words.size() && !title[capital]) {
            capital++;
        }
        return capital;
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
        int end = subjectEnd(at);
        return content.anyTaken(at, end)
                || initials(at, end) > 0
                || (content.before(at) > 1 && content.place(content.before(at), at, words.size()) >= 0);
    }

    /** Whether the gloss has a verb that makes it a definition. */
    boolean defines(int at) {
        return copula(at) > at;
    }

    /** An anchor is short, ends with a noun and holds no sentence. */
    private double anchor(int at) {
        double score = -0.3 * at;
        boolean verbatim = verbatim(at);
        if (!verbatim) {
            score -= (dependent[0] && !article[0]) || words.get(0).text().startsWith("(") ? 3 : 0;
            score -= needsMore(at - 1) ? 7 : 0;
            score -= grammar.titles().contains(words.get(at - 1).key()) ? 3 : 0;
            score -= endsClause(words.get(at - 1));
            score -= title[at - 1] && words.get(at).isRegnal() ? 5 : 0;
        }
        for (int a = copula[1]; a < at; a = copula[a + 1]) {
            score -= 2;
        }
        // from small letters to a capital: there the gloss more likely begins
        boolean runsOn = rise < at && !verbatim;
        return score - (runsOn ? 1 : 0) - (!verbatim && doubled(at) ? 4 : 0);
    }

    /** Whether the gloss would begin with one word twice, of which the first then ends the anchor. */
    private boolean doubled(int at) {
        String key = words.get(at).key();
        return at + 1 < words.size()
                && !key.isEmpty()
                && key.equals(words.get(at + 1).key())
                && !key.equals(words.get(0).key());
    }

    /** Whether a word does not end a link's text. */
    private boolean needsMore(int i) {
        String key = words.get(i).key();
        return key.isEmpty() || dependent[i] || grammar.honorifics().contains(key);
    }

    /** Whether the gloss begins with just the words of the anchor, perhaps behind an article: then any word may end it. */
    private boolean verbatim(int at) {
        int from = article[at] && !dependent[0] ? at + 1 : at;
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
        return title[head]
                || (!words.get(head).key().isEmpty()
                        && words.get(head).key().equals(words.get(0).key()));
    }

    private double beginning(int at) {
        int head = head(at);
        if (title[head]) {
            return article[head] ? 1.5 : 0;
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

    /** The first copula near the beginning of a gloss; -1 for none. */
    private int copula(int at) {
        return copula[at] < Math.min(words.size(), at + 2 * SUBJECT) ? copula[at] : -1;
    }

    /** What of the anchor the gloss takes up, and in which order. */
    private double taken(int at, int subjectEnd) {
        boolean twoNames = at + 2 < subjectEnd && words.get(at + 1).key().equals("or");
        int anchor = content.before(at);
        double first = content.inOrder(anchor, at, subjectEnd);
        double second = twoNames ? content.inOrder(anchor, at + 2, subjectEnd) - 0.5 : 0;
        return content.taken(at, subjectEnd) + Math.max(first, second) + initials(at, subjectEnd);
    }

    /** The anchor is an abbreviation of the subject. */
    private double initials(int at, int subjectEnd) {
        String anchor = words.get(0).text();
        if (at != 1 || anchor.length() < 2 || !anchor.equals(anchor.toUpperCase(Locale.ROOT))) {
            return 0;
        }
        String key = words.get(0).key();
        return key.length() > 1 && content.initials(at, subjectEnd).startsWith(key) ? 4 : 0;
    }

    /** A word that stands twice on one side: the cut is then likely between the two. */
    private double repeated(int at, int subjectEnd) {
        int otherName = at;
        while (otherName < subjectEnd && !words.get(otherName).key().equals("or")) {
            otherName++;
        }
        return -2.5 * content.repeats(0, at) - 1.5 * content.repeats(at, otherName);
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
            boolean opens = article[g] && title[g];
            if (opens && !before.equals("or")) {
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
        if (!dependent[at] || article[at] || !title[at]) {
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
        int stop = Math.min(words.size(), at + 2 + initials.length() + 3);
        return content.initials(at + 2, stop).startsWith(initials);
    }

    /** Where the subject of the gloss ends: before its verb, at a bracket, after a comma unless it is that of "In law,". */
    private int subjectEnd(int at) {
        int end = Math.min(words.size(), at + SUBJECT);
        boolean field = dependent[at] && !article[at];
        for (int g = at; g < end; g++) {
            String text = words.get(g).text();
            if (g > at && (copula[g] == g || text.startsWith("("))) {
                return g;
            }
            if (text.endsWith(",") && !field) {
                return g + 1;
            }
            field = field && !text.endsWith(",");
        }
        return end;
    }
}
