package dev.palimpsest.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the outer layers of nested attribution: "A said that B claims": A says that B says it. */
final class Layers {
    private static final int MOST = 8;

    private final Parties parties;

    Layers(Parties parties) {
        this.parties = parties;
    }

    /** The layers around one of a sentence's attributions, the outermost first. */
    List<Layer> of(Sentence s, Said one, List<Said> all) {
        List<Layer> layers = new ArrayList<>();
        if (one.frame().equals("relative")) {
            return layers; // "…, a claim that X denies" is what the text says
        }
        for (Said outer : all) {
            if (!holds(s.parse(), outer, one)) {
                continue;
            }
            List<Party> who = outer.source() == Parse.NONE ? List.of() : parties.of(s, outer.source());
            if (!same(s, outer, who, one)) {
                layers.add(new Layer(parties.source(who), Optional.of(Cue.of(s, outer)), outer.stance()));
            }
        }
        return layers.size() > MOST ? layers.subList(0, MOST) : layers;
    }

    /** Whether an attribution stands in what another says, and not the other way round. */
    private static boolean holds(Parse p, Said outer, Said one) {
        return !outer.equals(one)
                && outer.content() != Parse.NONE
                && p.under(one.cue(), outer.content())
                && !p.under(outer.cue(), one.content() == Parse.NONE ? one.cue() : one.content())
                && outer.kind() == Said.Kind.CLAUSE
                && !outer.frame().equals("hearsay");
    }

    /** Whether both attributions are to the same source. */
    private boolean same(Sentence s, Said outer, List<Party> who, Said one) {
        if (outer.source() == Parse.NONE) {
            return false;
        }
        return outer.source() == one.source()
                || (one.source() != Parse.NONE && names(who).equals(names(parties.of(s, one.source()))));
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }
}
