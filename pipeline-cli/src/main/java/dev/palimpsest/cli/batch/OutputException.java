package dev.palimpsest.cli.batch;

import dev.palimpsest.text.PalimpsestException;

/** A result that cannot be written where it was asked for. */
public final class OutputException extends PalimpsestException {
    private static final long serialVersionUID = 1L;

    /** What is wrong and what to do. */
    public OutputException(String message, String hint) {
        super(message, hint);
    }

    /** What is wrong, what to do, and what found it. */
    public OutputException(String message, String hint, Throwable cause) {
        super(message, hint, cause);
    }
}
