package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import java.util.List;
import java.util.Set;

/** Lists of what befell whom that have no verb of their own: "stated that 17 civilians killed and 61 injured", "the toll was revised to …". */
final class Tolls {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> FIGURES =
            Set.of("number", "figure", "toll", "count", "total", "estimate", "tally");
    private static final Set<String> SETS = Set.of("revise", "update", "correct", "put", "raise", "lower", "increase");

    private Tolls() {}

    /** Adds who tells such a list, where no frame has found it. */
    static void find(Sentence s, Cues cues, List<Said> into) {
        Parse p = s.parse();
        for (int cue = 0; cue < p.size() - 1; cue++) {
            int verb = cue;
            if (!p.verb(cue) || into.stream().anyMatch(said -> said.cue() == verb)) {
                continue;
            }
            boolean says =
                    !cues.verbs(p.lemma(cue)).isEmpty() && p.form(cue + 1).equals("that");
            int subject = p.child(cue, "nsubj:pass");
            boolean revised = SETS.contains(p.lemma(cue))
                    && subject != Parse.NONE
                    && FIGURES.contains(Words.singular(p.lemma(subject)));
            int list = says || revised ? list(s, cue) : Parse.NONE;
            if (list == Parse.NONE) {
                continue;
            }
            Stance stance = says ? cues.verbs(p.lemma(cue)).get(0).stance() : Stance.ASSERT;
            String hedge = says ? cues.verbs(p.lemma(cue)).get(0).hedge() : "";
            int source = says ? Speakers.source(p, cue) : Parse.NONE;
            into.add(new Said("toll", cue, stance, hedge, source, list, Parse.NONE, Form.INDIRECT, Said.Kind.CLAUSE));
        }
    }

    /** The counted list behind a verb, if nothing finite stands before it. */
    private static int list(Sentence s, int cue) {
        Parse p = s.parse();
        for (int i = cue + 1; i < p.size(); i++) {
            boolean told = s.group(i)
                    .filter(g -> g.counted()
                            && g.items().stream()
                                    .anyMatch(item -> !item.outcome().isEmpty()))
                    .isPresent();
            if (told) {
                return i;
            }
            if (FINITE.contains(p.tag(i))) {
                return Parse.NONE;
            }
        }
        return Parse.NONE;
    }
}
