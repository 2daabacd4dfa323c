package dev.palimpsest.cli;

import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.record.Failure;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Tells a person which documents failed, and the shell whether any did. */
final class FailureReport {
    private final PrintWriter err;
    private long documents;
    private long failed;
    private String lastError = "";

    FailureReport(Console console) {
        this.err = console.errWriter();
    }

    /** Counts the outcome and, if it is a failure, says so. */
    void count(Outcome<?> outcome) {
        documents++;
        outcome.failure().ifPresent(this::say);
    }

    private void say(Failure failure) {
        failed++;
        lastError = failure.error();
        err.println("palimpsest: " + printable(failure.message()));
        if (!failure.hint().isEmpty()) {
            err.println("  " + printable(failure.hint()));
        }
    }

    /** Says what is odd about a document that did not fail, each in a line of its own. */
    void warn(List<String> warnings) {
        warnings.forEach(warning -> err.println("palimpsest: " + printable(warning)));
    }

    /** Names of files and ids of records come from outside: they must neither begin a line nor steer a terminal. */
    private static String printable(String message) {
        StringBuilder out = new StringBuilder(message.length());
        message.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Says what was passed over because it is no document. */
    void passedOver(SortedMap<String, Long> kinds) {
        if (!kinds.isEmpty()) {
            List<String> counts = new ArrayList<>();
            kinds.forEach((kind, count) -> counts.add(count + " " + kind));
            err.println("palimpsest: passed over, as no documents: " + String.join(", ", counts));
        }
    }

    boolean anyFailed() {
        return failed > 0;
    }

    /** For a command on one input what was wrong with it, else only whether something was. */
    int exitCode() {
        if (failed == 0) {
            return ExitCode.OK;
        }
        boolean single = documents == 1;
        if (single && lastError.equals("encoding")) {
            return ExitCode.BAD_ENCODING;
        }
        return single && lastError.equals("unreadable") ? ExitCode.NO_INPUT : ExitCode.FAILED;
    }
}
