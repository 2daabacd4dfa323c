package dev.palimpsest.text;

/** Two changes of one step that touch the same text: a fault of a stage, never of the input. */
public final class ConflictException extends PalimpsestException {
    private static final long serialVersionUID = 1L;

    ConflictException(String message) {
        super(message, "this is a bug of the stage named: report it with the document");
    }
}
