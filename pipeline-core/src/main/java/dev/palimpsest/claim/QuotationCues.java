package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import java.util.Optional;

/** The words of saying that stand beside a quotation, where no frame joins any to it. */
final class QuotationCues {
    private final Cues cues;
    private final SourcePhrases phrases;

    QuotationCues(Cues cues) {
        this.cues = cues;
        this.phrases = new SourcePhrases(cues);
    }

    /** Who says the quotation of a sentence, by the verb of saying nearest to it, else by a phrase that announces it. */
    Optional<Said> beside(Sentence s) {
        Parse p = s.parse();
        int cue = nearest(s);
        if (cue == Parse.NONE) {
            return phrases.announcing(s);
        }
        Cues.Verb verb = cues.verbs(p.lemma(cue)).get(0);
        Stance stance = verb.stance() == Stance.ACCUSE ? Stance.ASSERT : verb.stance();
        return Optional.of(new Said(
                "quotation",
                cue,
                stance,
                verb.hedge(),
                Speakers.source(p, cue),
                Parse.NONE,
                Parse.NONE,
                Form.DIRECT,
                Said.Kind.CLAUSE));
    }

    /** The last verb of saying before the quotation, else the first behind it. */
    private int nearest(Sentence s) {
        int quote = quotation(s);
        int best = Parse.NONE;
        for (int i = 0; i < s.parse().size(); i++) {
            if ((i < quote || best == Parse.NONE) && says(s, i)) {
                best = i;
            }
        }
        return best;
    }

    private boolean says(Sentence s, int cue) {
        Parse p = s.parse();
        return p.verb(cue)
                && !cues.verbs(p.lemma(cue)).isEmpty()
                && !s.masked().quotation(p.start(cue))
                && !Attributions.reserved(p, cue)
                && Speakers.source(p, cue) != Parse.NONE
                && !s.masked().quotation(p.start(Speakers.source(p, cue)));
    }

    /** The first node behind the beginning of the quotations. */
    private static int quotation(Sentence s) {
        Parse p = s.parse();
        int start = s.masked().quotation().orElse(p.text().length());
        int node = 0;
        while (node < p.size() && p.start(node) < start) {
            node++;
        }
        return node;
    }
}
