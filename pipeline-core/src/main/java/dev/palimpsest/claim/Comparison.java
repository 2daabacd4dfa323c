package dev.palimpsest.claim;

import dev.palimpsest.claim.Folded.Atom;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Says how two claims stand to each other, by what they hold alone.
 *
 * <p>Nothing is resolved: of two counts that cannot both be right, neither is taken. Where two claims could tell of different
 * events, by who did it, where, when, or whether it has come about, they do not stand to each other at all.
 */
final class Comparison {

    /**
     * How two claims stand to each other.
     *
     * @param type how the one to the other
     * @param backwards whether it goes from the earlier of both to the later
     * @param overlap the share of atoms in common, where it was counted
     * @param weight how much it says of the texts: {@link #STANDS} or more is enough by itself
     */
    record Finding(Link.Type type, boolean backwards, OptionalDouble overlap, int weight) {}

    /** The weight of a link that needs no other beside it. */
    static final int STANDS = 2;

    private Comparison() {}

    /** How the later claim stands to the earlier one; nothing where they have nothing to do with each other. */
    static Optional<Finding> of(Folded earlier, Folded later) {
        if (earlier.open() != later.open()
                || opposed(earlier.phase(), later.phase())
                || apart(earlier.actors(), later.actors())
                || apart(earlier.places(), later.places())) {
            return Optional.empty();
        }
        return same(earlier, later).or(() -> topical(earlier, later));
    }

    private static boolean opposed(Phase one, Phase other) {
        return (one == Phase.END) != (other == Phase.END);
    }

    /** Whether both name something, and nothing alike. */
    private static boolean apart(Set<Long> one, Set<Long> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static Optional<Finding> same(Folded earlier, Folded later) {
        Set<Atom> ours = new HashSet<>(earlier.atoms());
        Set<Atom> theirs = new HashSet<>(later.atoms());
        int shared = 0;
        boolean told = sameWords(earlier, later);
        int weight = weight(earlier, later);
        for (Atom atom : theirs) {
            Optional<Atom> match =
                    ours.stream().filter(a -> isSame(a, atom, earlier, later)).findFirst();
            if (match.isPresent()) {
                shared++;
                told |= atom.topic() != 0 && (atom.named() || atom.counted() || weight > 0); // "the ceasefire" is any
                ours.remove(match.get());
            }
        }
        if (shared == 0 || !(told || (earlier.days().known() && weight > 0))) {
            return Optional.empty();
        }
        int all = ours.size() + theirs.size();
        OptionalDouble overlap = OptionalDouble.of((double) shared / all);
        if (confirms(later) != confirms(earlier) && !sameSource(earlier, later)) {
            return Optional.of(new Finding(Link.Type.CONFIRMS, confirms(earlier), overlap, weight));
        }
        boolean repeats = shared == all && sameSource(earlier, later);
        return Optional.of(new Finding(repeats ? Link.Type.REPEATS : Link.Type.SAME_CONTENT, false, overlap, weight));
    }

    /** Of one key; or told in the same words with the same count, whatever day the texts around them gave. */
    private static boolean isSame(Atom one, Atom other, Folded earlier, Folded later) {
        return (one.key() == other.key() && one.about(other))
                || (sameWords(earlier, later)
                        && earlier.negative() == later.negative()
                        && one.onTopic(other)
                        && one.low() == other.low()
                        && one.high() == other.high());
    }

    private static boolean confirms(Folded claim) {
        return claim.stance() == Stance.CONFIRM || claim.stance() == Stance.ADMIT;
    }

    private static boolean sameSource(Folded earlier, Folded later) {
        return earlier.source() != 0 && earlier.source() == later.source();
    }

    private static boolean sameWords(Folded earlier, Folded later) {
        return earlier.sentence() != 0 && earlier.sentence() == later.sentence();
    }

    /** Both have a day and a name in common: 2; the same words: 2; one of day and name: 1. */
    private static int weight(Folded earlier, Folded later) {
        if (sameWords(earlier, later)) {
            return STANDS;
        }
        boolean dated =
                earlier.days().known() && later.days().known() && earlier.days().meet(later.days());
        boolean named = !Collections.disjoint(earlier.names(), later.names());
        return (dated ? 1 : 0) + (named ? 1 : 0);
    }

    /** Claims of one topic that differ in whether it is so, or in how many. */
    private static Optional<Finding> topical(Folded earlier, Folded later) {
        if (sameWords(earlier, later)) {
            return Optional.empty();
        }
        int shared = 0;
        boolean counts = false;
        for (Atom atom : earlier.atoms()) {
            for (Atom other : later.atoms()) {
                if (atom.onTopic(other)) {
                    shared++;
                    counts |= atom.counted() && other.counted() && !atom.agrees(other) && isOne(atom, earlier, later);
                }
            }
        }
        if (earlier.negative() != later.negative()) {
            int topics = earlier.atoms().size() + later.atoms().size() - shared;
            return shared > 0 && earlier.days().meet(later.days())
                    ? Optional.of(opposite(earlier, later, (double) shared / topics))
                    : Optional.empty();
        }
        return counts && !earlier.negative() ? Optional.of(otherCount(earlier, later)) : Optional.empty();
    }

    /** Whether both count the same: the same event, or totals that sources give; of things that have a name, or on a day; nowhere or somewhere. */
    private static boolean isOne(Atom atom, Folded earlier, Folded later) {
        boolean sourced = earlier.source() != 0 && later.source() != 0;
        boolean totals = sourced && earlier.days().running() && later.days().running();
        boolean events = !earlier.days().running()
                && !later.days().running()
                && earlier.days().meet(later.days());
        boolean asWide = earlier.places().isEmpty() == later.places().isEmpty();
        return asWide && (totals || events) && (atom.named() || weight(earlier, later) >= STANDS);
    }

    private static Finding opposite(Folded earlier, Folded later, double overlap) {
        int weight = weight(earlier, later);
        boolean denied = later.stance() == Stance.DENY || earlier.stance() == Stance.DENY;
        Link.Type type = denied ? Link.Type.DENIES : Link.Type.CONTRADICTS;
        boolean backwards = denied && later.stance() != Stance.DENY;
        return new Finding(type, backwards, OptionalDouble.of(overlap), weight);
    }

    /** One source has two counts: the newer one updates, if it can be told which that is. */
    private static Finding otherCount(Folded earlier, Folded later) {
        int weight = weight(earlier, later);
        if (sameSource(earlier, later)) {
            boolean newer = later.days().after(earlier.days())
                    || (later.days().meet(earlier.days()) && later.published().after(earlier.published()));
            boolean older = earlier.days().after(later.days())
                    || (later.days().meet(earlier.days()) && earlier.published().after(later.published()));
            if (newer || older) {
                return new Finding(Link.Type.UPDATES, older, OptionalDouble.empty(), weight);
            }
        }
        return new Finding(Link.Type.CONTRADICTS, false, OptionalDouble.empty(), weight);
    }
}
