package dev.palimpsest.claim;

/** How far the event has come, as the source tells it. */
public enum Status {
    ACTUAL,
    ONGOING,
    ATTEMPTED,
    PLANNED,
    FUTURE,
    POSSIBLE,
    CONDITIONAL
}
