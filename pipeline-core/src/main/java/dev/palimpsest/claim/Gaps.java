package dev.palimpsest.claim;

import java.util.Set;

/**
 * Mends what a parser makes of clauses with a gap or with words that it takes for others: the second of two passives, which has
 * no auxiliary ("were seized and two guns captured"); "between 3 and 5 men were …", where the range hides the subject; "a group
 * calling itself X claimed …".
 */
final class Gaps extends Arcs {
    private static final Set<String> SELF =
            Set.of("itself", "himself", "herself", "themself", "itselves", "himselves", "herselves", "themselves");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ");

    Gaps(String[] words, String[] tags, int[] heads, String[] relations) {
        super(words, tags, heads, relations);
    }

    @Override
    void mend() {
        for (int i = 0; i < heads.length; i++) {
            secondPassive(i);
            range(i);
            selfNamed(i);
        }
    }

    private void secondPassive(int verb) {
        int first = relations[verb].equals("conj") && tags[verb].equals("VBN") ? heads[verb] : -1;
        int subject = first < 0 || child(first, "aux:pass") < 0 ? -1 : child(verb, "nsubj");
        if (subject > first
                && subject < verb
                && child(verb, "aux") < 0
                && child(verb, "aux:pass") < 0
                && child(verb, "obj") < 0) {
            relations[subject] = "nsubj:pass";
        }
    }

    /** A noun counted by "between … and …" before a verb that has no subject is the subject; behind one without object, the object. */
    private void range(int preposition) {
        int last = preposition + 3;
        boolean range = last < heads.length - 1
                && words[preposition].equalsIgnoreCase("between")
                && tags[preposition + 1].equals("CD")
                && words[preposition + 2].equals("and")
                && tags[last].equals("CD");
        int noun = range && relations[preposition].equals("case") ? heads[preposition] : -1;
        int verb = noun > last && relations[noun].equals("obl") && tags[noun].equals("NNS") ? heads[noun] : -1;
        if (verb < 0 || !tags[verb].startsWith("VB")) {
            return;
        }
        boolean open = child(verb, "nsubj") < 0 && child(verb, "nsubj:pass") < 0;
        for (int i = preposition + 1; i <= last; i++) {
            heads[i] = noun;
            relations[i] = i == preposition + 2 ? "cc" : "nummod";
        }
        if (noun < verb && open) {
            relations[noun] = child(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
            relations[preposition] = "advmod";
        } else if (noun > verb
                && !open
                && child(verb, "obj") < 0
                && preposition == verb + 1
                && child(verb, "aux:pass") < 0) {
            relations[noun] = "obj";
            relations[preposition] = "advmod";
        }
    }

    private void selfNamed(int name) {
        int calling = name + 1 < heads.length && SELF.contains(words[name + 1]) ? name : -1;
        int noun =
                calling < 0 || !tags[calling].equals("VBG") || !relations[calling].equals("acl") ? -1 : heads[calling];
        for (int verb = name + 2; noun >= 0 && verb < heads.length; verb++) {
            boolean main = FINITE.contains(tags[verb])
                    && heads[verb] >= noun
                    && heads[verb] < verb
                    && child(verb, "nsubj") < 0
                    && !relations[verb].matches("aux.*|cop|conj|advcl|acl.*");
            if (main) {
                heads[verb] = heads[noun];
                relations[verb] = relations[noun];
                heads[noun] = verb;
                relations[noun] = "nsubj";
                return;
            }
        }
    }
}
