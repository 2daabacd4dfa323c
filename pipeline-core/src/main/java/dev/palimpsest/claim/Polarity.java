package dev.palimpsest.claim;

/** Whether the source holds that the content is so. Always negative under {@link Stance#DENY}. */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
