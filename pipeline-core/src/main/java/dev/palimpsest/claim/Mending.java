package dev.palimpsest.claim;

/**
 * Mends what the parser regularly gets wrong. It takes a participle behind the subject for the main verb where the real one
 * follows: "a system backed by X was rejected".
 */
final class Mending {
    private final String[] tags;
    private final int[] heads;
    private final String[] relations;

    private Mending(String[] tags, int[] heads, String[] relations) {
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
    }

    /** Changes heads and relations in place. */
    static void mend(String[] tags, int[] heads, String[] relations) {
        new Mending(tags, heads, relations).reducedRelatives();
    }

    private void reducedRelatives() {
        for (int verb = 0; verb < heads.length; verb++) {
            int participle = heads[verb];
            boolean loose = relations[verb].equals("dep") || relations[verb].equals("parataxis");
            if (participle < 0 || participle > verb || !loose || !tags[participle].equals("VBN")) {
                continue;
            }
            int subject = child(participle, "nsubj");
            boolean bare = child(participle, "aux") < 0 && child(participle, "aux:pass") < 0;
            boolean finite = child(verb, "nsubj") < 0
                    && child(verb, "nsubj:pass") < 0
                    && (child(verb, "aux") >= 0 || child(verb, "aux:pass") >= 0 || child(verb, "cop") >= 0);
            if (subject >= 0 && subject < participle && bare && finite) {
                swap(participle, verb, subject);
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

    private int child(int node, String relation) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == node && relations[i].equals(relation)) {
                return i;
            }
        }
        return -1;
    }
}
