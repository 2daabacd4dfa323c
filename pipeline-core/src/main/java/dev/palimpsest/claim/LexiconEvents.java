package dev.palimpsest.claim;

import dev.palimpsest.claim.Lexicon.Pattern;
import dev.palimpsest.claim.Lexicon.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the events that the lexicon knows at one node of a parse: by verbs with their objects and complements, by nouns, by what lists say befell their members. */
final class LexiconEvents {
    private static final Set<String> REFUSES = Set.of("refuse", "decline", "fail", "neglect");
    private static final Set<String> PARTICIPLES = Set.of("VBG", "VBN", "VBD");
    private static final Set<String> TAKES_PLACE =
            Set.of("occur", "happen", "continue", "resume", "begin", "start", "intensify", "persist");
    private static final Set<String> LASTING =
            Set.of("persistent", "ongoing", "frequent", "common", "underway", "widespread");
    /** With these, "fall" and its like tell of no place. */
    private static final Set<String> ASTRAY = Set.of("in", "into", "from", "off", "out", "over", "for");

    private static final Set<String> BRINGS = Set.of("result", "lead", "cause");

    private final Lexicon lexicon;
    private final Phrases phrases;
    private final Kinds kinds;
    private final Slots slots;
    private final Totals totals;

    LexiconEvents(Lexicon lexicon, Phrases phrases, Kinds kinds) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.kinds = kinds;
        this.slots = new Slots(phrases);
        this.totals = new Totals(lexicon, phrases);
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

    // the lexicon ------------------------------------------------------------------------------------------------

    /** The events that the lexicon sees at a node. */
    List<Event> match(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        List<Event> outcomes = outcomes(s, node, frame);
        if (!outcomes.isEmpty()) {
            return outcomes;
        }
        Optional<Event> total = totals.of(s, node, frame);
        if (total.isPresent()) {
            return List.of(total.get());
        }
        boolean copular = p.child(node, "cop") != Parse.NONE || missing(p, node);
        if (copular) {
            for (Pattern pattern : lexicon.complements(p.form(node))) {
                Optional<Event> event = complement(s, node, frame, pattern);
                if (event.isPresent()) {
                    return List.of(event.get());
                }
            }
            for (Pattern pattern : lexicon.complements(p.lemma(node))) {
                Optional<Event> event = complement(s, node, frame, pattern);
                if (event.isPresent()) {
                    return List.of(event.get());
                }
            }
        }
        if (p.verb(node)) {
            for (Pattern pattern : lexicon.verbs(p.lemma(node))) {
                Optional<Event> event = verb(s, node, frame, pattern);
                if (event.isPresent()) {
                    return List.of(event.get());
                }
            }
        }
        boolean named =
                p.child(node, "cop") != Parse.NONE && !frame.said(); // "this was the first attack" tells of none
        if (!named && (!p.verb(node) || p.tag(node).equals("VBG"))) {
            return noun(s, node, frame);
        }
        return List.of();
    }

    private static boolean missing(Parse p, int node) {
        return p.form(node).equals("missing") && p.child(node, "aux") != Parse.NONE;
    }

    private Optional<Event> complement(Sentence s, int node, Frame frame, Pattern pattern) {
        Parse p = s.parse();
        String preposition = p.preposition(node);
        boolean under = preposition.equals("under");
        String form = p.form(node);
        String lemma = p.lemma(node);
        boolean fits = pattern.wanted("comp").contains(under ? "under-" + lemma : lemma)
                || pattern.wanted("comp").contains(under ? "under-" + form : form);
        if (!fits || !subjectFits(p, frame.subject(), pattern)) {
            return Optional.empty();
        }
        return event(s, node, frame, pattern, node);
    }

    private Optional<Event> verb(Sentence s, int node, Frame frame, Pattern pattern) {
        Parse p = s.parse();
        Set<String> conditions = pattern.conditions();
        boolean passive = p.passive(node);
        boolean wrapped = p.is(node, "amod") && PARTICIPLES.contains(p.tag(node));
        boolean passive1 = passive && !wrapped;
        boolean object = wrapped || p.child(node, "obj") != Parse.NONE;
        if ((conditions.contains("passive") && !passive1)
                || (conditions.contains("active") && passive1)
                || (conditions.contains("intransitive") && (object || passive || p.child(node, "ccomp") != Parse.NONE))
                || (conditions.contains("alone") && accompanied(s, node))
                || (conditions.contains("content") && !frame.said())
                || (conditions.contains("negated") && !(Verbs.negative(p, node) || frame.negative()))
                || !particle(p, node, pattern.particle())
                || (!subjectFits(p, passive ? Parse.NONE : frame.subject(), pattern)
                        && !passiveSubject(p, node, pattern))) {
            return Optional.empty();
        }
        int object1 = Verbs.object(p, node, frame);
        int light = Parse.NONE;
        if (!pattern.wanted("obj").isEmpty()) {
            if (object1 == Parse.NONE || !named(p, object1, pattern.wanted("obj"))) {
                return Optional.empty();
            }
            light = object1;
        }
        if (!pattern.wanted("comp").isEmpty()) {
            int comp = complementOf(p, node, pattern.wanted("comp"));
            if (comp == Parse.NONE) {
                return Optional.empty();
            }
            if (!pattern.wanted("comp").contains("flee")
                    && !pattern.wanted("comp").contains("infinitive")) {
                light = comp;
            }
        }
        return event(s, node, frame, pattern, light == Parse.NONE ? node : light);
    }

    /** "fell in love", "fell into disuse", "fell to third place": what is told is another thing. */
    private static boolean accompanied(Sentence s, int node) {
        Parse p = s.parse();
        return p.children(node, "obl", "xcomp").stream()
                .anyMatch(c -> p.is(c, "xcomp")
                        || (ASTRAY.contains(p.preposition(c)) && !s.timed(s.span(c)))
                        || (p.preposition(c).equals("to") && level(p, c)));
    }

    /** Whether a noun is a number or has one or is a rank. */
    private static boolean level(Parse p, int noun) {
        return p.tag(noun).equals("CD")
                || p.child(noun, "nummod") != Parse.NONE
                || p.lemma(noun).matches("place|level|low|minimum|rank|percent|%");
    }

    private boolean passiveSubject(Parse p, int node, Pattern pattern) {
        int subject = p.child(node, "nsubj:pass");
        return p.passive(node) && subject != Parse.NONE && named(p, subject, pattern.wanted("subj"));
    }

    private static boolean named(Parse p, int node, Set<String> lemmas) {
        String lemma = p.lemma(node);
        return lemmas.contains(lemma)
                || lemmas.contains(Words.singular(p.form(node)))
                || (lemma.contains("-") && lemmas.contains(lemma.substring(lemma.lastIndexOf('-') + 1)))
                || p.children(node, "amod", "acl").stream().anyMatch(c -> c == node + 1 && lemmas.contains(p.form(c)))
                || p.children(node, "nmod").stream()
                        .anyMatch(c -> lemma.equals("state") && lemmas.contains(p.lemma(c)));
    }

    private static boolean subjectFits(Parse p, int subject, Pattern pattern) {
        return pattern.wanted("subj").isEmpty() || (subject != Parse.NONE && named(p, subject, pattern.wanted("subj")));
    }

    private static boolean particle(Parse p, int node, String particle) {
        if (particle.isEmpty()) {
            return true;
        }
        String wanted = particle.startsWith("to-") ? particle.substring(3) : particle;
        for (int c : p.children(node)) {
            boolean own = p.is(c, "compound:prt", "advmod", "mark", "case", "obl")
                    && p.form(c).equals(wanted);
            boolean before = p.is(c, "obl", "nmod", "advcl") && p.preposition(c).equals(particle);
            boolean mark = p.is(c, "advcl", "obl")
                    && p.child(c, "mark") != Parse.NONE
                    && p.form(p.child(c, "mark")).equals(particle);
            if (own || before || mark) {
                return true;
            }
        }
        return false;
    }

    private static int complementOf(Parse p, int node, Set<String> wanted) {
        for (int c : p.children(node, "xcomp", "obl", "obj", "advcl", "acomp", "advmod", "dep", "ccomp", "amod")) {
            if (p.tag(c).equals("VBG") && p.child(c, "obj") != Parse.NONE) {
                continue; // "went wide, missing a chance"
            }
            boolean under = p.preposition(c).equals("under");
            if (wanted.contains(under ? "under-" + p.lemma(c) : p.lemma(c)) || wanted.contains(p.form(c))) {
                return c;
            }
            int mark = p.child(c, "mark");
            if (wanted.contains("infinitive")
                    && mark != Parse.NONE
                    && p.lemma(mark).equals("to")) {
                return c;
            }
        }
        return Parse.NONE;
    }

    private Optional<Event> event(Sentence s, int node, Frame frame, Pattern pattern, int light) {
        List<Mention> targets = List.of();
        boolean filled = false;
        Parse p = s.parse();
        for (Slot slot : pattern.slots()) {
            targets = slots.fill(
                    s, node, frame, slot, light, pattern.wanted("subj").isEmpty() ? Parse.NONE : frame.subject());
            if (!targets.isEmpty()) {
                filled = true;
                break;
            }
        }
        if (!filled && !pattern.bare()) {
            return Optional.empty();
        }
        int actor = actor(p, node, frame, pattern);
        return Optional.of(make(s, node, frame, pattern, actor, targets, light));
    }

    private Event make(
            Sentence s, int node, Frame frame, Pattern pattern, int actor, List<Mention> targets, int light) {
        Parse p = s.parse();
        Phase phase = Phase.of(p.lemma(node));
        boolean own = pattern.phase().isEmpty() || p.lemma(node).equals("shell");
        Phase told = own ? frame.phase() : frame.phase() != Phase.WHOLE ? frame.phase() : phase;
        boolean negative = frame.negative() || Verbs.negative(p, node);
        if (pattern.conditions().contains("negated")) {
            negative = true;
        }
        if (pattern.action().id().equals("disclose_information")
                && Set.of("refuse", "decline").contains(p.lemma(node))) {
            negative = true;
        }
        Status status = Verbs.status(p, node) == Status.ACTUAL ? frame.status() : Verbs.status(p, node);
        List<Integer> regions = light == node ? List.of(node) : List.of(node, light);
        String rule = pattern.action().id() + ":" + p.lemma(node) + (light == node ? "" : "-" + p.lemma(light));
        return new Event(
                pattern.action(),
                rule,
                node,
                Verbs.predicate(s, node, light),
                negative,
                status,
                told,
                actor,
                targets,
                regions);
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
        List<Event> found = new ArrayList<>();
        String noun = p.tag(node).equals("NN") && p.form(node).endsWith("ing") ? p.form(node) : p.lemma(node);
        for (Pattern pattern : lexicon.nouns(Words.singular(noun))) {
            boolean single = p.tag(node).equals("NN") && p.child(node, "nummod") == Parse.NONE;
            if (pattern.conditions().contains("never") || (pattern.conditions().contains("plural") && single)) {
                continue;
            }
            Optional<Event> event = event(s, node, nounFrame(frame), pattern, node);
            if (event.isPresent()) {
                found.add(event.get().by(nounActor(p, node)));
                break;
            }
        }
        return found;
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

    /** Lists that say themselves what befell each member: "3,825 troops killed and 187 missing". */
    private List<Event> outcomes(Sentence s, int node, Frame frame) {
        if (s.masked().groups().isEmpty()) {
            return List.of();
        }
        Parse p = s.parse();
        List<Event> found = new ArrayList<>();
        Set<Integer> places = new LinkedHashSet<>(p.children(node, "obj", "nsubj", "obl", "nmod", "conj"));
        places.add(node);
        for (int c : places) {
            boolean told = s.group(c).stream()
                    .flatMap(g -> g.items().stream())
                    .anyMatch(i -> !i.outcome().isEmpty());
            if (!told) {
                continue;
            }
            for (Mention m : phrases.mentions(s, c)) {
                outcome(m.outcome(), m)
                        .ifPresent(action -> found.add(new Event(
                                action,
                                "outcome:" + m.outcome(),
                                node,
                                new Predicate(m.outcome(), m.outcome()),
                                frame.negative(),
                                frame.status(),
                                frame.phase(),
                                Parse.NONE,
                                List.of(m),
                                List.of(node))));
            }
        }
        return found;
    }

    /** The action by which something came to what a list says of it. */
    Optional<Lexicon.Action> outcome(String lemma, Mention target) {
        return outcome(lexicon, lemma, target);
    }

    /** The action by which something came to what a word says of it. */
    static Optional<Lexicon.Action> outcome(Lexicon lexicon, String lemma, Mention target) {
        if (lemma.equals("missing") || lemma.equals("miss")) {
            return lexicon.verbs("disappear").stream().findFirst().map(Pattern::action);
        }
        for (Pattern pattern : lexicon.verbs(lemma)) {
            boolean plain = pattern.wants().isEmpty() && !pattern.conditions().contains("active");
            boolean down = lemma.equals("shoot") && pattern.particle().equals("down");
            boolean object =
                    pattern.slots().stream().anyMatch(slot -> slot.places().contains("obj") && target.fits(slot));
            if (object && ((plain && pattern.particle().isEmpty()) || down)) {
                return Optional.of(pattern.action());
            }
        }
        return Optional.empty();
    }

    /** An event noun that a verb says took place or was brought about: "violations occurred", "resulted in the death of X". */
    List<Event> happening(Sentence s, int node) {
        Parse p = s.parse();
        String lemma = p.lemma(node);
        int noun = Parse.NONE;
        if (TAKES_PLACE.contains(lemma) || (p.child(node, "cop") != Parse.NONE && LASTING.contains(lemma))) {
            noun = p.child(node, "nsubj");
        } else if (lemma.equals("take")
                && p.child(node, "obj") != Parse.NONE
                && p.lemma(p.child(node, "obj")).equals("place")) {
            noun = p.child(node, "nsubj");
        } else if (BRINGS.contains(lemma)) {
            for (int c : p.children(node, "obl", "obj")) {
                boolean brought = (p.is(c, "obj") && lemma.equals("cause"))
                        || Set.of("in", "to").contains(p.preposition(c));
                noun = brought && noun == Parse.NONE ? c : noun;
            }
        }
        Frame frame = new Frame(Parse.NONE, false, Status.ACTUAL, Phase.of(lemma), Verbs.negative(p, node));
        return noun == Parse.NONE ? List.of() : noun(s, noun, frame);
    }
}
