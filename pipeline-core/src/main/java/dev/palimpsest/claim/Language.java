package dev.palimpsest.claim;

import java.util.List;

/** What the stage knows of English: lexicons, grammars, frames. Read once, immutable, shared by threads. */
record Language(
        Kinds kinds,
        Figures figures,
        Cues cues,
        Hedges hedges,
        Lexicon lexicon,
        Lists lists,
        BareClauses bareClauses,
        Phrases phrases,
        Events events,
        Attributions attributions,
        Trigger trigger,
        English english) {

    /** The knowledge with the event lexicons of some domains. */
    static Language of(List<String> domains) {
        Kinds kinds = new Kinds();
        Figures figures = new Figures();
        Cues cues = new Cues();
        Hedges hedges = new Hedges();
        Lexicon lexicon = new Lexicon(domains);
        Phrases phrases = new Phrases(kinds);
        Trigger trigger = new Trigger(cues, lexicon);
        return new Language(
                kinds,
                figures,
                cues,
                hedges,
                lexicon,
                new Lists(figures, kinds),
                new BareClauses(trigger::says),
                phrases,
                new Events(lexicon, phrases, kinds, cues),
                new Attributions(cues, lexicon, hedges),
                trigger,
                new English());
    }
}
