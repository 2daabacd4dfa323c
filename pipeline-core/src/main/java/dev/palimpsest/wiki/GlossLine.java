package dev.palimpsest.wiki;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page, with every place where it could divide into an anchor and its gloss.
 *
 * @param span where the line stands in the text
 * @param divisions the likelier ones
 */
record GlossLine(Span span, List<Division> divisions) {

    /**
     * A place to divide.
     *
     * @param at where the gloss begins, counted from the line's start; the anchor ends one before it
     * @param score log-odds of the line being an anchor and a gloss divided here, against its being the author's text
     * @param gloss the gloss
     */
    record Division(int at, double score, String gloss) {}

    /** What the site puts behind a gloss that it has cut. */
    private static final String CUT = " ...";

    /** Anchors are link texts; longer ones are not looked for. */
    private static final int LONGEST_ANCHOR = 160;

    /** A line longer than this, in UTF-16 units, is the author's text. */
    static final int LONGEST = 4 * LONGEST_ANCHOR;

    /** Where a line could divide; nowhere for most lines of text. */
    static List<Division> divisions(String line, GlossGrammar grammar) {
        boolean cut = isCut(line);
        int bytes = bytes(line);
        if (bytes(line, Math.min(line.length(), LONGEST_ANCHOR)) + GlossLength.LONGEST < bytes) {
            return List.of();
        }
        List<Word> words = Word.of(line);
        Restatement restatement = new Restatement(grammar, words);
        List<Division> divisions = new ArrayList<>();
        for (int w = 1; w < words.size() && words.get(w).start() <= LONGEST_ANCHOR; w++) {
            double length = length(cut, bytes - bytes(line, words.get(w).start()));
            if (length > GlossLength.NEVER && restatement.begins(w)) {
                double score = length + restatement.score(w) + (cut ? 12 : whole(restatement, w, line));
                divisions.add(new Division(
                        words.get(w).start(), score, line.substring(words.get(w).start())));
            }
        }
        return divisions;
    }

    /** Whether the site has cut a gloss. */
    static boolean isCut(String gloss) {
        return gloss.endsWith(CUT);
    }

    private static double length(boolean cut, int bytes) {
        return cut ? GlossLength.cut(bytes - CUT.length()) : GlossLength.whole(bytes);
    }

    /** A gloss that was short enough not to be cut has only its wording to tell it from the author's text. */
    private static double whole(Restatement restatement, int at, String line) {
        double score = restatement.holds(at) ? -4 : -12;
        boolean ends = ".!?:\"')".indexOf(line.charAt(line.length() - 1)) >= 0;
        return score + (ends ? 0 : -4) + (restatement.defines(at) ? 0 : -6);
    }

    private static int bytes(String text) {
        return bytes(text, text.length());
    }

    /** The bytes of UTF-8 that the first units of a text take. */
    private static int bytes(String text, int units) {
        int bytes = 0;
        for (int i = 0; i < units; i++) {
            char c = text.charAt(i);
            // each half of a pair takes two of the four
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
