package dev.palimpsest.claim;

/** How a source stands to what it says. */
public enum Stance {
    ASSERT,
    DENY,
    CONFIRM,
    ACCUSE,
    ADMIT,
    REPORT
}
