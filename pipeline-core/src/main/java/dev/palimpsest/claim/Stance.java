package dev.palimpsest.claim;

/** How a source stands to what it says. */
public enum Stance {
    /** It says that this is so. */
    ASSERT,
    /** It says that this is not so, of something that another has said. */
    DENY,
    /** It says that what another has said is so. */
    CONFIRM,
    /** It holds somebody guilty of it. */
    ACCUSE,
    /** It says so against its own interest. */
    ADMIT,
    /** It passes on what it has learned, and does not vouch for it. */
    REPORT
}
