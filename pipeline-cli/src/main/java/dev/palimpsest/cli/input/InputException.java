package dev.palimpsest.cli.input;

import dev.palimpsest.text.PalimpsestException;

/** An input that cannot be read, or a document in it that cannot be taken out. */
public final class InputException extends PalimpsestException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    /**
     * An error.
     *
     * @param kind what kind of failure, a kebab-case noun for failures.jsonl
     * @param message what is wrong and where
     * @param hint what to do about it
     */
    public InputException(String kind, String message, String hint) {
        super(message, hint);
        this.kind = kind;
    }

    /** An error with what caused it. */
    public InputException(String kind, String message, String hint, Throwable cause) {
        super(message, hint, cause);
        this.kind = kind;
    }

    /** What kind of failure it is, as failures.jsonl names it. */
    public String kind() {
        return kind;
    }
}
