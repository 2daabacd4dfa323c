package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import java.util.List;

/** Finds who says a sentence by its last words, ", X said.", where the parser has taken X for something else than the subject. */
final class Tails {
    private Tails() {}

    /** Adds who says the sentence, where no frame has found it. */
    static void find(Sentence s, Cues cues, List<Said> into) {
        Parse p = s.parse();
        int cue = p.size() - 1;
        while (cue > 0 && p.is(cue, "punct")) {
            cue--;
        }
        int who = cue - 1;
        int last = cue;
        boolean says = who > 2
                && p.tag(cue).matches("VBD|VBZ|VBP")
                && !cues.verbs(p.lemma(cue)).isEmpty();
        if (!says || !p.noun(who) || into.stream().anyMatch(said -> said.cue() == last)) {
            return;
        }
        Cues.Verb verb = cues.verbs(p.lemma(cue)).get(0);
        int root = p.root();
        int first = p.subtree(who, java.util.Set.of()).get(0);
        boolean tail = first > 2 && p.word(first - 1).equals(",") && Verbs.clause(p, root) && root < first;
        if (tail
                && (verb.stance() == Stance.ASSERT || verb.stance() == Stance.REPORT)
                && verb.frame().isEmpty()) {
            into.add(new Said(
                    "said-after",
                    cue,
                    verb.stance(),
                    verb.hedge(),
                    who,
                    root,
                    Parse.NONE,
                    Form.INDIRECT,
                    Said.Kind.CLAUSE));
        }
    }
}
