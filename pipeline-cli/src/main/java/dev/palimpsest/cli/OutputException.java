package dev.palimpsest.cli;

import dev.palimpsest.text.PalimpsestException;

/** A result that cannot be written where it was asked for. */
final class OutputException extends PalimpsestException {
    private static final long serialVersionUID = 1L;

    OutputException(String message, String hint) {
        super(message, hint);
    }

    OutputException(String message, String hint, Throwable cause) {
        super(message, hint, cause);
    }
}
