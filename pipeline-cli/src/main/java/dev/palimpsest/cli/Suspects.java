package dev.palimpsest.cli;

import dev.palimpsest.cli.batch.InFlight;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.Extract;
import dev.palimpsest.cli.input.InputException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Documents that were in hand when the process died, twice. Each is tried once in a process of its own before it is taken
 * in hand again; if that dies too, the document has failed.
 */
final class Suspects {
    /** The option that makes a process try one document. */
    static final String ONLY = "--only-document";

    private static final Duration START = Duration.ofMinutes(1);

    private final InFlight inFlight;
    private final CommandSpec command;
    private final Duration timeout;

    /** Those of a run by the command, whose documents may take that long; zero for ever. */
    Suspects(InFlight inFlight, CommandSpec command, Duration timeout) {
        this.inFlight = inFlight;
        this.command = command;
        this.timeout = timeout;
    }

    /** The entry, noted as being in hand from when it is worked on; the entry of a failure if it kills its process. */
    Entry watched(Entry entry, long number) throws InterruptedException {
        boolean kills = inFlight.isSuspect(number) && kills(number);
        return new Entry(entry.id(), entry.source(), entry.content(), () -> {
            if (kills) {
                throw new InputException(
                        "crash",
                        entry.id() + ": the process dies of it, also when it has nothing else to do",
                        "this is a bug, or too little memory for it (PALIMPSEST_JAVA_OPTS=-Xmx4g)");
            }
            return noted(entry, number);
        });
    }

    private Extract noted(Entry entry, long number) {
        inFlight.begin(number);
        return entry.decoder().extract();
    }

    private boolean kills(long number) throws InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Palimpsest.class.getName()));
        words.addAll(command.root().commandLine().getParseResult().originalArgs());
        words.addAll(List.of(ONLY, Long.toString(number)));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = timeout.isZero()
                    ? process.waitFor() >= 0
                    : process.waitFor(timeout.multipliedBy(2).plus(START).toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return !ended || process.waitFor() > ExitCode.FAILED;
        } catch (IOException e) {
            return false; // no process to be had: it is taken in hand as any other
        }
    }
}
