package dev.palimpsest.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the events of lists that say themselves what befell each member: "3,825 troops killed and 187 missing". */
final class Outcomes {
    private final Lexicon lexicon;
    private final Phrases phrases;

    Outcomes(Lexicon lexicon, Phrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** The events of the lists at a node and beside it. */
    List<Event> of(Sentence s, int node, Frame frame) {
        if (s.masked().groups().isEmpty()) {
            return List.of();
        }
        List<Event> found = new ArrayList<>();
        Set<Integer> places = new LinkedHashSet<>(s.parse().children(node, "obj", "nsubj", "obl", "nmod", "conj"));
        places.add(node);
        for (int c : places) {
            boolean told = s.group(c).stream()
                    .flatMap(g -> g.items().stream())
                    .anyMatch(i -> !i.outcome().isEmpty());
            if (!told) {
                continue;
            }
            for (Mention m : phrases.mentions(s, c)) {
                lexicon.outcome(m.outcome(), m).ifPresent(action -> found.add(event(node, frame, action, m)));
            }
        }
        return found;
    }

    private static Event event(int node, Frame frame, Lexicon.Action action, Mention m) {
        return new Event(
                action,
                "outcome:" + m.outcome(),
                node,
                new Predicate(m.outcome(), m.outcome()),
                frame.negative(),
                frame.status(),
                frame.phase(),
                Parse.NONE,
                List.of(m),
                List.of(node));
    }
}
