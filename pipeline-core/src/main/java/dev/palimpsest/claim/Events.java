package dev.palimpsest.claim;

import dev.palimpsest.claim.Lexicon.Pattern;
import dev.palimpsest.claim.Lexicon.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the events of a clause by the lexicon: which action, who, to what; and reads clauses that no lexicon knows. */
final class Events {
    private static final Map<String, Phase> PHASES = Map.ofEntries(
            Map.entry("begin", Phase.BEGIN),
            Map.entry("start", Phase.BEGIN),
            Map.entry("commence", Phase.BEGIN),
            Map.entry("launch", Phase.BEGIN),
            Map.entry("resume", Phase.BEGIN),
            Map.entry("erupt", Phase.BEGIN),
            Map.entry("open", Phase.BEGIN),
            Map.entry("break", Phase.BEGIN),
            Map.entry("continue", Phase.CONTINUE),
            Map.entry("keep", Phase.CONTINUE),
            Map.entry("intensify", Phase.INTENSIFY),
            Map.entry("escalate", Phase.INTENSIFY),
            Map.entry("stop", Phase.END),
            Map.entry("cease", Phase.END),
            Map.entry("end", Phase.END));
    private static final Map<String, Status> CONTROL = Map.ofEntries(
            Map.entry("begin", Status.ACTUAL),
            Map.entry("start", Status.ACTUAL),
            Map.entry("commence", Status.ACTUAL),
            Map.entry("continue", Status.ONGOING),
            Map.entry("keep", Status.ONGOING),
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
    private static final Set<String> EMBEDDED = Set.of("if", "unless", "whether", "to", "in order", "lest", "until");
    private static final Set<String> TAKES_PLACE =
            Set.of("occur", "happen", "continue", "resume", "begin", "start", "intensify", "persist");
    private static final Set<String> LASTING =
            Set.of("persistent", "ongoing", "frequent", "common", "underway", "widespread");
    private static final Set<String> BRINGS = Set.of("result", "lead", "cause");
    private static final int DEEPEST = 12;

    private final Lexicon lexicon;
    private final Phrases phrases;
    private final Kinds kinds;
    private final Cues cues;

    Events(Lexicon lexicon, Phrases phrases, Kinds kinds, Cues cues) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.kinds = kinds;
        this.cues = cues;
    }

    /** What surrounds a clause. */
    record Frame(int subject, boolean said, Status status, Phase phase, boolean negative) {
        static final Frame TEXT = new Frame(Parse.NONE, false, Status.ACTUAL, Phase.WHOLE, false);
        static final Frame SAID = new Frame(Parse.NONE, true, Status.ACTUAL, Phase.WHOLE, false);

        Frame subject(int node) {
            return new Frame(node, said, status, phase, negative);
        }

        Frame inside(Status s, Phase p, boolean n) {
            return new Frame(
                    subject, said, s == Status.ACTUAL ? status : s, p == Phase.WHOLE ? phase : p, negative || n);
        }
    }

    /** The events that a clause or noun phrase tells, its conjuncts and participles included, by node, each once. */
    List<Event> of(Sentence s, int node, Frame frame, Set<Integer> seen) {
        List<Event> found = new ArrayList<>();
        collect(s, node, frame, found, seen, 0);
        return found;
    }

    private void collect(Sentence s, int node, Frame frame, List<Event> into, Set<Integer> seen, int depth) {
        if (depth > DEEPEST || !seen.add(node)) {
            return;
        }
        Parse p = s.parse();
        int own = subject(p, node);
        Frame here = own == Parse.NONE ? frame : frame.subject(own);
        int inner = inner(p, node);
        int beyond = inner == Parse.NONE && frame.said ? beyond(p, node) : Parse.NONE;
        if (beyond != Parse.NONE) {
            boolean doubted = negative(p, node) && p.verb(node);
            collect(s, beyond, frame.inside(Status.ACTUAL, Phase.WHOLE, doubted), into, seen, depth + 1);
        } else if (inner != Parse.NONE) {
            Phase phase = PHASES.getOrDefault(p.lemma(node), Phase.WHOLE);
            Status status = CONTROL.getOrDefault(p.lemma(node), Status.ACTUAL);
            collect(s, inner, here.inside(status, phase, negative(p, node)), into, seen, depth + 1);
        } else {
            List<Event> own1 = match(s, node, here);
            if (own1.isEmpty() && frame.said) {
                List<Event> byMeans = means(s, node, here, seen);
                if (byMeans.isEmpty()) {
                    other(s, node, here).ifPresent(into::add);
                }
                into.addAll(byMeans);
            }
            into.addAll(own1);
        }
        for (int c : p.children(node, "conj")) {
            if (clause(p, c) && free(p, c)) {
                collect(s, c, frame.subject(here.subject), into, seen, depth + 1);
            }
        }
        for (int c : p.children(node, "parataxis")) {
            if (frame.said && clause(p, c) && subject(p, c) != Parse.NONE) {
                collect(s, c, frame, into, seen, depth + 1);
            }
        }
        joined(s, node, here, into, seen, depth);
        participles(s, node, here, into, seen);
    }

    /** Whether nothing makes the clause dependent but "that" or "to". */
    private static boolean free(Parse p, int c) {
        int mark = p.child(c, "mark");
        return mark == Parse.NONE || Set.of("that", "to").contains(p.lemma(mark));
    }

    /** Parsers join a further clause to the object of the one before: "destroyed items, downed items, and captured …". */
    private void joined(Sentence s, int node, Frame frame, List<Event> into, Set<Integer> seen, int depth) {
        Parse p = s.parse();
        for (int object : p.children(node, "obj", "nsubj:pass")) {
            for (int c : p.children(object, "conj")) {
                int verb = wrapped(s, c);
                if (verb != Parse.NONE && seen.add(verb)) {
                    into.addAll(match(s, verb, frame));
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
        return verb != Parse.NONE && verb == node - 1 && p.tag(verb).matches("VB[ND]") ? verb : Parse.NONE;
    }

    /** Lexicon events told in participles beside a clause: "…, killing two", "with X moving deeper". */
    private void participles(Sentence s, int node, Frame frame, List<Event> into, Set<Integer> seen) {
        Parse p = s.parse();
        for (int c : p.children(node, "advcl")) {
            int mark = p.child(c, "mark");
            boolean free = mark == Parse.NONE
                    || Set.of("with", "while", "as", "by", "whereas").contains(p.lemma(mark));
            if (p.verb(c) && free && !seen.contains(c) && !p.tag(c).equals("VB")) {
                int own = subject(p, c);
                seen.add(c);
                into.addAll(match(s, c, own == Parse.NONE ? frame : frame.subject(own)));
            }
        }
        for (int c : p.children(node, "obl")) {
            if (!p.preposition(c).equals("with")) {
                continue;
            }
            for (int a : p.children(c, "acl")) {
                if (p.verb(a) && seen.add(a)) {
                    into.addAll(match(s, a, frame.subject(c)));
                }
            }
            if (seen.add(c) && p.child(c, "acl") == Parse.NONE) {
                into.addAll(match(s, c, frame));
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
                found.addAll(match(s, gerund, frame));
            }
        }
        return found;
    }

    static boolean clause(Parse p, int node) {
        return p.verb(node) || p.child(node, "cop", "nsubj", "expl") != Parse.NONE;
    }

    static int subject(Parse p, int node) {
        int subject = p.child(node, "nsubj", "csubj");
        if (subject != Parse.NONE && p.tag(subject).startsWith("W") && p.is(node, "acl")) {
            return p.head(node);
        }
        return subject;
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
        boolean modalLike =
                Set.of("have", "use", "go", "able", "appear", "seem").contains(p.lemma(node));
        return !modalLike || to ? inner : Parse.NONE;
    }

    /** The clause that tells the fact behind "it is clear that …" or "I think that …". */
    private int beyond(Parse p, int node) {
        int subject = p.child(node, "nsubj", "expl");
        int clause = p.child(node, "ccomp", "csubj", "advcl");
        if (subject == Parse.NONE || clause == Parse.NONE || clause < node || !clause(p, clause)) {
            return Parse.NONE;
        }
        int mark = p.child(clause, "mark");
        boolean that = mark == Parse.NONE || p.lemma(mark).equals("that");
        boolean evident = p.child(node, "cop") != Parse.NONE
                && p.form(subject).matches("it|'t")
                && p.tag(node).matches("JJ.*|VB[GN]")
                && mark != Parse.NONE
                && !cues.deontic(p.lemma(node));
        boolean opinion = p.form(subject).matches("i|we")
                && p.verb(node)
                && cues.opines(p.lemma(node))
                && p.is(clause, "ccomp")
                && subject(p, clause) != Parse.NONE;
        return that && (evident || opinion) ? clause : Parse.NONE;
    }

    static boolean negative(Parse p, int node) {
        for (int c : p.children(node)) {
            String lemma = p.lemma(c);
            if (p.is(c, "advmod", "neg") && Set.of("not", "n't", "never").contains(lemma)) {
                return true;
            }
            if (p.is(c, "nsubj", "obj", "obl") && no(p, c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean no(Parse p, int node) {
        if (Set.of("nobody", "nothing", "none").contains(p.lemma(node))) {
            return true;
        }
        int det = p.child(node, "det");
        return det != Parse.NONE && (p.lemma(det).equals("no") || p.lemma(det).equals("neither"));
    }

    static Status status(Parse p, int node) {
        for (int c : p.children(node, "aux")) {
            switch (p.lemma(c)) {
                case "will", "shall", "'ll" -> {
                    return Status.FUTURE;
                }
                case "may", "might", "could", "can", "would" -> {
                    return Status.POSSIBLE;
                }
                default -> {}
            }
        }
        boolean being =
                p.children(node, "aux").stream().anyMatch(c -> p.lemma(c).equals("be"));
        return being && p.tag(node).equals("VBG") ? Status.ONGOING : Status.ACTUAL;
    }

    // the lexicon ------------------------------------------------------------------------------------------------

    /** The events that the lexicon sees at a node. */
    List<Event> match(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        List<Event> outcomes = outcomes(s, node, frame);
        if (!outcomes.isEmpty()) {
            return outcomes;
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
        if (!p.verb(node) || p.tag(node).equals("VBG")) {
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
        if (!fits || !subjectFits(p, frame.subject, pattern)) {
            return Optional.empty();
        }
        return event(s, node, frame, pattern, node);
    }

    private Optional<Event> verb(Sentence s, int node, Frame frame, Pattern pattern) {
        Parse p = s.parse();
        Set<String> conditions = pattern.conditions();
        boolean passive = p.passive(node);
        boolean wrapped = p.is(node, "amod") && p.tag(node).matches("VB[GND]");
        boolean passive1 = passive && !wrapped;
        boolean object = wrapped || p.child(node, "obj") != Parse.NONE;
        if ((conditions.contains("passive") && !passive1)
                || (conditions.contains("active") && passive1)
                || (conditions.contains("intransitive") && (object || passive))
                || (conditions.contains("content") && !frame.said)
                || (conditions.contains("negated") && !(negative(p, node) || frame.negative))
                || !particle(p, node, pattern.particle())
                || (!subjectFits(p, passive ? Parse.NONE : frame.subject, pattern)
                        && !passiveSubject(p, node, pattern))) {
            return Optional.empty();
        }
        int object1 = object(p, node, frame);
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

    private boolean passiveSubject(Parse p, int node, Pattern pattern) {
        int subject = p.child(node, "nsubj:pass");
        return p.passive(node) && subject != Parse.NONE && named(p, subject, pattern.wanted("subj"));
    }

    private static boolean named(Parse p, int node, Set<String> lemmas) {
        String lemma = p.lemma(node);
        return lemmas.contains(lemma)
                || lemmas.contains(Words.singular(p.form(node)))
                || (lemma.contains("-") && lemmas.contains(lemma.substring(lemma.lastIndexOf('-') + 1)))
                || p.children(node, "amod", "acl").stream().anyMatch(c -> c == node + 1 && lemmas.contains(p.form(c)));
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

    /** What the event befalls by grammar: the object, or the subject of a passive, or the noun a participle stands at. */
    private static int object(Parse p, int node, Frame frame) {
        boolean wrapped =
                p.is(node, "amod") && p.head(node) > node && p.tag(node).matches("VB[GND]");
        if (wrapped) {
            return p.head(node);
        }
        if (!p.passive(node)) {
            return p.child(node, "obj");
        }
        int subject = p.child(node, "nsubj");
        if (subject != Parse.NONE) {
            return subject;
        }
        return frame.subject != Parse.NONE ? frame.subject : p.is(node, "acl", "amod") ? p.head(node) : Parse.NONE;
    }

    private Optional<Event> event(Sentence s, int node, Frame frame, Pattern pattern, int light) {
        List<Mention> targets = List.of();
        boolean filled = false;
        Parse p = s.parse();
        for (Slot slot : pattern.slots()) {
            targets = fill(s, node, frame, slot, light, pattern.wanted("subj").isEmpty() ? Parse.NONE : frame.subject);
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
        Phase phase = PHASES.getOrDefault(p.lemma(node), Phase.WHOLE);
        boolean own = pattern.phase().isEmpty() || p.lemma(node).equals("shell");
        Phase told = own ? frame.phase : frame.phase != Phase.WHOLE ? frame.phase : phase;
        boolean negative = frame.negative || negative(p, node);
        if (pattern.conditions().contains("negated")) {
            negative = true;
        }
        if (pattern.action().id().equals("disclose_information")
                && Set.of("refuse", "decline").contains(p.lemma(node))) {
            negative = true;
        }
        Status status = status(p, node) == Status.ACTUAL ? frame.status : status(p, node);
        List<Integer> regions = light == node ? List.of(node) : List.of(node, light);
        String rule = pattern.action().id() + ":" + p.lemma(node) + (light == node ? "" : "-" + p.lemma(light));
        return new Event(
                pattern.action(),
                rule,
                node,
                predicate(s, node, light),
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
            return agent(p, node);
        }
        return frame.subject;
    }

    static int agent(Parse p, int node) {
        for (int c : p.children(node, "obl", "nmod")) {
            if (p.preposition(c).equals("by") && p.noun(c)) {
                return c;
            }
        }
        return Parse.NONE;
    }

    private List<Mention> fill(Sentence s, int node, Frame frame, Slot slot, int light, int subjectNode) {
        Parse p = s.parse();
        List<Mention> found = new ArrayList<>();
        boolean prepositions = slot.places().stream().noneMatch(Set.of("obj", "subj", "self", "content")::contains);
        if (prepositions) {
            prepositional(s, light, slot, found);
            if (found.isEmpty() && light != node) {
                prepositional(s, node, slot, found);
            }
            if (found.isEmpty() && subjectNode != Parse.NONE) {
                prepositional(s, subjectNode, slot, found);
            }
            return found;
        }
        for (String place : slot.places()) {
            switch (place) {
                case "obj" -> add(s, p.verb(node) ? object(p, node, frame) : Parse.NONE, slot, found);
                case "subj" -> add(s, frame.subject, slot, found);
                case "self" -> add(s, light, slot, found);
                case "content" -> footage(s, light, found);
                default -> prepositional(s, light, slot, found);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private void prepositional(Sentence s, int node, Slot slot, List<Mention> into) {
        Parse p = s.parse();
        for (int c : p.children(node, "nmod", "obl", "advcl", "acl", "dep")) {
            String is = p.preposition(c);
            boolean fits = slot.places().contains(is.substring(is.lastIndexOf(' ') + 1));
            if (!fits && p.is(c, "advcl")) {
                int mark = p.child(c, "mark");
                fits = mark != Parse.NONE && slot.places().contains(p.lemma(mark)) && p.noun(c);
            }
            if (fits && !s.timed(s.span(c))) {
                add(s, c, slot, into);
                if (!into.isEmpty()) {
                    return;
                }
            }
        }
    }

    private void add(Sentence s, int node, Slot slot, List<Mention> into) {
        if (node == Parse.NONE
                || (!s.parse().noun(node)
                        && s.group(node).isEmpty()
                        && !s.parse().tag(node).matches("DT|JJ.*|FW|VBG|W.*"))) {
            return;
        }
        List<Mention> all = phrases.mentions(s, node);
        if (!all.isEmpty() && all.get(0).fits(slot)) {
            into.addAll(all);
        }
    }

    /** What footage shows or comes from: a place in it, else the thing. */
    private void footage(Sentence s, int node, List<Mention> into) {
        Parse p = s.parse();
        for (int c : p.children(node, "acl", "nmod")) {
            if (p.verb(c)) {
                int shown = p.child(c, "obj");
                int where = place(s, c);
                int inside = shown == Parse.NONE ? Parse.NONE : place(s, shown);
                int best = where != Parse.NONE ? where : inside != Parse.NONE ? inside : shown;
                if (best != Parse.NONE) {
                    into.addAll(phrases.mentions(s, best));
                    return;
                }
            } else if (Set.of("of", "from", "showing").contains(p.preposition(c))) {
                into.addAll(phrases.mentions(s, c));
                return;
            }
        }
        int verb = p.head(node);
        for (int c : verb == Parse.NONE ? new int[0] : p.children(verb)) {
            if (p.is(c, "obl", "advcl") && Set.of("from", "of").contains(p.preposition(c))) {
                into.addAll(phrases.mentions(s, c));
                return;
            }
        }
    }

    private int place(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "obl", "nmod")) {
            if (p.preposition(c).equals("in")
                    && (phrases.place(s, c) || s.group(c).isPresent())) {
                return c;
            }
        }
        return Parse.NONE;
    }

    private List<Event> noun(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        List<Event> found = new ArrayList<>();
        for (Pattern pattern : lexicon.nouns(Words.singular(p.lemma(node)))) {
            if (pattern.conditions().contains("never")) {
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
        return new Frame(Parse.NONE, frame.said, frame.status, frame.phase, frame.negative);
    }

    private int nounActor(Parse p, int node) {
        int agent = agent(p, node);
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
                                frame.negative,
                                frame.status,
                                frame.phase,
                                Parse.NONE,
                                List.of(m),
                                List.of(node))));
            }
        }
        return found;
    }

    /** The action by which something came to what a list says of it. */
    Optional<Lexicon.Action> outcome(String lemma, Mention target) {
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
        Frame frame =
                new Frame(Parse.NONE, false, Status.ACTUAL, PHASES.getOrDefault(lemma, Phase.WHOLE), negative(p, node));
        return noun == Parse.NONE ? List.of() : noun(s, noun, frame);
    }

    // clauses beside the lexicon -----------------------------------------------------------------------------------

    /** A said clause that no lexicon knows: its predicate, who, and what it is done to. */
    private Optional<Event> other(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        if (p.is(node, "punct") || p.size() == 0) {
            return Optional.empty();
        }
        boolean passive = p.passive(node);
        boolean copular = p.child(node, "cop") != Parse.NONE || !p.verb(node);
        int object = copular ? Parse.NONE : passive ? object(p, node, frame) : p.child(node, "obj");
        if (object == Parse.NONE && !copular && !passive) {
            object = oblique(s, node);
        }
        List<Mention> targets = object == Parse.NONE || (p.tag(object).startsWith("W") && !p.is(object, "nsubj"))
                ? List.of()
                : phrases.mentions(s, object);
        int actor = passive ? agent(p, node) : frame.subject;
        String lemma = copular ? "be" : p.lemma(node);
        int particle = p.child(node, "compound:prt");
        lemma = particle == Parse.NONE ? lemma : lemma + " " + p.lemma(particle);
        Predicate predicate = new Predicate(predicate(s, node, node).text(), lemma);
        Status status = status(p, node) == Status.ACTUAL ? frame.status : status(p, node);
        return Optional.of(new Event(
                Event.OTHER,
                "other:" + lemma,
                node,
                predicate,
                frame.negative || negative(p, node),
                status,
                frame.phase,
                actor,
                targets,
                List.of(node)));
    }

    /** What a verb without object is about: "look into the incident", "apply to letters". */
    private static int oblique(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "obl", "advcl")) {
            if (Set.of("into", "to", "about", "upon", "for", "of").contains(p.preposition(c))
                    && p.noun(c)
                    && c > node
                    && !s.timed(s.span(c))) {
                return c;
            }
        }
        return Parse.NONE;
    }

    static Predicate predicate(Sentence s, int node, int light) {
        Parse p = s.parse();
        Set<Integer> words = new HashSet<>(p.children(node, "aux", "cop", "compound:prt"));
        words.add(node);
        if (light != node) {
            words.add(light);
        }
        words.removeIf(i -> Math.abs(i - node) > 12);
        int first = words.stream().mapToInt(i -> i).min().orElse(node);
        int last = words.stream().mapToInt(i -> i).max().orElse(node);
        String lemma = p.lemma(node) + (light == node ? "" : " " + p.lemma(light));
        return new Predicate(s.words(s.span(first, last)), lemma);
    }

    /** Whether a clause is told as a fact: finite or participle, not hypothetical, not a purpose, not beside the point. */
    static boolean told(Parse p, int node) {
        String tag = p.tag(node);
        boolean copular = p.child(node, "cop") != Parse.NONE;
        if (!copular && !p.verb(node)) {
            return false;
        }
        if (tag.equals("VB") && p.child(node, "aux") == Parse.NONE && !copular) {
            return p.is(node, "root") && subject(p, node) != Parse.NONE;
        }
        int mark = p.child(node, "mark");
        if (mark != Parse.NONE && EMBEDDED.contains(p.lemma(mark))) {
            return false;
        }
        for (int c : p.children(node, "aux")) {
            if (Set.of("could", "may", "might", "would", "should", "can", "must", "to")
                    .contains(p.lemma(c))) {
                return false;
            }
        }
        if (p.is(node, "acl", "amod", "csubj", "ccomp", "compound", "nmod", "dep") && !p.is(node, "root")) {
            return false;
        }
        if (tag.equals("VBN")
                && p.child(node, "aux", "aux:pass", "cop") == Parse.NONE
                && !p.is(node, "root", "conj", "advcl")) {
            return false;
        }
        return !p.is(node, "xcomp") || tag.equals("VBG") || copular;
    }
}
