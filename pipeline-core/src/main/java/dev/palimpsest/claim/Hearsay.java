package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import java.util.List;
import java.util.Set;

/** Words of saying that stand beside the sentence: "which it stated had been attacking", "reportedly". */
final class Hearsay {
    private static final Set<String> RELATIVE = Set.of("which", "who", "that");

    private final Cues cues;
    private final Hedges hedges;

    Hearsay(Cues cues, Hedges hedges) {
        this.cues = cues;
        this.hedges = hedges;
    }

    /** "…, which it stated had been attacking": parsers take the inserted cue for an auxiliary. */
    void aside(Sentence s, List<Said> into) {
        Parse p = s.parse();
        for (int i = 2; i < p.size(); i++) {
            boolean inserted = p.tag(i - 1).startsWith("PRP")
                    && RELATIVE.contains(p.form(i - 2))
                    && !cues.verbs(p.lemma(i)).isEmpty()
                    && p.verb(i);
            int cue = i;
            if (!inserted || into.stream().anyMatch(said -> said.cue() == cue)) {
                continue;
            }
            int content = p.is(i, "aux", "cop") ? p.head(i) : p.child(i, "ccomp");
            if (content != Parse.NONE) {
                Cues.Verb verb = cues.verbs(p.lemma(i)).get(0);
                into.add(new Said(
                        "aside",
                        i,
                        verb.stance(),
                        verb.hedge(),
                        i - 1,
                        content,
                        Parse.NONE,
                        Form.INDIRECT,
                        Said.Kind.CLAUSE));
            }
        }
    }

    /** "reportedly": somebody says so, nobody says who. */
    List<Said> hearsay(Sentence s, List<Said> into) {
        Parse p = s.parse();
        for (int i = 0; i < p.size(); i++) {
            int verb = p.head(i);
            boolean fact = verb != Parse.NONE
                    && Verbs.clause(p, verb)
                    && (i < verb || cues.verbs(p.lemma(verb)).isEmpty());
            if (hedges.sourced(p.form(i)) && p.is(i, "advmod") && fact) {
                int cue = i;
                if (into.stream().noneMatch(said -> said.content() != Parse.NONE && p.under(cue, said.content()))) {
                    into.add(new Said(
                            "hearsay",
                            i,
                            Stance.REPORT,
                            "",
                            Parse.NONE,
                            verb,
                            Parse.NONE,
                            Form.INDIRECT,
                            Said.Kind.CLAUSE));
                }
            }
        }
        return into;
    }
}
