package dev.palimpsest.claim;

import java.util.Locale;

/**
 * Mends sentences whose relative clause has misled the parser: "X, who was not charged, has denied …", where the verb behind the
 * clause was hung into it; "in April, when X fell", where the clause tells a further event and no more of the month.
 */
final class Relatives extends Arcs {
    private static final String WHO = "(?i)who|which|whose|whom|where";
    private static final String LOOSE = "(?:dep|acl|parataxis|conj|ccomp|advcl|appos|xcomp)(?::.*)?";

    Relatives(String[] words, String[] tags, int[] heads, String[] relations) {
        super(words, tags, heads, relations);
    }

    @Override
    void mend() {
        for (int i = 0; i < heads.length; i++) {
            if (relations[i].equals("root") && tags[i].startsWith("NN")) {
                lostVerb(i);
                break;
            }
        }
        for (int i = 1; i < heads.length; i++) {
            when(i);
        }
    }

    private void lostVerb(int noun) {
        int open = noun + 1;
        boolean relative = open + 2 < heads.length && words[open].equals(",") && words[open + 1].matches(WHO);
        int close = relative ? comma(open + 3) : -1;
        int verb = close < 0 ? -1 : verb(close + 1);
        if (verb < 0 || !relations[verb].matches(LOOSE) || subject(verb, close)) {
            return;
        }
        boolean passive = false;
        for (int i = close + 1; i < heads.length; i++) {
            if (i != verb && heads[i] <= close) {
                heads[i] = verb;
            }
            passive |= heads[i] == verb && relations[i].equals("aux:pass");
        }
        boolean bare = verb == close + 1 && tags[verb].equals("VBN");
        tags[verb] = bare ? "VBD" : tags[verb];
        heads[verb] = -1;
        relations[verb] = "root";
        heads[noun] = verb;
        relations[noun] = passive ? "nsubj:pass" : "nsubj";
    }

    private int comma(int from) {
        for (int i = from; i < heads.length; i++) {
            if (words[i].equals(",")) {
                return i;
            }
        }
        return -1;
    }

    /** The finite verb at a place, behind adverbs and auxiliaries. */
    private int verb(int from) {
        boolean finite = false;
        for (int i = from; i < heads.length; i++) {
            boolean helps = words[i].toLowerCase(Locale.ROOT).matches("has|have|had|was|were|is|are|did|will|would");
            if (tags[i].startsWith("VB") && !(helps && i + 1 < heads.length && tags[i + 1].matches("VB[NG]?|RB"))) {
                return finite || tags[i].matches("VB[DZPN]") ? i : -1;
            }
            finite |= helps;
            if (!helps && !tags[i].matches("RB|MD")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean subject(int verb, int from) {
        for (int i = from; i < verb; i++) {
            if (heads[i] == verb && relations[i].startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** "ended in April, when X left": what X did is told by itself. */
    private void when(int when) {
        int verb = words[when].equals("when") && words[when - 1].equals(",") ? heads[when] : -1;
        int noun = verb < when || !relations[verb].startsWith("acl") ? -1 : heads[verb];
        int clause = noun < 0 || noun > when ? -1 : heads[noun];
        if (clause >= 0 && tags[clause].startsWith("VB") && relations[noun].startsWith("obl")) {
            heads[verb] = clause;
            relations[verb] = "advcl";
        }
    }
}
