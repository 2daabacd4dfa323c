package dev.palimpsest.claim;

import dev.palimpsest.entity.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads events that only their number tells: "the toll rose to 41", "the number of wounded was 300", "90 dead". */
final class Totals {
    private static final Set<String> REACH = Set.of(
            "rise",
            "climb",
            "grow",
            "increase",
            "jump",
            "go",
            "stand",
            "reach",
            "fall",
            "drop",
            "hit",
            "top",
            "exceed",
            "surpass",
            "pass",
            "be");
    private static final Set<String> BEYOND = Set.of("top", "exceed", "surpass", "pass");
    private static final Set<String> FIGURES = Set.of("number", "figure", "toll", "count", "total", "tally");

    private final Lexicon lexicon;
    private final Phrases phrases;

    Totals(Lexicon lexicon, Phrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** Whether a noun stands for a number: "toll". */
    static boolean figure(Parse p, int noun) {
        return FIGURES.contains(Words.singular(p.lemma(noun)));
    }

    /** The event whose number a clause tells; none where the lexicon does not know what is counted. */
    Optional<Event> of(Sentence s, int node, Frame frame) {
        Parse p = s.parse();
        if (CountedList.outcome(p.form(node)) && p.child(node, "nummod") != Parse.NONE && !p.verb(node)) {
            return befallen(s, node, node, p.form(node), frame);
        }
        int alone = p.child(node, "nsubj");
        if (alone != Parse.NONE
                && CountedList.outcome(p.form(node))
                && alone == node - 1
                && p.tag(alone).equals("CD")
                && p.is(node, "xcomp", "ccomp")) {
            return befallen(s, node, alone, p.form(node), frame); // "acknowledged 390 dead"
        }
        boolean set = Tolls.sets(p.lemma(node)) && p.verb(node);
        int figure = set ? p.child(node, "obj", "nsubj:pass") : Verbs.subject(p, node);
        boolean copular = p.child(node, "cop") != Parse.NONE;
        if (figure == Parse.NONE || !figure(p, figure) || !(set || copular || REACH.contains(p.lemma(node)))) {
            return Optional.empty();
        }
        int number = copular ? node : number(s, node, figure);
        int counted = counted(p, figure);
        return number == Parse.NONE ? Optional.empty() : total(s, node, number, figure, counted, frame);
    }

    /** The number that a verb says a figure reached or was put at. */
    private int number(Sentence s, int verb, int figure) {
        Parse p = s.parse();
        for (int c : p.children(verb, "obl", "obj", "nmod", "advmod", "dep")) {
            boolean level = p.is(c, "obj") || p.preposition(c).matches("(to|at|from)?|more than|less than|over");
            if (c > verb && c != figure && level && Counting.of(s, c, "").isPresent()) {
                return c;
            }
        }
        return Parse.NONE;
    }

    /** What a figure counts: "number of X", "X toll"; none for a toll by itself. */
    private static int counted(Parse p, int figure) {
        for (int c : p.children(figure, "nmod")) {
            if (p.preposition(c).equals("of")) {
                return c;
            }
        }
        return p.child(figure, "compound");
    }

    private Optional<Event> total(Sentence s, int node, int number, int figure, int counted, Frame frame) {
        Parse p = s.parse();
        boolean toll = p.lemma(figure).equals("toll");
        if (counted == Parse.NONE) {
            return toll ? befallen(s, node, number, "dead", frame) : Optional.empty();
        }
        if (CountedList.outcome(p.form(counted))) {
            return befallen(s, node, number, p.form(counted), frame);
        }
        int participle = p.child(counted, "acl");
        if (participle != Parse.NONE && CountedList.outcome(p.form(participle))) {
            Mention m = phrases.mention(s, counted);
            return event(s, node, number, m, outcome(p.form(participle), m), frame);
        }
        String lemma = Words.singular(p.lemma(counted));
        Optional<Lexicon.Action> action =
                lexicon.nouns(lemma).stream().findFirst().map(Lexicon.Pattern::action);
        boolean act = lexicon.nouns(lemma).stream()
                .anyMatch(
                        n -> n.slots().stream().noneMatch(slot -> slot.places().contains("self")));
        Mention m = phrases.mention(s, counted);
        return event(s, node, number, act ? people(m, s, number) : m, action, frame);
    }

    private Optional<Event> befallen(Sentence s, int node, int number, String outcome, Frame frame) {
        Mention m = people(phrases.mention(s, number), s, number);
        return event(s, node, number, m, outcome(outcome, m), frame);
    }

    private static Mention people(Mention m, Sentence s, int number) {
        return new Mention(m.node(), "people", s.span(number), m.count(), "", "", Set.of("people"), false);
    }

    private Optional<Lexicon.Action> outcome(String form, Mention target) {
        return lexicon.outcome(CountedList.lemma(form), target);
    }

    private Optional<Event> event(
            Sentence s, int node, int number, Mention target, Optional<Lexicon.Action> action, Frame frame) {
        Parse p = s.parse();
        Optional<Counted> count = Counting.of(s, number, target.name())
                .map(c -> BEYOND.contains(p.lemma(node)) ? as(c, Figures.as(c.quantity(), "more_than")) : c);
        return action.filter(a -> count.isPresent())
                .map(a -> new Event(
                        a,
                        "total:" + p.lemma(node),
                        node,
                        predicate(s, node),
                        frame.negative() || Verbs.negative(p, node),
                        Verbs.status(p, node) == Status.ACTUAL ? frame.status() : Verbs.status(p, node),
                        frame.phase(),
                        Parse.NONE,
                        List.of(target.counted(count)),
                        List.of(node)));
    }

    private static Predicate predicate(Sentence s, int node) {
        Predicate own = Verbs.predicate(s, node, node);
        return s.parse().child(node, "cop") == Parse.NONE ? own : new Predicate(own.text(), "be");
    }

    private static Counted as(Counted c, Quantity quantity) {
        return new Counted(quantity, c.text(), OptionalInt.empty(), c.comparatorFrom());
    }
}
