package dev.palimpsest.claim;

import dev.palimpsest.claim.Figures.Figure;
import dev.palimpsest.text.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Counts what a noun phrase names: by the numerals and quantifiers before its head, or by a head that is one. */
final class Counting {
    private static final Set<String> COLLECTIVE = Set.of(
            "dozen",
            "hundred",
            "thousand",
            "million",
            "number",
            "half",
            "majority",
            "score",
            "couple",
            "handful",
            "lot",
            "plenty",
            "ten",
            "most",
            "many",
            "several",
            "some",
            "percent",
            "%",
            "third",
            "quarter");

    private Counting() {}

    /** How many the phrase says there are. */
    static Optional<Counted> of(Sentence s, int node, String name) {
        Parse p = s.parse();
        Optional<Figure> best = Optional.empty();
        for (int c : p.children(node)) {
            if (p.is(c, "nummod", "amod", "det", "advmod", "nmod:npmod", "obl:npmod", "compound", "dep", "nmod")
                    && c < node) {
                best = best.or(() -> figure(s, s.span(c)));
            }
        }
        if (best.isEmpty() && (p.tag(node).equals("CD") || collective(p, node))) {
            best = figure(s, s.span(node));
        }
        return best.filter(f -> !s.timed(s.span(f)) || f.vague())
                .map(f -> new Counted(
                        Figures.of(f.quantity(), Figures.unit(name)),
                        s.words(f),
                        OptionalInt.empty(),
                        Counted.Origin.OWN));
    }

    private static Optional<Figure> figure(Sentence s, Span at) {
        for (Figure f : s.figures()) {
            if (s.span(f).contains(at)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }

    /** Whether a noun only says how many: "dozens", "majority". */
    static boolean collective(Parse p, int node) {
        return COLLECTIVE.contains(Words.singular(p.lemma(node)));
    }
}
