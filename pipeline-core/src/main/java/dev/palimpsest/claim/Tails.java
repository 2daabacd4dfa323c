package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import java.util.List;
import java.util.Set;

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
        int root = p.root() == cue ? before(p, cue) : p.root();
        int first = p.subtree(who, Set.of()).get(0);
        boolean tail = root != Parse.NONE
                && first > 2
                && p.word(first - 1).equals(",")
                && Verbs.clause(p, root)
                && root < first;
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

    /** The finite clause before the verb that nothing makes dependent, though the parser has taken it for an adverbial one. */
    private static int before(Parse p, int cue) {
        return p.children(cue, "advcl").stream()
                .filter(c -> c < cue && p.tag(c).matches("VBD|VBZ|VBP"))
                .filter(c -> p.child(c, "mark", "advmod") == Parse.NONE && p.child(c, "nsubj") != Parse.NONE)
                .findFirst()
                .orElse(Parse.NONE);
    }
}
