package dev.palimpsest.claim;

import dev.palimpsest.entity.Quantity;
import java.util.OptionalInt;

/**
 * A count of a target.
 *
 * @param quantity the figure with its bounds
 * @param text the words
 * @param of the index of the target counted
 * @param comparatorFrom whose word gave the bound
 */
public record Counted(Quantity quantity, String text, OptionalInt of, Origin comparatorFrom) {

    /** Whose word gave a bound. */
    public enum Origin {
        OWN,
        /** "at least" was said of an earlier member of the list. */
        DISTRIBUTED
    }
}
