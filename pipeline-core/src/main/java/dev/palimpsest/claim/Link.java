package dev.palimpsest.claim;

import java.util.OptionalDouble;

/**
 * How a claim stands to another.
 *
 * @param type how
 * @param claim the other's id
 * @param document the other's document
 * @param basis what shows it
 * @param overlap the share of atoms in common, where it was counted
 */
public record Link(Type type, String claim, String document, Basis basis, OptionalDouble overlap) {

    /** How two claims stand to each other. */
    public enum Type {
        DENIES,
        CONFIRMS,
        CONTRADICTS,
        SUPPORTS,
        SAME_CONTENT,
        REPEATS,
        UPDATES,
        PART_OF
    }

    /** What shows a link. */
    public enum Basis {
        ANAPHORA,
        SAME_SENTENCE,
        PRECEDING_SENTENCE,
        CONTENT_KEY,
        LIST,
        CUE
    }
}
