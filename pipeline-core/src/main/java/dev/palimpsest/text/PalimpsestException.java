package dev.palimpsest.text;

/** The one family of errors of Palimpsest: what is wrong, where, and what to do about it. */
public class PalimpsestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * An error.
     *
     * @param message what is wrong and where
     * @param hint what the reader can do about it; empty where nothing helps
     */
    public PalimpsestException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** An error with what caused it. */
    public PalimpsestException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /** What to do about it; may be empty. */
    public String hint() {
        return hint;
    }
}
