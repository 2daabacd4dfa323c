package dev.palimpsest.text;

/** A stage that took longer on a document than it was given. Another run, on a faster machine, may succeed. */
public final class DeadlineException extends PalimpsestException {
    private static final long serialVersionUID = 1L;

    /** The deadline of the stage named passed in the document named. */
    public DeadlineException(String document, String stage) {
        super(document + ": stage " + stage + " took longer than it was given", "give it more time (--timeout, or Pipeline.Builder.deadline)");
    }
}
