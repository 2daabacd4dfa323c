package dev.palimpsest.claim;

import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser regularly gets wrong, by rules of grammar: a participle behind the subject taken for the main verb ("a
 * system backed by X was rejected"); a participle behind a comma hung on the noun before it ("shelled the town, killing two");
 * a subject behind a comma taken for an apposition ("on board the ship, Smith claims").
 */
final class Mending {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> CLOSING = Set.of(",", ")", "—", "–", "-");
    private static final Set<String> QUOTED = Set.of(",", "\"", "”", "''");
    private static final Set<String> MODIFIER = Set.of("compound", "amod");
    private static final Set<String> AUXILIARY = Set.of("was", "were", "had", "did", "'d", "got");
    private static final Set<String> HAVE = Set.of("had", "has", "have");

    private final String[] words;
    private final String[] tags;
    private final int[] heads;
    private final String[] relations;

    private Mending(String[] words, String[] tags, int[] heads, String[] relations) {
        this.words = words;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
    }

    /** Changes heads and relations in place. */
    static void mend(String[] words, String[] tags, int[] heads, String[] relations) {
        Mending mending = new Mending(words, tags, heads, relations);
        new Tagging(words, tags, heads, relations).mend();
        new Relatives(words, tags, heads, relations).mend();
        mending.contents();
        mending.reducedRelatives();
        mending.participles();
        mending.subjects();
        mending.inversions();
        mending.tail();
        mending.perfects();
        mending.shared();
        mending.lostVerbs();
        new Coordination(words, tags, heads, relations).mend();
        new Gaps(words, tags, heads, relations).mend();
    }

    private void participles() {
        for (int i = 1; i < heads.length; i++) {
            boolean noun = heads[i] >= 0 && heads[i] < i && tags[heads[i]].startsWith("NN");
            boolean loose = relations[i].equals("dep") || relations[i].equals("acl");
            if (tags[i].equals("VBG") && words[i - 1].equals(",") && noun && loose) {
                int clause = heads[i];
                for (int steps = 0; steps < heads.length && clause >= 0 && !tags[clause].startsWith("VB"); steps++) {
                    clause = heads[clause];
                }
                if (clause >= 0 && clause != i) {
                    heads[i] = clause;
                    relations[i] = "advcl";
                }
            }
        }
    }

    private void subjects() {
        for (int i = 2; i < heads.length; i++) {
            int first = heads[i];
            int verb = relations[i].equals("appos") && first >= 0 && first < i ? heads[first] : -1;
            if (verb > i && relations[first].equals("nsubj") && FINITE.contains(tags[verb]) && open(i, verb)) {
                heads[i] = verb;
                relations[i] = "nsubj";
                boolean content = heads[verb] >= 0 && heads[verb] < first;
                heads[first] = content ? heads[verb] : verb;
                relations[first] = "obl";
            }
        }
    }

    /** Whether a comma stands before an apposition's words and none behind them. */
    private boolean open(int node, int verb) {
        int from = node;
        while (from > 0 && under(from - 1, node)) {
            from--;
        }
        boolean closed = false;
        for (int i = node; i < verb; i++) {
            closed |= CLOSING.contains(words[i]);
        }
        return from > 0 && words[from - 1].equals(",") && !closed;
    }

    private boolean under(int node, int ancestor) {
        int n = node;
        for (int steps = 0; steps < heads.length && n >= 0; steps++) {
            if (n == ancestor) {
                return true;
            }
            n = heads[n];
        }
        return false;
    }

    /** "said that the truce signed on Monday was broken": the participle is no verb of its own where a finite one follows. */
    private void contents() {
        for (int participle = 2; participle < heads.length; participle++) {
            int cue = heads[participle];
            boolean content = cue >= 0 && cue < participle && relations[participle].equals("ccomp");
            int subject = content && tags[participle].equals("VBN") ? child(participle, "nsubj") : -1;
            boolean named = words[participle].matches("called|named|dubbed|titled|entitled");
            if (subject < 0 || (child(participle, "obj") >= 0 && !named) || child(participle, "aux") >= 0) {
                continue;
            }
            int loose = Math.max(child(cue, "parataxis"), child(cue, "dep"));
            int verb = relations[cue].startsWith("csubj") ? heads[cue] : loose;
            boolean finite = verb > participle
                    && child(verb, "nsubj") < 0
                    && Math.max(child(verb, "aux"), Math.max(child(verb, "aux:pass"), child(verb, "cop"))) > participle;
            if (finite) {
                if (relations[cue].startsWith("csubj")) {
                    heads[cue] = heads[verb];
                    relations[cue] = relations[verb];
                }
                heads[verb] = participle;
                relations[verb] = "dep";
                swap(participle, verb, subject);
            }
        }
    }

    private void reducedRelatives() {
        for (int verb = 0; verb < heads.length; verb++) {
            int participle = heads[verb];
            boolean loose = relations[verb].matches("dep|parataxis|advmod");
            boolean second = participle >= 0 && participle < verb && loose && second(participle, verb);
            if (participle < 0 || participle > verb || !loose || !(second || modifier(participle))) {
                continue;
            }
            int subject = child(participle, "nsubj");
            boolean bare = child(participle, "aux") < 0 && child(participle, "aux:pass") < 0;
            boolean finite = child(verb, "nsubj") < 0
                    && child(verb, "nsubj:pass") < 0
                    && (child(verb, "aux") >= 0 || child(verb, "aux:pass") >= 0 || child(verb, "cop") >= 0);
            if (subject >= 0 && subject < participle && bare && (finite || second)) {
                tags[participle] = second ? "VBN" : tags[participle];
                swap(participle, verb, subject);
            }
        }
    }

    /** A participle, or an infinitive with "to" and no other auxiliary. */
    private boolean modifier(int verb) {
        int mark = child(verb, "mark");
        boolean to = tags[verb].equals("VB") && verb > 0 && tags[verb - 1].equals("TO");
        return tags[verb].equals("VBN") || (to && mark >= 0);
    }

    /** "A truce agreed in March collapsed": of two verbs in the past tense that nothing joins, the first is a participle. */
    private boolean second(int participle, int verb) {
        boolean joined = child(participle, "obj") >= 0
                || child(participle, "ccomp") >= 0
                || child(verb, "nsubj") >= 0
                || child(verb, "nsubj:pass") >= 0
                || child(verb, "mark") >= 0;
        for (int i = participle; i < verb; i++) {
            joined |= tags[i].matches("CC|,|:|``|''") || words[i].matches("[\"“”]");
        }
        return !joined
                && words[participle].endsWith("ed")
                && tags[participle].matches("VB[DN]")
                && tags[verb].matches("VB[DPZ]");
    }

    /** "…, said X": who speaks stands behind the verb. */
    private void inversions() {
        for (int verb = 1; verb < heads.length - 1; verb++) {
            boolean behind = (tags[verb].equals("VBD") || tags[verb].equals("VBZ")) && QUOTED.contains(words[verb - 1]);
            int content = behind ? child(verb, "ccomp") : -1;
            boolean inverted = content >= 0 && content < verb && child(verb, "nsubj") < 0;
            for (String relation : inverted ? new String[] {"xcomp", "obj", "dep"} : new String[0]) {
                int who = child(verb, relation);
                if (who > verb && tags[who].startsWith("NN")) {
                    relations[who] = "nsubj";
                    break;
                }
            }
        }
    }

    /** "…, X said.": what stands between a comma and the last verb is its subject and no apposition. */
    private void tail() {
        int verb = heads.length - 1;
        while (verb > 0 && relations[verb].equals("punct")) {
            verb--;
        }
        unsaid(verb);
        int who = verb - 1;
        boolean last = who > 2
                && tags[verb].matches("VBD|VBZ")
                && relations[verb].matches("dep|parataxis|acl(:relcl)?")
                && relations[who].equals("appos")
                && child(verb, "nsubj") < 0;
        if (last && open(who, verb)) {
            heads[who] = verb;
            relations[who] = "nsubj";
        }
    }

    /** "left one of the towns claimed": a verb at the end says nothing of a clause that no mark parts from it. */
    private void unsaid(int verb) {
        boolean past = verb > 0 && tags[verb].equals("VBD");
        boolean hung = past && relations[verb].equals("parataxis");
        int clause = hung ? heads[verb] : past && relations[verb].equals("root") ? child(verb, "ccomp") : -1;
        int noun = clause < 0 || clause > verb ? -1 : child(verb, "nsubj");
        boolean marked = noun < clause;
        for (int i = Math.max(clause, 0); i < verb; i++) {
            marked |= tags[i].matches("[,:.]|-.RB-|HYPH|``|''") || words[i].matches("[\"“”)]");
        }
        if (clause < 0 || marked || !tags[clause].matches("VB[DN]")) {
            return;
        }
        if (!hung) {
            heads[clause] = -1;
            relations[clause] = "root";
        }
        heads[noun] = clause;
        relations[noun] = "obl";
        heads[verb] = noun;
        relations[verb] = "acl";
        for (int i = 0; i < heads.length; i++) {
            heads[i] = heads[i] == verb && (i < noun || i > verb) ? clause : heads[i];
        }
    }

    /** "had further destroyed items": a participle taken for an adjective of the object is the verb. */
    private void perfects() {
        for (int have = 0; have < heads.length - 2; have++) {
            int object = HAVE.contains(words[have].toLowerCase(Locale.ROOT)) ? child(have, "obj") : -1;
            int verb = object < 0 ? -1 : child(object, "amod", "VBN");
            boolean near = verb > have && verb <= have + 2 && verb < object;
            boolean adverb =
                    near && verb == have + 2 && (tags[have + 1].equals("RB") || words[have + 1].equals("further"));
            if (adverb || (near && verb == have + 1 && words[object].equals("items"))) {
                heads[verb] = heads[have];
                relations[verb] = relations[have];
                for (int i = 0; i < heads.length; i++) {
                    if (heads[i] == have) {
                        heads[i] = verb;
                    }
                }
                heads[have] = verb;
                relations[have] = "aux";
                heads[object] = verb;
            }
        }
    }

    /** "Armenian and X authorities have said": the first adjective is no subject of its own. */
    private void shared() {
        for (int first = 0; first < heads.length - 3; first++) {
            boolean alone = tags[first].equals("JJ") && Character.isUpperCase(words[first].codePointAt(0));
            int verb = alone && tags[first + 1].equals("CC") ? heads[first + 1] : -1;
            int subject = verb > first && heads[verb] == first ? child(verb, "nsubj") : -1;
            int other = first + 2;
            if (subject > other && heads[other] == subject && MODIFIER.contains(relations[other])) {
                heads[verb] = heads[first];
                relations[verb] = relations[first].equals("root") ? "root" : "parataxis";
                heads[first] = subject;
                relations[first] = "amod";
                heads[other] = first;
                relations[other] = "conj";
                heads[first + 1] = other;
            }
        }
    }

    /** "A video posted on Monday showed men pinning …": what was taken for an auxiliary is the verb. */
    private void lostVerbs() {
        for (int verb = 2; verb < heads.length; verb++) {
            boolean lost = relations[verb].equals("aux")
                    && tags[verb].equals("VBD")
                    && !AUXILIARY.contains(words[verb].toLowerCase(Locale.ROOT));
            int inner = lost ? heads[verb] : -1;
            int participle = inner < 0 ? -1 : heads[inner];
            int subject = participle < 0 || participle > verb ? -1 : child(participle, "nsubj");
            if (subject >= 0 && subject == participle - 1 && child(participle, "obj") < 0) {
                tags[participle] = "VBN";
                heads[verb] = participle;
                swap(participle, verb, subject);
                heads[inner] = verb;
                relations[inner] = "xcomp";
            }
        }
    }

    private void swap(int participle, int verb, int subject) {
        heads[verb] = heads[participle];
        relations[verb] = relations[participle];
        heads[participle] = subject;
        relations[participle] = "acl";
        heads[subject] = verb;
        relations[subject] = child(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == participle && (i > verb || i < subject)) {
                heads[i] = verb;
            }
        }
    }

    private int child(int node, String relation, String tag) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == node && relations[i].equals(relation) && tags[i].equals(tag)) {
                return i;
            }
        }
        return -1;
    }

    private int child(int node, String relation) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == node && relations[i].equals(relation)) {
                return i;
            }
        }
        return -1;
    }
}
