package dev.palimpsest.claim;

/**
 * What surrounds a clause.
 *
 * @param subject the node of the subject that it takes over, or {@link Parse#NONE}
 * @param said whether somebody says it
 * @param status how far it has come by the verb around it
 * @param phase which part the verb around it tells
 * @param negative whether the verb around it is denied
 */
record Frame(int subject, boolean said, Status status, Phase phase, boolean negative) {
    static final Frame TEXT = new Frame(Parse.NONE, false, Status.ACTUAL, Phase.WHOLE, false);
    static final Frame SAID = new Frame(Parse.NONE, true, Status.ACTUAL, Phase.WHOLE, false);

    Frame subject(int node) {
        return new Frame(node, said, status, phase, negative);
    }

    Frame inside(Status s, Phase p, boolean n) {
        return new Frame(subject, said, s == Status.ACTUAL ? status : s, p == Phase.WHOLE ? phase : p, negative || n);
    }
}
