package dev.palimpsest.cli.flow;

import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.InputException;
import dev.palimpsest.record.Failure;
import dev.palimpsest.text.ConflictException;
import dev.palimpsest.text.DeadlineException;
import dev.palimpsest.text.EncodingException;
import dev.palimpsest.text.PalimpsestException;
import java.time.Duration;

/** Says what an error means for the document it stopped. */
final class Failures {
    private Failures() {}

    static Failure of(Entry entry, Throwable error, String stage) {
        String hint = error instanceof PalimpsestException known
                ? known.hint()
                : "this is a bug: report it with the document and with the message";
        String message = error instanceof PalimpsestException ? String.valueOf(error.getMessage()) : error.toString();
        return new Failure(entry.id(), entry.source().path(), stage, kind(error), message, hint);
    }

    static Failure overdue(Entry entry, Duration timeout) {
        return new Failure(
                entry.id(),
                entry.source().path(),
                "",
                "timeout",
                entry.id() + ": took longer than " + timeout.toSeconds() + " s and did not stop when asked",
                "give it more time (--timeout), or leave out the stage that hangs (--skip)");
    }

    private static String kind(Throwable error) {
        if (error instanceof InputException input) {
            return input.kind();
        }
        if (error instanceof EncodingException) {
            return "encoding";
        }
        if (error instanceof DeadlineException) {
            return "timeout";
        }
        if (error instanceof ConflictException) {
            return "conflict";
        }
        return error instanceof PalimpsestException ? "stage" : "bug";
    }
}
