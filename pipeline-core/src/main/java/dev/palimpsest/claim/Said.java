package dev.palimpsest.claim;

/**
 * A place of a sentence where somebody is reported to say something.
 *
 * @param frame the rule of frames.rules
 * @param cue the node of the reporting word
 * @param stance what the cue says of it
 * @param hedge the type of the reserve that the cue makes; empty for none
 * @param source the node of who says it; {@link Parse#NONE} where the words do not say
 * @param content the head of what is said; {@link Parse#NONE} where it is only pointed at
 * @param accused who is said to have done it; {@link Parse#NONE} for none
 * @param form how the words are given
 * @param kind what the frame makes of the content
 */
record Said(
        String frame,
        int cue,
        Stance stance,
        String hedge,
        int source,
        int content,
        int accused,
        Attribution.Form form,
        Kind kind) {

    /** What a frame makes of its content. */
    enum Kind {
        /** A clause or an event noun. */
        CLAUSE,
        /** An earlier claim: "issued a denial". */
        POINTER,
        /** "A is B". */
        NAMING
    }
}
