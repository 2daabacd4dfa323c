package dev.palimpsest.claim;

/** How far the event has come, as the source tells it. */
public enum Status {
    /** It has taken place, or is a state that holds. */
    ACTUAL,
    /** It is under way. */
    ONGOING,
    /** It was tried; whether it succeeded is not said. */
    ATTEMPTED,
    /** Somebody means to do it. */
    PLANNED,
    /** It will take place. */
    FUTURE,
    /** It may take place, or may have. */
    POSSIBLE,
    /** It depends on something else. */
    CONDITIONAL
}
