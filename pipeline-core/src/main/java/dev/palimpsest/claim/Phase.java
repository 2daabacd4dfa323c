package dev.palimpsest.claim;

/** Which part of the event is told. */
public enum Phase {
    /** None in particular. */
    WHOLE,
    BEGIN,
    CONTINUE,
    INTENSIFY,
    END
}
