package dev.palimpsest.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the events of a clause: which action, who, to what; goes through its conjuncts and participles, and reads clauses that no lexicon knows. */
final class Events {
    private static final Pattern APART = Pattern.compile("CC|[,:.]|-.RB-|HYPH|``|''");
    private static final Pattern EVIDENT = Pattern.compile("JJ.*|VB[GN]");
    private static final Set<String> THEN = Set.of("yet", "so", "then");
    private static final Set<String> PARTICIPLES = Set.of("VBN", "VBD");
    private static final Set<String> IT = Set.of("it", "'t");
    private static final Set<String> SPEAKER = Set.of("i", "we");
    private static final Set<String> MATTER = Set.of("in", "for", "of");
    private static final Set<String> UNFINISHED = Set.of("VB", "VBN", "VBG");
    private static final Set<String> PLAIN_MARKS = Set.of("that", "to");
    private static final Set<String> BESIDE = Set.of("with", "while", "as", "by", "whereas");
    private static final Set<String> MODAL_LIKE = Set.of("have", "use", "go", "able", "appear", "seem");
    private static final Set<String> RATHER = Set.of("instead", "without", "rather");
    private static final Set<String> HELPS = Set.of("help", "let");
    private static final Set<String> ABOUT = Set.of("into", "to", "about", "upon", "for", "of");
    private static final Map<String, Status> CONTROL = Map.ofEntries(
            Map.entry("begin", Status.ACTUAL),
            Map.entry("start", Status.ACTUAL),
            Map.entry("commence", Status.ACTUAL),
            Map.entry("continue", Status.ONGOING),
            Map.entry("keep", Status.ONGOING),
            Map.entry("proceed", Status.ACTUAL),
            Map.entry("attempt", Status.ATTEMPTED),
            Map.entry("try", Status.ATTEMPTED),
            Map.entry("seek", Status.ATTEMPTED),
            Map.entry("manage", Status.ACTUAL),
            Map.entry("able", Status.ACTUAL),
            Map.entry("plan", Status.PLANNED),
            Map.entry("intend", Status.PLANNED),
            Map.entry("prepare", Status.PLANNED),
            Map.entry("appear", Status.ACTUAL),
            Map.entry("seem", Status.ACTUAL),
            Map.entry("have", Status.ACTUAL),
            Map.entry("use", Status.ACTUAL),
            Map.entry("go", Status.FUTURE));
    private static final int DEEPEST = 12;

    private final LexiconEvents known;
    private final Phrases phrases;
    private final Cues cues;

    Events(Lexicon lexicon, Phrases phrases, Kinds kinds, Cues cues) {
        this.known = new LexiconEvents(lexicon, phrases, kinds);
        this.phrases = phrases;
        this.cues = cues;
    }

    /** The events that a clause or noun phrase tells, its conjuncts and participles included, by node, each once. */
    List<Event> of(Sentence s, int node, Frame frame, Set<Integer> seen) {
        List<Event> found = new ArrayList<>();
        collect(s, node, frame, found, seen, 0);
        return found;
    }

    private void collect(Sentence s, int node, Frame frame, List<Event> into, Set<Integer> seen, int depth) {
        Parse p = s.parse();
        if (depth > DEEPEST || !seen.add(node) || instead(p, node)) {
            return;
        }
        int own = Verbs.subject(p, node);
        Frame here = own == Parse.NONE ? frame : frame.subject(own);
        int inner = inner(p, node);
        int beyond = inner == Parse.NONE && frame.said() ? beyond(p, node) : Parse.NONE;
        if (beyond != Parse.NONE) {
            boolean doubted = Verbs.negative(p, node) && p.verb(node);
            collect(s, beyond, frame.inside(Status.ACTUAL, Phase.WHOLE, doubted), into, seen, depth + 1);
        } else if (inner != Parse.NONE) {
            Phase phase = Phase.of(p.lemma(node));
            Status status = CONTROL.getOrDefault(p.lemma(node), Status.ACTUAL);
            collect(s, inner, here.inside(status, phase, Verbs.negative(p, node)), into, seen, depth + 1);
        } else {
            List<Event> own1 = known.match(s, node, here);
            if (own1.isEmpty()) {
                own1 = known.refused(s, node, here);
            }
            if (own1.isEmpty() && frame.said()) {
                own1 = known.happening(s, node);
            }
            if (own1.isEmpty() && frame.said()) {
                List<Event> byMeans = means(s, node, here, seen);
                if (byMeans.isEmpty()) {
                    other(s, node, here).ifPresent(into::add);
                }
                into.addAll(byMeans);
            }
            into.addAll(own1);
        }
        for (int c : p.children(node, "conj")) {
            boolean noun = p.verb(c) && !Verbs.clause(p, node);
            if (Verbs.clause(p, c) && free(p, c) && !noun && !gerund(p, node, c)) {
                collect(s, c, frame.subject(here.subject()), into, seen, depth + 1);
            }
        }
        for (int c : p.children(node, "parataxis")) {
            if (frame.said() && Verbs.clause(p, c) && Verbs.subject(p, c) != Parse.NONE && apart(p, c)) {
                collect(s, c, frame, into, seen, depth + 1);
            }
        }
        joined(s, node, here, into, seen, depth);
        participles(s, node, here, into, seen);
    }

    /** "instead of using the cream", "without firing": what was not done. */
    private static boolean instead(Parse p, int node) {
        return p.tag(node).equals("VBG")
                && p.child(node, "aux", "nsubj") == Parse.NONE
                && p.children(node, "mark", "case", "advmod").stream()
                        .anyMatch(c -> c < node && RATHER.contains(p.form(c)));
    }

    /** Whether a bare participle is joined to a finite verb, as parsers do with the second of two gerunds. */
    private static boolean gerund(Parse p, int node, int c) {
        return p.tag(c).equals("VBG")
                && p.child(c, "aux", "nsubj") == Parse.NONE
                && !p.tag(node).equals("VBG");
    }

    /** Whether a mark or a joint stands before a clause: "over fears it would fail" tells only of the fears. */
    private boolean apart(Parse p, int clause) {
        int first = p.subtree(clause, Set.of()).get(0);
        return first == 0
                || p.tag(first).equals("CC")
                || THEN.contains(p.form(first))
                || (!p.tag(first - 1).equals("NNS")
                        && !cues.verbs(p.lemma(first - 1)).isEmpty())
                || APART.matcher(p.tag(first - 1)).matches();
    }

    /** Whether nothing makes the clause dependent but "that" or "to". */
    private static boolean free(Parse p, int c) {
        int mark = p.child(c, "mark");
        return mark == Parse.NONE || PLAIN_MARKS.contains(p.lemma(mark));
    }

    /** Parsers join a further clause to the object of the one before: "destroyed items, downed items, and captured …". */
    private void joined(Sentence s, int node, Frame frame, List<Event> into, Set<Integer> seen, int depth) {
        Parse p = s.parse();
        for (int object : p.children(node, "obj", "nsubj:pass")) {
            for (int c : p.children(object, "conj")) {
                int verb = wrapped(s, c);
                if (verb != Parse.NONE && seen.add(verb)) {
                    into.addAll(known.match(s, verb, frame));
                } else if (p.verb(c) && free(p, c)) {
                    collect(s, c, frame, into, seen, depth + 1);
                }
            }
        }
    }

    /** The participle right before a counted list, which the parser takes for its adjective. */
    static int wrapped(Sentence s, int node) {
        Parse p = s.parse();
        boolean counted = s.group(node).filter(Masked.Group::counted).isPresent();
        int verb = counted ? p.child(node, "amod") : Parse.NONE;
        return verb != Parse.NONE && verb == node - 1 && PARTICIPLES.contains(p.tag(verb)) ? verb : Parse.NONE;
    }

    /** Lexicon events told in participles beside a clause: "…, killing two", "with X moving deeper". */
    private void participles(Sentence s, int node, Frame frame, List<Event> into, Set<Integer> seen) {
        Parse p = s.parse();
        for (int c : p.children(node, "advcl")) {
            int mark = p.child(c, "mark");
            boolean free = mark == Parse.NONE || BESIDE.contains(p.lemma(mark));
            if (p.verb(c) && free && !seen.contains(c) && !p.tag(c).equals("VB")) {
                int own = Verbs.subject(p, c);
                seen.add(c);
                into.addAll(known.match(s, c, own == Parse.NONE ? frame : frame.subject(own)));
            }
        }
        for (int c : p.children(node, "obl")) {
            if (!p.preposition(c).equals("with")) {
                continue;
            }
            for (int a : p.children(c, "acl")) {
                if (p.verb(a) && seen.add(a)) {
                    into.addAll(known.match(s, a, frame.subject(c)));
                }
            }
            if (seen.add(c) && p.child(c, "acl") == Parse.NONE) {
                into.addAll(known.match(s, c, frame));
            }
        }
    }

    /** "retaliated … by seizing control of X": what was done is the means. */
    private List<Event> means(Sentence s, int node, Frame frame, Set<Integer> seen) {
        Parse p = s.parse();
        List<Event> found = new ArrayList<>();
        for (int c : p.children(node, "advcl", "obl")) {
            int mark = p.child(c, "mark", "case");
            if (mark == Parse.NONE || !p.lemma(mark).equals("by")) {
                continue;
            }
            int gerund = p.tag(c).equals("VBG") ? c : p.child(c, "amod", "acl");
            if (gerund != Parse.NONE && p.tag(gerund).equals("VBG") && seen.add(gerund)) {
                found.addAll(known.match(s, gerund, frame));
            }
        }
        return found;
    }

    /** The clause that really tells the event behind an aspect or control verb: "began to shell". */
    private int inner(Parse p, int node) {
        if (!CONTROL.containsKey(p.lemma(node))) {
            return Parse.NONE;
        }
        int inner = p.child(node, "xcomp", "ccomp", "dep");
        if (inner == Parse.NONE || inner < node || (!p.verb(inner) && p.child(inner, "cop") == Parse.NONE)) {
            return Parse.NONE;
        }
        int mark = p.child(inner, "mark");
        boolean to = mark != Parse.NONE && p.lemma(mark).equals("to");
        boolean modalLike = MODAL_LIKE.contains(p.lemma(node));
        return !modalLike || to ? inner : Parse.NONE;
    }

    /** The clause that tells the fact behind "it is clear that …" or "I think that …". */
    private int beyond(Parse p, int node) {
        int subject = p.child(node, "nsubj", "expl");
        int clause = p.child(node, "ccomp", "csubj", "advcl");
        if (subject == Parse.NONE || clause == Parse.NONE || clause < node || !Verbs.clause(p, clause)) {
            return Parse.NONE;
        }
        int mark = p.child(clause, "mark");
        boolean that = mark == Parse.NONE || p.lemma(mark).equals("that");
        boolean evident = p.child(node, "cop") != Parse.NONE
                && IT.contains(p.form(subject))
                && EVIDENT.matcher(p.tag(node)).matches()
                && mark != Parse.NONE
                && !cues.deontic(p.lemma(node));
        boolean passed = p.form(subject).equals("it")
                && p.passive(node)
                && p.verb(node)
                && mark != Parse.NONE
                && !cues.verbs(p.lemma(node)).isEmpty(); // "it is asserted that", in what somebody says
        boolean opinion = SPEAKER.contains(p.form(subject))
                && p.verb(node)
                && cues.opines(p.lemma(node))
                && p.is(clause, "ccomp")
                && Verbs.subject(p, clause) != Parse.NONE;
        return that && (evident || passed || opinion) ? clause : Parse.NONE;
    }

    // clauses beside the lexicon -----------------------------------------------------------------------------------

    /** A said clause that no lexicon knows: its predicate, who, and what it is done to. */
    private Optional<Event> other(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        if (p.is(node, "punct") || p.size() == 0 || fragment(p, node)) {
            return Optional.empty();
        }
        boolean passive = p.passive(node);
        boolean copular = p.child(node, "cop") != Parse.NONE || !p.verb(node);
        int object = copular ? Parse.NONE : Verbs.object(p, node, frame);
        if (object == Parse.NONE && !copular && !passive) {
            object = oblique(s, node);
        }
        int helped =
                object == Parse.NONE && HELPS.contains(p.lemma(node)) ? p.child(node, "ccomp", "xcomp") : Parse.NONE;
        object = helped == Parse.NONE ? object : p.child(helped, "nsubj");
        List<Mention> targets = object == Parse.NONE || (p.tag(object).startsWith("W") && !p.is(object, "nsubj"))
                ? List.of()
                : phrases.mentions(s, object);
        int actor = passive ? Verbs.agent(p, node) : frame.subject();
        String lemma = copular ? "be" : p.lemma(node);
        int particle = p.child(node, "compound:prt");
        lemma = particle == Parse.NONE ? lemma : lemma + " " + p.lemma(particle);
        Predicate predicate = new Predicate(Verbs.predicate(s, node, node).text(), lemma);
        Status status = Verbs.status(p, node) == Status.ACTUAL ? frame.status() : Verbs.status(p, node);
        return Optional.of(new Event(
                Event.OTHER,
                "other:" + lemma,
                node,
                predicate,
                frame.negative() || Verbs.negative(p, node),
                status,
                frame.phase(),
                actor,
                targets,
                List.of(node)));
    }

    /** "denied any involvement in the theft": a state of who denies it, told by a noun that no lexicon of events has. */
    Optional<Event> guilt(Sentence s, int noun, int who) {
        Parse p = s.parse();
        if (!cues.deniable(Words.singular(p.lemma(noun)))) {
            return Optional.empty();
        }
        List<Mention> matter = p.children(noun, "nmod").stream()
                .filter(c -> MATTER.contains(p.preposition(c)))
                .findFirst()
                .map(c -> phrases.mentions(s, c))
                .orElse(List.of());
        return Optional.of(new Event(
                Event.OTHER,
                "other:" + p.lemma(noun),
                noun,
                new Predicate(s.words(s.span(noun)), p.lemma(noun)),
                false,
                Status.ACTUAL,
                Phase.WHOLE,
                who,
                matter,
                List.of(noun)));
    }

    /** "blamed the flood on X": what X brought about, where no lexicon of events has it. */
    Optional<Event> blamed(Sentence s, int cue, int noun) {
        Parse p = s.parse();
        boolean thing = p.tag(noun).startsWith("NN") && p.is(noun, "obj", "nsubj:pass") && p.head(noun) == cue;
        return Optional.of(new Event(
                        Event.OTHER,
                        "other:" + p.lemma(cue),
                        noun,
                        Verbs.predicate(s, cue, cue),
                        false,
                        Status.ACTUAL,
                        Phase.WHOLE,
                        Parse.NONE,
                        phrases.mentions(s, noun),
                        List.of(noun)))
                .filter(e -> thing);
    }

    /** Whether a node tells nothing: a phrase, a bare participle or a command that is no clause of a verb. */
    private static boolean fragment(Parse p, int node) {
        boolean alone = p.child(node, "nsubj", "csubj", "expl", "aux", "cop") == Parse.NONE;
        boolean phrase = !p.verb(node);
        boolean unfinished = p.is(node, "root") && UNFINISHED.contains(p.tag(node));
        boolean command = p.is(node, "ccomp") && p.tag(node).equals("VB") && p.child(node, "mark") == Parse.NONE;
        return alone && (phrase || unfinished || command);
    }

    /** What a verb without object is about: "look into the incident", "apply to letters". */
    private static int oblique(Sentence s, int node) {
        Parse p = s.parse();
        int best = Parse.NONE;
        for (int c : p.children(node, "obl", "advcl")) {
            boolean fits = ABOUT.contains(p.preposition(c)) && p.noun(c) && c > node && !s.timed(s.span(c));
            boolean addressee = best != Parse.NONE && p.tag(best).startsWith("PRP");
            if (fits && (best == Parse.NONE || addressee)) {
                best = c;
            }
        }
        return best;
    }

    /** The events of nouns that a verb says took place. */
    List<Event> happening(Sentence s, int node) {
        return known.happening(s, node);
    }
}
