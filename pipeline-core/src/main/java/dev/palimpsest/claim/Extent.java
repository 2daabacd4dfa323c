package dev.palimpsest.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The extent of a name: the nodes of a noun phrase that belong to it, without articles, numbers, clauses and quantifiers. */
final class Extent {
    private static final Set<String> QUANTIFIERS = Set.of(
            "many",
            "several",
            "numerous",
            "few",
            "various",
            "multiple",
            "countless",
            "more",
            "enough",
            "much",
            "little",
            "less",
            "most",
            "all",
            "both",
            "some",
            "any",
            "sufficient");
    private static final Set<String> HYPHENS = Set.of("-", "–", "/");
    private static final Set<String> ANYBODY = Set.of("one", "nobody");
    private static final Set<String> KEPT_PREPOSITIONS = Set.of("of", "between");
    /** Relations to the head in which words stand outside a name, but for what {@link #inside} says. */
    private static final String[] OUTSIDE = {
        "det",
        "punct",
        "case",
        "cc",
        "appos",
        "acl",
        "nummod",
        "mark",
        "cop",
        "nsubj",
        "aux",
        "advmod",
        "dep",
        "parataxis",
        "obl",
        "advcl",
        "predet",
        "expl",
        "ccomp",
        "xcomp",
        "discourse",
        "obj"
    };

    /** Whether the conjuncts of a head belong to its name. */
    enum Conjuncts {
        APART,
        WITHIN
    }

    private Extent() {}

    /** The nodes of the name that a noun heads, in order; never none. */
    static List<Integer> of(Sentence s, int node, Conjuncts conjuncts) {
        Parse p = s.parse();
        Set<Integer> drop = new HashSet<>();
        for (int c : p.children(node)) {
            if (dropped(s, node, c, conjuncts)) {
                drop.add(c);
            }
        }
        List<Integer> kept = p.subtree(node, drop);
        trim(p, node, kept);
        return kept;
    }

    private static boolean dropped(Sentence s, int node, int c, Conjuncts conjuncts) {
        Parse p = s.parse();
        if (p.form(c).equals("no") && p.form(node).equals("one")) {
            return false;
        }
        if (c > node && p.tag(c).equals("CD") && p.word(c - 1).equals(",")) {
            return true; // an age
        }
        if (p.is(c, OUTSIDE)) {
            return !inside(p, node, c);
        }
        if (p.is(c, "conj")) {
            return conjuncts == Conjuncts.APART;
        }
        if (p.is(c, "nmod:poss")) {
            return p.tag(c).equals("PRP$") || ANYBODY.contains(p.form(c));
        }
        if (p.is(c, "nmod")) {
            return !KEPT_PREPOSITIONS.contains(p.preposition(c)) || s.timed(s.span(c));
        }
        return p.is(c, "amod") && QUANTIFIERS.contains(p.lemma(c));
    }

    /** A hyphen before the head, a number that is part of a name, a possessive mark, and "of" with a gerund stay. */
    private static boolean inside(Parse p, int node, int c) {
        boolean hyphen = p.is(c, "punct") && HYPHENS.contains(p.word(c)) && c < node;
        boolean numbered = p.is(c, "nummod") && p.proper(node) && (c > node || !count(p, c));
        boolean possessive = p.is(c, "case") && p.tag(c).equals("POS");
        return hyphen || numbered || possessive || gerund(p, c);
    }

    private static boolean gerund(Parse p, int c) {
        int mark = p.child(c, "mark");
        return p.is(c, "acl") && mark != Parse.NONE && p.lemma(mark).equals("of");
    }

    private static boolean count(Parse p, int c) {
        return p.end(c) > p.start(c)
                && p.child(c, "punct") == Parse.NONE
                && p.tag(c).equals("CD");
    }

    /** Takes loose words off both ends. */
    private static void trim(Parse p, int node, List<Integer> kept) {
        while (kept.size() > 1
                && kept.get(0) != node
                && p.is(kept.get(0), "punct", "cc", "advmod", "det", "case")
                && !p.form(kept.get(0)).equals("no")
                && p.head(kept.get(0)) == node) {
            kept.remove(0);
        }
        while (kept.size() > 1 && kept.get(kept.size() - 1) != node && p.is(kept.get(kept.size() - 1), "punct", "cc")) {
            kept.remove(kept.size() - 1);
        }
    }
}
