package dev.palimpsest.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Finds the claims told before that a denial or a confirmation is about, by their indexes in the register. */
final class Antecedents {
    /** So many claims at the end of the register may be meant. */
    private static final int REACH = 40;
    /** So many claims before the last one may be the one that a denial means, where only it tells of who denies. */
    private static final int NEAR = 4;

    private final Register register;

    Antecedents(Register register) {
        this.register = register;
    }

    /** The claim that a denial or confirmation without content is about: same sentence first, then the last of another party. */
    OptionalInt about(List<Party> deniers) {
        OptionalInt found = last(claim -> !by(claim, deniers) && plain(claim));
        if (found.isEmpty()) {
            return found;
        }
        int last = found.getAsInt();
        Claim claim = register.claim(last);
        if (register.here(last) || against(claim, deniers)) {
            return found;
        }
        for (int i = last - 1; i >= Math.max(0, last - NEAR); i--) {
            Claim before = register.claim(i);
            if (before.section().equals(claim.section())
                    && plain(before)
                    && against(before, deniers)
                    && !by(before, deniers)) {
                return OptionalInt.of(i);
            }
        }
        return found;
    }

    /** The claim that one of two sides denies where both deny what the other says of it. */
    OptionalInt mutual(List<Party> denier) {
        return last(claim -> !by(claim, denier) && against(claim, denier) && plain(claim));
    }

    private OptionalInt last(Predicate<Claim> fits) {
        for (int i = register.size() - 1; i >= Math.max(0, register.size() - REACH); i--) {
            if (fits.test(register.claim(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a claim tells of something that one of the parties did. */
    private static boolean against(Claim claim, List<Party> parties) {
        return claim.content().actors().stream().anyMatch(actor -> named(actor, parties));
    }

    private static boolean by(Claim claim, List<Party> parties) {
        List<Party> source = claim.source().parties();
        return source.isEmpty() || source.stream().anyMatch(p -> named(p, parties));
    }

    private static boolean named(Party party, List<Party> parties) {
        return parties.stream().anyMatch(p -> p.name().equals(party.name()));
    }

    /** Whether a claim tells something itself that can be denied. */
    private static boolean plain(Claim claim) {
        return !claim.content().inherited()
                && claim.stance() != Stance.DENY
                && !claim.extraction().rules().contains("aside");
    }

    /** A claim of a source and those before it that the same source makes in the section; what the text itself tells is passed over. */
    List<Integer> run(int last) {
        Claim end = register.claim(last);
        List<Integer> found = new ArrayList<>();
        for (int i = last; i >= Math.max(0, register.size() - REACH); i--) {
            Claim claim = register.claim(i);
            boolean told = claim.source().parties().isEmpty();
            if (!claim.section().equals(end.section())
                    || (!told && !names(claim).equals(names(end)))) {
                break;
            }
            if (!told && claim.stance() != Stance.DENY) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<String> names(Claim claim) {
        return claim.source().parties().stream().map(Party::name).toList();
    }

    /** Where a denial or confirmation with a content of its own is about the claim of another, the link to that. */
    Optional<Link> related(Stance stance, List<Party> sources, Content content) {
        if (stance != Stance.DENY && stance != Stance.CONFIRM) {
            return Optional.empty();
        }
        for (int i = register.size() - 1; i >= Math.max(register.previous(), register.size() - REACH); i--) {
            Claim claim = register.claim(i);
            boolean alike = matter(claim.content(), content)
                    || (stance == Stance.DENY && equipment(claim.content()) && equipment(content));
            if (!by(claim, sources) && alike && claim.stance() != Stance.DENY) {
                return Optional.of(link(stance, i, OptionalDouble.empty()));
            }
        }
        return Optional.empty();
    }

    /** Whether two contents tell of the same action, and of things of one name where both name some. */
    private static boolean matter(Content a, Content b) {
        return a.action().equals(b.action())
                && !b.action().equals("other")
                && (a.targets().isEmpty()
                        || b.targets().isEmpty()
                        || a.targets().stream()
                                .anyMatch(x -> b.targets().stream().anyMatch(y -> shares(x.name(), y.name()))));
    }

    private static boolean shares(String a, String b) {
        String tail = Words.singular(b.substring(b.lastIndexOf(' ') + 1));
        return Words.singular(a.substring(a.lastIndexOf(' ') + 1)).equalsIgnoreCase(tail);
    }

    private static boolean equipment(Content content) {
        return content.targets().stream().anyMatch(t -> t.type() == Target.Type.EQUIPMENT);
    }

    /** The link of a claim with a stance to an earlier one. */
    Link link(Stance stance, int to, OptionalDouble overlap) {
        Link.Type type = stance == Stance.DENY ? Link.Type.DENIES : Link.Type.CONFIRMS;
        Link.Basis basis = register.here(to) ? Link.Basis.SAME_SENTENCE : Link.Basis.PRECEDING_SENTENCE;
        return new Link(type, register.claim(to).id(), register.document(), basis, overlap);
    }
}
