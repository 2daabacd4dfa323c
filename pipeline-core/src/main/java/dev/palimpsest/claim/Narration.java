package dev.palimpsest.claim;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the claims that a text itself asserts: of the clauses beside every attribution, by the lexicon only. */
final class Narration {
    private static final Set<String> SPEECH_ACT = Set.of("call_for");

    private final Language language;
    private final Parties parties;
    private final Claims claims;

    Narration(Language language, Parties parties, Claims claims) {
        this.language = language;
        this.parties = parties;
        this.claims = claims;
    }

    /** Reads a sentence; {@code seen} are the nodes that its attributions have read. */
    void read(Sentence s, List<Said> said, Set<Integer> seen) {
        List<Integer> contents =
                said.stream().map(Said::content).filter(c -> c != Parse.NONE).toList();
        Set<Integer> done = new LinkedHashSet<>(seen);
        for (int node = 0; node < s.parse().size(); node++) {
            if (done.contains(node) || !asserted(s, node, contents)) {
                continue;
            }
            List<Event> told = events(s, node, done);
            for (Event event : told.isEmpty() ? language.events().happening(s, node) : told) {
                tell(s, event);
            }
        }
    }

    /** Whether a node heads what the text asserts: a clause, or a list of things counted in a sentence in which nobody speaks. */
    private static boolean asserted(Sentence s, int node, List<Integer> contents) {
        Parse p = s.parse();
        boolean listed = contents.isEmpty()
                && s.group(node).filter(Masked.Group::counted).isPresent();
        return (listed || Verbs.told(p, node) || withClause(p, node))
                && !Verbs.habitual(p, node)
                && contents.stream().noneMatch(c -> p.under(node, c));
    }

    private void tell(Sentence s, Event event) {
        List<Party> actors = event.subject() == Parse.NONE ? List.of() : parties.of(s, event.subject());
        if (!SPEECH_ACT.contains(event.action().id())) {
            claims.narrative(event, actors);
        } else if (!actors.isEmpty()) {
            claims.speechAct(s, event, actors);
        }
        parties.acted(actors);
    }

    /** "with X killed": a clause without a finite verb. */
    private static boolean withClause(Parse p, int node) {
        int head = p.head(node);
        return p.verb(node)
                && p.is(node, "acl")
                && head != Parse.NONE
                && p.preposition(head).equals("with");
    }

    private List<Event> events(Sentence s, int node, Set<Integer> done) {
        Parse p = s.parse();
        Set<Integer> nodes = new HashSet<>(done);
        int subject = withClause(p, node) ? p.head(node) : Verbs.subject(p, clause(p, node));
        List<Event> events = language.events().of(s, node, Frame.TEXT.subject(subject), nodes);
        done.addAll(nodes);
        return events;
    }

    /** The clause around a node that has a subject; where none near has, the outermost that was looked at. */
    private static int clause(Parse p, int node) {
        int clause = node;
        for (int steps = 0; steps < 5 && Verbs.subject(p, clause) == Parse.NONE; steps++) {
            if (!p.is(clause, "conj", "advcl", "xcomp", "dep") || p.head(clause) == Parse.NONE) {
                break;
            }
            clause = p.head(clause);
        }
        return clause;
    }
}
