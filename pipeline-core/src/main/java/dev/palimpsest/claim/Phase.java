package dev.palimpsest.claim;

import java.util.Map;

/** Which part of the event is told. */
public enum Phase {
    /** None in particular. */
    WHOLE,
    BEGIN,
    CONTINUE,
    INTENSIFY,
    END;

    private static final Map<String, Phase> BY_VERB = Map.ofEntries(
            Map.entry("begin", BEGIN),
            Map.entry("start", BEGIN),
            Map.entry("commence", BEGIN),
            Map.entry("launch", BEGIN),
            Map.entry("resume", BEGIN),
            Map.entry("erupt", BEGIN),
            Map.entry("open", BEGIN),
            Map.entry("break", BEGIN),
            Map.entry("continue", CONTINUE),
            Map.entry("keep", CONTINUE),
            Map.entry("intensify", INTENSIFY),
            Map.entry("escalate", INTENSIFY),
            Map.entry("stop", END),
            Map.entry("cease", END),
            Map.entry("end", END));

    /** The phase that an aspect verb tells of. */
    static Phase of(String lemma) {
        return BY_VERB.getOrDefault(lemma, WHOLE);
    }
}
