package dev.palimpsest.claim;

/**
 * A reserve that the words make.
 *
 * @param text the words
 * @param type what kind of reserve
 * @param scope what it weakens
 * @param by whose reserve it is
 */
public record Hedge(String text, Type type, Scope scope, By by) {

    /** What kind of reserve. */
    public enum Type {
        HEARSAY,
        APPEARANCE,
        DOUBT,
        APPROXIMATION,
        DISTANCE,
        UNVERIFIED,
        POSSIBILITY
    }

    /** What a hedge weakens. */
    public enum Scope {
        STATEMENT,
        CONTENT,
        QUANTITY,
        SOURCE
    }

    /** Whose reserve it is. */
    public enum By {
        TEXT,
        SOURCE
    }
}
