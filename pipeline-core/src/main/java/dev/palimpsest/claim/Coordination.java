package dev.palimpsest.claim;

import java.util.Set;

/**
 * Mends what a parser joins by "and": a verb whose form shows that it cannot share the auxiliary or the subject of the verb it
 * is hung on belongs to a verb further out ("argues that tanks are weak and warns that …"); an object behind the second of two
 * verbs is that verb's; a participle behind "and" before a bare plural is an adjective ("will rebuild towns and destroyed mosques").
 */
final class Coordination extends Arcs {
    private static final Set<String> PAST_OR_PRESENT = Set.of("VBD", "VBN", "VBZ");
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");
    private static final Set<String> PAST = Set.of("VBD", "VBN");
    private static final Set<String> SAYS = Set.of("accused", "accuses", "denied", "denies", "urged", "urges");

    Coordination(String[] words, String[] tags, int[] heads, String[] relations) {
        super(words, tags, heads, relations);
    }

    @Override
    void mend() {
        for (int c = 1; c < heads.length; c++) {
            int verb = heads[c];
            boolean joined = relations[c].equals("conj") && verb >= 0 && verb < c && tags[c].startsWith("VB");
            if (!joined || child(c, "nsubj") >= 0 || child(c, "nsubj:pass") >= 0 || child(c, "aux") >= 0) {
                continue;
            }
            if (child(verb, "aux:pass") >= 0) {
                passive(verb, c);
            } else if (tags[c].equals("VBN")
                    && child(verb, "aux") < 0
                    && child(verb, "nsubj") >= 0
                    && child(verb, "obj") > c) {
                tags[c] = "VBD"; // "robbed and killed 19 men"
            }
            if (bare(verb) && PAST_OR_PRESENT.contains(tags[c])) {
                if (!adjective(verb, c)) {
                    raise(verb, c);
                }
            } else if (parallel(verb, c)
                    || (tags[c].equals("VBZ") && finite(verb).equals("VBP"))
                    || (tags[c].equals("VBD") && PRESENT.contains(finite(verb)))) {
                raise(verb, c);
            }
        }
    }

    /** "was hit and lost its mast": what has an object is active; "were either damaged or destroyed": both are participles. */
    private void passive(int verb, int c) {
        int object = child(verb, "obj");
        if (object > c && PAST.contains(tags[c]) && child(c, "obj") < 0) {
            for (int i = c + 1; i < heads.length; i++) {
                if (heads[i] == verb && !relations[i].equals("punct") && !relations[i].equals("conj")) {
                    heads[i] = c;
                }
            }
        }
        if (child(c, "obj") >= 0 && tags[c].equals("VBN")) {
            tags[c] = "VBD";
        } else if (child(c, "obj") < 0 && tags[verb].equals("VBD") && tags[c].equals("VBD")) {
            tags[verb] = "VBN";
            tags[c] = "VBN";
        }
    }

    /** Whether a verb is an infinitive or stands behind a modal verb. */
    private boolean bare(int verb) {
        return tags[verb].equals("VB");
    }

    /** The tag of the finite verb: of the auxiliary or copula where there is one; empty for none. */
    private String finite(int verb) {
        for (int i = 0; i < verb; i++) {
            boolean own = heads[i] == verb && (relations[i].startsWith("aux") || relations[i].equals("cop"));
            if (own) {
                return tags[i];
            }
        }
        return tags[verb].startsWith("VB") ? tags[verb] : "";
    }

    /** "reported that … and stated that …", "said that … and accused …": who says the first says the second. */
    private boolean parallel(int verb, int c) {
        boolean says = that(c) || SAYS.contains(words[c]);
        return says
                && PAST_OR_PRESENT.contains(tags[c])
                && relations[verb].equals("ccomp")
                && !that(verb)
                && child(verb, "aux") < 0
                && heads[verb] >= 0;
    }

    private boolean that(int verb) {
        int content = child(verb, "ccomp");
        int mark = content < 0 ? -1 : child(content, "mark");
        return mark >= 0 && words[mark].equals("that");
    }

    private boolean adjective(int verb, int c) {
        int noun = c + 1;
        int object = child(verb, "obj");
        boolean plural = noun < heads.length
                && heads[noun] == c
                && relations[noun].equals("obj")
                && tags[noun].equals("NNS")
                && tags[c - 1].equals("CC");
        if (!plural || object < 0 || object > c) {
            return false;
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == c) {
                heads[i] = noun;
            }
        }
        heads[noun] = object;
        relations[noun] = "conj";
        heads[c] = noun;
        relations[c] = "amod";
        return true;
    }

    /** Hangs a verb on the next verb further out that has its form. */
    private void raise(int verb, int c) {
        int outer = heads[verb];
        for (int steps = 0; steps < heads.length && outer >= 0; steps++, outer = heads[outer]) {
            String form = finite(outer);
            boolean past = PAST.contains(tags[c]) && form.equals("VBD") && tags[outer].equals("VBD");
            boolean present = tags[c].equals("VBZ") && form.equals("VBZ");
            if (past || present) {
                heads[c] = outer;
                tags[c] = form;
                return;
            }
        }
    }
}
