package dev.palimpsest.claim;

import dev.palimpsest.claim.Lexicon.Pattern;
import dev.palimpsest.claim.Lexicon.Slot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Finds the events that the lexicon knows at one node of a parse: by verbs, complements and nouns, numbers and outcomes of lists. */
final class LexiconEvents {
    private static final Set<String> REFUSES = Set.of("refuse", "decline", "fail", "neglect");
    private static final Set<String> WITHHOLDS = Set.of("refuse", "decline");
    private static final Set<String> TAKES_PLACE =
            Set.of("occur", "happen", "continue", "resume", "begin", "start", "intensify", "persist");
    private static final Set<String> LASTING =
            Set.of("persistent", "ongoing", "frequent", "common", "underway", "widespread");
    private static final Set<String> BRINGS = Set.of("result", "lead", "cause");
    private static final Set<String> RESULT = Set.of("in", "to");

    private final Lexicon lexicon;
    private final Kinds kinds;
    private final Slots slots;
    private final Totals totals;
    private final Outcomes outcomes;

    LexiconEvents(Lexicon lexicon, Phrases phrases, Kinds kinds) {
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.slots = new Slots(phrases);
        this.totals = new Totals(lexicon, phrases);
        this.outcomes = new Outcomes(lexicon, phrases);
    }

    /** "refused to give details": the lexicon's event that did not come about. */
    List<Event> refused(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        int inner = p.child(node, "xcomp");
        boolean refuses = REFUSES.contains(p.lemma(node));
        return refuses && inner != Parse.NONE
                ? match(s, inner, frame.inside(Status.ACTUAL, Phase.WHOLE, true))
                : List.of();
    }

    /** The events that the lexicon sees at a node. */
    List<Event> match(Sentence s, int node, Frame frame) {
        List<Event> befallen = outcomes.of(s, node, frame);
        if (!befallen.isEmpty()) {
            return befallen;
        }
        Optional<Event> event =
                totals.of(s, node, frame).or(() -> copular(s, node, frame)).or(() -> verbal(s, node, frame));
        if (event.isPresent()) {
            return List.of(event.get());
        }
        Parse p = s.parse();
        boolean named =
                p.child(node, "cop") != Parse.NONE && !frame.said(); // "this was the first attack" tells of none
        return !named && (!p.verb(node) || p.tag(node).equals("VBG")) ? noun(s, node, frame) : List.of();
    }

    private Optional<Event> copular(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        if (p.child(node, "cop") == Parse.NONE && !missing(p, node)) {
            return Optional.empty();
        }
        return first(lexicon.complements(p.form(node)), pattern -> complement(s, node, frame, pattern))
                .or(() -> first(lexicon.complements(p.lemma(node)), pattern -> complement(s, node, frame, pattern)));
    }

    private Optional<Event> verbal(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        return p.verb(node)
                ? first(lexicon.verbs(p.lemma(node)), pattern -> verb(s, node, frame, pattern))
                : Optional.empty();
    }

    private static Optional<Event> first(List<Pattern> patterns, Function<Pattern, Optional<Event>> event) {
        for (Pattern pattern : patterns) {
            Optional<Event> found = event.apply(pattern);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean missing(Parse p, int node) {
        return p.form(node).equals("missing") && p.child(node, "aux") != Parse.NONE;
    }

    private Optional<Event> complement(Sentence s, int node, Frame frame, Pattern pattern) {
        return Valency.complement(s.parse(), node, frame, pattern)
                ? event(s, node, frame, pattern, node)
                : Optional.empty();
    }

    private Optional<Event> verb(Sentence s, int node, Frame frame, Pattern pattern) {
        OptionalInt light = Valency.verb(s, node, frame, pattern);
        return light.isPresent() ? event(s, node, frame, pattern, light.getAsInt()) : Optional.empty();
    }

    /** The event of a pattern that stands at a node, if one of its slots is filled or none need be. */
    private Optional<Event> event(Sentence s, int node, Frame frame, Pattern pattern, int light) {
        int subject = pattern.wanted("subj").isEmpty() ? Parse.NONE : frame.subject();
        for (Slot slot : pattern.slots()) {
            List<Mention> targets = slots.fill(s, node, frame, slot, light, subject);
            if (!targets.isEmpty()) {
                return Optional.of(make(s, node, frame, pattern, targets, light));
            }
        }
        return pattern.bare() ? Optional.of(make(s, node, frame, pattern, List.of(), light)) : Optional.empty();
    }

    private static Event make(Sentence s, int node, Frame frame, Pattern pattern, List<Mention> targets, int light) {
        Parse p = s.parse();
        Status status = Verbs.status(p, node);
        return new Event(
                pattern.action(),
                pattern.action().id() + ":" + p.lemma(node) + (light == node ? "" : "-" + p.lemma(light)),
                node,
                Verbs.predicate(s, node, light),
                negative(p, node, frame, pattern),
                status == Status.ACTUAL ? frame.status() : status,
                phase(p, node, frame, pattern),
                actor(p, node, frame, pattern),
                targets,
                light == node ? List.of(node) : List.of(node, light));
    }

    private static boolean negative(Parse p, int node, Frame frame, Pattern pattern) {
        boolean withheld = pattern.action().id().equals("disclose_information") && WITHHOLDS.contains(p.lemma(node));
        return frame.negative() || withheld || pattern.conditions().contains("negated") || Verbs.negative(p, node);
    }

    /** The frame's phase; where it is of the whole and the pattern tells a phase, that of the verb. */
    private static Phase phase(Parse p, int node, Frame frame, Pattern pattern) {
        boolean own = pattern.phase().isEmpty() || p.lemma(node).equals("shell");
        return own || frame.phase() != Phase.WHOLE ? frame.phase() : Phase.of(p.lemma(node));
    }

    private static int actor(Parse p, int node, Frame frame, Pattern pattern) {
        boolean subjectIsTarget =
                pattern.slots().stream().anyMatch(slot -> slot.places().contains("subj"))
                        && pattern.slots().size() == 1;
        if (p.passive(node) || subjectIsTarget || !pattern.wanted("subj").isEmpty()) {
            return Verbs.agent(p, node);
        }
        return frame.subject();
    }

    private List<Event> noun(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        String noun = p.tag(node).equals("NN") && p.form(node).endsWith("ing") ? p.form(node) : p.lemma(node);
        boolean single = p.tag(node).equals("NN") && p.child(node, "nummod") == Parse.NONE;
        List<Pattern> patterns = lexicon.nouns(Words.singular(noun)).stream()
                .filter(pattern -> !pattern.conditions().contains("never")
                        && !(pattern.conditions().contains("plural") && single))
                .toList();
        return first(patterns, pattern -> event(s, node, nounFrame(frame), pattern, node))
                .map(event -> List.of(event.by(nounActor(p, node))))
                .orElse(List.of());
    }

    private static Frame nounFrame(Frame frame) {
        return new Frame(Parse.NONE, frame.said(), frame.status(), frame.phase(), frame.negative());
    }

    private int nounActor(Parse p, int node) {
        int agent = Verbs.agent(p, node);
        if (agent != Parse.NONE) {
            return agent;
        }
        for (int c : p.children(node, "nmod:poss", "amod", "compound")) {
            if (p.is(c, "nmod:poss") || !kinds.country(p.word(c)).isEmpty()) {
                return c;
            }
        }
        return Parse.NONE;
    }

    /** An event noun that a verb says took place or was brought about: "violations occurred", "resulted in the death of X". */
    List<Event> happening(Sentence s, int node) {
        Parse p = s.parse();
        int noun = happens(p, node) ? p.child(node, "nsubj") : brought(p, node);
        Frame frame = new Frame(Parse.NONE, false, Status.ACTUAL, Phase.of(p.lemma(node)), Verbs.negative(p, node));
        return noun == Parse.NONE ? List.of() : noun(s, noun, frame);
    }

    private static boolean happens(Parse p, int node) {
        String lemma = p.lemma(node);
        int object = p.child(node, "obj");
        return TAKES_PLACE.contains(lemma)
                || (p.child(node, "cop") != Parse.NONE && LASTING.contains(lemma))
                || (lemma.equals("take")
                        && object != Parse.NONE
                        && p.lemma(object).equals("place"));
    }

    /** What a verb says was brought about; none where it says nothing of the kind. */
    private static int brought(Parse p, int node) {
        String lemma = p.lemma(node);
        if (!BRINGS.contains(lemma)) {
            return Parse.NONE;
        }
        for (int c : p.children(node, "obl", "obj")) {
            if ((p.is(c, "obj") && lemma.equals("cause")) || RESULT.contains(p.preposition(c))) {
                return c;
            }
        }
        return Parse.NONE;
    }
}
