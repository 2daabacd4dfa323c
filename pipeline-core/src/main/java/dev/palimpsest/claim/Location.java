package dev.palimpsest.claim;

/**
 * Where an event took place, when that is not its target.
 *
 * @param name the place
 * @param role how the event stands to it
 * @param entity the id of the record it names; empty for unknown
 */
public record Location(String name, Role role, String entity) {

    /** How an event stands to a place. */
    public enum Role {
        /** It took place there. */
        AT,
        /** It took place somewhere in it. */
        WITHIN,
        /** It took place near it. */
        NEAR,
        /** It took place along it. */
        ALONG,
        /** It came from there. */
        FROM,
        /** It went there. */
        TOWARD
    }
}
