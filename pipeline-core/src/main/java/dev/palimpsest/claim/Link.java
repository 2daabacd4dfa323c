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
        /** This claim denies the other. */
        DENIES,
        /** This claim says that the other is so. */
        CONFIRMS,
        /** Both cannot be so: other counts, or the opposite. */
        CONTRADICTS,
        /** This claim speaks for the other. */
        SUPPORTS,
        /** Both tell the same or part of it: they have targets in common. */
        SAME_CONTENT,
        /** The same source says the same again, all of it. */
        REPEATS,
        /** The same source gives a later count. */
        UPDATES,
        /** What this claim tells is part of what the other tells. */
        PART_OF
    }

    /** What shows a link. */
    public enum Basis {
        /** Words that point back: "the allegation", "it". */
        ANAPHORA,
        /** Both stand in one sentence. */
        SAME_SENTENCE,
        /** The other stands in the sentence before. */
        PRECEDING_SENTENCE,
        /** What both say folds to the same key. */
        CONTENT_KEY,
        /** Both stand in one list. */
        LIST,
        /** The verb of saying itself: "denied that". */
        CUE
    }
}
