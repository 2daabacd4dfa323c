package dev.palimpsest.claim;

import dev.palimpsest.claim.Lexicon.Action;
import java.util.List;

/**
 * One event found in a sentence, before it is known who says it.
 *
 * @param action of the lexicon, or {@link #OTHER}
 * @param rule what found it
 * @param node the head of its clause or noun phrase
 * @param predicate the words that tell it
 * @param negative whether it is denied by a word of its own clause
 * @param status how far it has come
 * @param phase which part is told
 * @param subject the node of who does it, or {@link Parse#NONE}
 * @param targets what it befell
 * @param regions the nodes under which its times stand
 */
record Event(
        Action action,
        String rule,
        int node,
        Predicate predicate,
        boolean negative,
        Status status,
        Phase phase,
        int subject,
        List<Mention> targets,
        List<Integer> regions) {

    static final Action OTHER = new Action("other", "", "");

    Event to(List<Mention> others) {
        return new Event(action, rule, node, predicate, negative, status, phase, subject, others, regions);
    }

    Event as(Action other, List<Mention> others) {
        return new Event(other, rule, node, predicate, negative, status, phase, subject, others, regions);
    }

    Event by(int actor) {
        return new Event(action, rule, node, predicate, negative, status, phase, actor, targets, regions);
    }
}
