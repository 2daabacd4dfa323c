package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.claim.ClaimTime.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes the claims of words that only point at another claim: "Armenia issued a denial", "these claims are false". */
final class Pointers {
    private static final Set<String> BOTH = Set.of("side", "sides", "parties", "both", "countries");
    private static final Set<String> SEVERAL = Set.of("these", "those", "all", "such", "both");

    private final Language language;
    private final Parties parties;
    private final Clock clock;
    private final Register register;
    private final Antecedents antecedents;

    Pointers(Language language, Parties parties, Clock clock, Register register, Antecedents antecedents) {
        this.language = language;
        this.parties = parties;
        this.clock = clock;
        this.register = register;
        this.antecedents = antecedents;
    }

    /** "These claims are false": somebody denies the claims before, if there are any; whether there were. */
    boolean scorned(Sentence s, Event event, List<Party> sources, List<Layer> via) {
        Parse p = s.parse();
        int node = event.node();
        int subject = event.subject();
        boolean scorn = subject != Parse.NONE
                && p.child(node, "cop") != Parse.NONE
                && !event.negative()
                && event.status() == Status.ACTUAL
                && language.attributions().scorns(p, node, subject);
        if (!scorn) {
            return false;
        }
        int before = register.size();
        Said denial = new Said(
                "scorn", node, Stance.DENY, "", Parse.NONE, Parse.NONE, subject, Form.NOMINAL, Said.Kind.POINTER);
        pointed(s, denial, sources, via);
        return register.size() > before;
    }

    /** "Armenia issued a denial", "both sides denied it": each of both sides denies what is said of it. */
    void pointed(Sentence s, Said said, List<Party> sources, List<Layer> via) {
        boolean both = said.source() != Parse.NONE && BOTH.contains(s.parse().form(said.source()));
        List<Party> deniers = both && parties.pair().size() == 2 ? parties.pair() : sources;
        if (deniers.isEmpty()) {
            return;
        }
        if (both) {
            for (Party one : deniers) {
                List<Party> denier = List.of(one);
                antecedents.mutual(denier).ifPresent(about -> point(s, said, denier, via, about));
            }
        } else {
            antecedents.about(deniers).ifPresent(about -> point(s, said, deniers, via, about));
        }
        parties.heard(deniers);
    }

    private void point(Sentence s, Said said, List<Party> group, List<Layer> via, int about) {
        Claim claim = register.claim(about);
        parties.opposed(claim.source().parties(), group);
        Polarity held = said.stance() == Stance.DENY
                ? Polarity.NEGATIVE
                : claim.content().polarity();
        Optional<ClaimTime> stated = clock.under(s, List.of(said.cue()), List.of(), Role.STATEMENT)
                .or(() -> clock.anywhere(s, said.cue(), Role.STATEMENT))
                .or(() -> clock.carried(s, said.cue(), Role.STATEMENT));
        Attribution attribution = new Attribution(
                parties.source(group), via, said.stance(), Optional.of(Cue.of(s, said)), Form.NOMINAL, stated);
        List<Integer> meant = several(s.parse(), said.cue()) ? antecedents.run(about) : List.of(about);
        List<Evidence> anchor = register.here(about)
                ? List.of()
                : List.of(register.evidence(
                        Evidence.Role.SOURCE_ANCHOR, claim.evidence().get(0).span()));
        register.add(new Register.Draft(
                attribution,
                claim.content().inherited(held).at(Optional.empty()),
                List.of(),
                meant.stream()
                        .map(to -> antecedents.link(said.stance(), to, OptionalDouble.of(1)))
                        .toList(),
                anchor,
                Extraction.of(.75, said.frame())));
    }

    /** Whether more than one claim is pointed at: "denied these allegations". */
    private static boolean several(Parse p, int cue) {
        return p.children(cue, "obj", "nsubj:pass", "nmod").stream()
                .anyMatch(c -> p.tag(c).equals("NNS")
                        && p.children(c, "det", "det:predet").stream().anyMatch(d -> SEVERAL.contains(p.form(d))));
    }
}
