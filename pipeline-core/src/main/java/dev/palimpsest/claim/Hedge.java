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
        /** Somebody unnamed says so: "reportedly". */
        HEARSAY,
        /** It looks so: "apparently". */
        APPEARANCE,
        /** Somebody questions it: "alleged", "supposed". */
        DOUBT,
        /** A figure is not exact: "about". */
        APPROXIMATION,
        /** The words are another's, as their quotation marks show. */
        DISTANCE,
        /** Nobody has checked it: "unconfirmed". */
        UNVERIFIED,
        /** It need not be so: "may", "possibly". */
        POSSIBILITY
    }

    /** What a hedge weakens. */
    public enum Scope {
        /** That it was said at all. */
        STATEMENT,
        /** What was said. */
        CONTENT,
        /** How many. */
        QUANTITY,
        /** Who said it. */
        SOURCE
    }

    /** Whose reserve it is. */
    public enum By {
        /** The author's. */
        TEXT,
        /** That of the one who is quoted. */
        SOURCE
    }
}
