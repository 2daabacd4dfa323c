package dev.palimpsest.claim;

import dev.palimpsest.claim.Extent.Conjuncts;
import dev.palimpsest.claim.Masked.Group;
import dev.palimpsest.claim.Masked.Item;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns noun phrases of a parse into mentions, with lists and shared words expanded into their members. */
final class Phrases {
    private static final Set<String> SETTLEMENTS = Set.of("village", "town", "city", "settlement", "hamlet");

    private final Kinds kinds;
    private final Typing typing;

    Phrases(Kinds kinds) {
        this.kinds = kinds;
        this.typing = new Typing(kinds);
    }

    /** The members that a noun phrase names, in order. */
    List<Mention> mentions(Sentence s, int node) {
        List<Mention> found = new ArrayList<>();
        collect(s, node, found, 0);
        return found;
    }

    private void collect(Sentence s, int node, List<Mention> into, int depth) {
        Parse p = s.parse();
        if (depth > 40 || into.size() > 5000) {
            return;
        }
        Optional<Group> group = s.group(node);
        if (group.isPresent()) {
            group.get().items().forEach(item -> into.add(mention(s, node, item)));
        } else {
            int inner = inner(s, node);
            if (inner != node) {
                List<Mention> members = new ArrayList<>();
                collect(s, inner, members, depth + 1);
                Optional<Counted> count = Counting.of(
                        s, node, members.isEmpty() ? "" : members.get(0).name());
                members.forEach(m -> into.add(m.count().isPresent() ? m : m.counted(count)));
            } else {
                spread(s, node, into);
            }
        }
        if (joint(s, node)) {
            return;
        }
        for (int c : p.children(node, "conj")) {
            if (Events.wrapped(s, c) == Parse.NONE && (p.noun(c) || p.tag(c).startsWith("JJ"))) {
                collect(s, c, into, depth + 1);
            }
        }
    }

    /** The noun that is meant where the head only counts or classes it: "dozens of villages", "the city of X". */
    private int inner(Sentence s, int node) {
        Parse p = s.parse();
        int det = p.child(node, "det");
        boolean figure = p.lemma(node).equals("number")
                && det != Parse.NONE
                && p.lemma(det).equals("the");
        boolean collective = (!figure && Counting.collective(p, node))
                || (p.tag(node).equals("CD") && !p.lemma(node).equals("one"));
        for (int c : p.children(node, "nmod")) {
            if (!p.preposition(c).equals("of")) {
                continue;
            }
            boolean listed = s.group(c).isPresent();
            boolean settlement = SETTLEMENTS.contains(Words.singular(p.lemma(node))) && (p.proper(c) || listed);
            if (collective || settlement || several(s, node, c)) {
                return c;
            }
        }
        return node;
    }

    /** "the districts of X, Y and Z": a plural noun of place only classes the names that follow. */
    private boolean several(Sentence s, int node, int names) {
        Parse p = s.parse();
        boolean listed = s.group(names).filter(g -> !g.counted()).isPresent()
                || (p.proper(names) && p.child(names, "conj") != Parse.NONE);
        return listed
                && p.tag(node).equals("NNS")
                && kinds.of(Words.singular(p.lemma(node))).stream().anyMatch(Mention.PLACES::contains);
    }

    /** Whether the phrase counts its conjuncts together: "10 tanks and vehicles". */
    boolean joint(Sentence s, int node) {
        Parse p = s.parse();
        int number = p.child(node, "nummod");
        return number != Parse.NONE
                && s.group(node).isEmpty()
                && p.children(node, "conj").stream()
                        .noneMatch(c -> p.child(c, "nummod", "det") != Parse.NONE || p.verb(c));
    }

    /** One mention, or one for each of several modifiers or units that share the head. */
    private void spread(Sentence s, int node, List<Mention> into) {
        List<Mention> modified = modified(s, node);
        if (!modified.isEmpty()) {
            into.addAll(modified);
            return;
        }
        Mention own = shared(s, node, withCounted(s, node));
        List<String> units = units(s, node);
        if (units.size() > 1) {
            units.forEach(unit -> into.add(own.in(unit)));
        } else {
            into.add(own);
        }
    }

    /** "Armenian and Artsakh authorities": one for each of several names before the head; none where there are no several. */
    private List<Mention> modified(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "amod", "compound")) {
            List<Integer> conj = p.children(c, "conj");
            if (!conj.isEmpty() && (p.proper(c) || kinds.demonym(p.word(c)))) {
                Mention whole = mention(s, node);
                String head = s.words(s.span(firstAfter(p, conj.get(conj.size() - 1), node), node));
                return Stream.concat(Stream.of(c), conj.stream())
                        .map(modifier -> whole.named(s.words(s.span(modifier)) + " " + head))
                        .toList();
            }
        }
        return List.of();
    }

    /** "X Bridges and Dam": a name before the first noun goes to the second too. */
    private Mention shared(Sentence s, int node, Mention own) {
        Parse p = s.parse();
        if (!p.is(node, "conj") || !p.proper(node) || own.name().contains(" ")) {
            return own;
        }
        int modifier = p.child(p.head(node), "compound");
        boolean kind = !kinds.of(Words.singular(p.lemma(node))).isEmpty();
        return kind && modifier != Parse.NONE && p.proper(modifier)
                ? own.named(s.words(s.span(modifier)) + " " + own.name())
                : own;
    }

    /** The units of "villages in X and Y districts"; each has its own. */
    private List<String> units(Sentence s, int node) {
        Parse p = s.parse();
        List<Integer> places = new ArrayList<>(p.children(node, "nmod"));
        if (p.head(node) != Parse.NONE && p.is(node, "obj", "nsubj:pass")) {
            places.addAll(p.children(p.head(node), "obl"));
        }
        for (int c : places) {
            Optional<Group> group = p.preposition(c).equals("in") && c > node ? s.group(c) : Optional.empty();
            if (group.isPresent() && !group.get().counted()) {
                return group.get().items().stream().map(Item::name).toList();
            }
        }
        return List.of();
    }

    private static int firstAfter(Parse p, int node, int limit) {
        int i = node + 1;
        while (i < limit && p.is(i, "punct", "cc")) {
            i++;
        }
        return i;
    }

    private Mention mention(Sentence s, int node, Item item) {
        Span span = item.span().shift(s.span().start());
        Set<String> is = typing.of(s, item, span);
        return new Mention(node, item.name(), span, item.count(), item.within(), item.outcome(), is, false);
    }

    /** The noun phrase of a node as one mention, without its conjuncts. */
    Mention mention(Sentence s, int node) {
        return s.alone(node, () -> make(s, node, Conjuncts.APART));
    }

    /** The noun phrase of a node as one mention, with the conjuncts that are counted with it. */
    private Mention withCounted(Sentence s, int node) {
        return s.joint(node, () -> make(s, node, joint(s, node) ? Conjuncts.WITHIN : Conjuncts.APART));
    }

    private Mention make(Sentence s, int node, Conjuncts conjuncts) {
        List<Integer> kept = Extent.of(s, node, conjuncts);
        Span span = s.span(kept.get(0), kept.get(kept.size() - 1));
        String name = Wording.of(s, kept);
        return new Mention(
                node,
                name,
                span,
                Counting.of(s, node, name),
                unit(s, node),
                "",
                typing.of(s, node, name),
                s.parse().tag(node).startsWith("PRP"));
    }

    /** The unit that "in X District" behind a noun gives. */
    String unit(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "nmod", "obl")) {
            if (p.preposition(c).equals("in") && place(s, c)) {
                Optional<Group> group = s.group(c);
                if (group.isPresent()) {
                    return group.get().items().size() == 1
                            ? group.get().items().get(0).name()
                            : "";
                }
                String deeper = unit(s, c);
                return deeper.isEmpty() ? mention(s, c).name() : deeper;
            }
        }
        return "";
    }

    /** Whether a node is a name that may be a place's. */
    boolean place(Sentence s, int node) {
        Parse p = s.parse();
        return p.proper(node)
                && !s.timed(s.span(node))
                && s.entity(s.span(node)).map(t -> t == EntityType.LOCATION).orElse(true);
    }
}
