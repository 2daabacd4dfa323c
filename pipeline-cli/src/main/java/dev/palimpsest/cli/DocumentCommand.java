package dev.palimpsest.cli;

import dev.palimpsest.cli.flow.Outcome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that takes documents through a pipeline: its inputs and its processing are told in the same options. */
abstract class DocumentCommand implements Callable<Integer> {
    private final Console console;
    private final String standardProfile;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProcessingOptions processing = new ProcessingOptions();

    /** A command that uses a profile unless another is named. */
    DocumentCommand(Console console, String standardProfile) {
        this.console = console;
        this.standardProfile = standardProfile;
    }

    @Override
    public final Integer call() throws IOException, InterruptedException {
        if (input.wouldWaitForTerminal()) {
            return console.help(spec);
        }
        FailureReport failures = new FailureReport(console);
        DocumentFlow flow = new DocumentFlow(input, processing, standardProfile);
        try {
            int code = process(flow, failures);
            failures.passedOver(flow.skipped());
            return code;
        } catch (OutOfMemoryError e) {
            console.errWriter()
                    .println(
                            "palimpsest: out of memory\n  give java more (PALIMPSEST_JAVA_OPTS=-Xmx4g), or work on fewer"
                                    + " documents at once (--jobs 1); a run goes on with --resume");
            return ExitCode.BUG;
        }
    }

    /** Does the command's work and gives its exit code. */
    abstract int process(DocumentFlow flow, FailureReport failures) throws IOException, InterruptedException;

    /** Prints what is made of each document, and gives the exit code. */
    int print(DocumentFlow flow, FailureReport failures, DocumentFlow.Rendering<Printed> rendering)
            throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(console.out())) {
            flow.run(rendering, (Outcome<Printed> outcome) -> {
                failures.count(outcome);
                if (outcome.result().isPresent()) {
                    failures.warn(outcome.result().get().warnings());
                    out.write(outcome.result().get().data());
                }
            });
        }
        return failures.exitCode();
    }

    Console console() {
        return console;
    }

    CommandSpec spec() {
        return spec;
    }

    InputOptions input() {
        return input;
    }

    ProcessingOptions processing() {
        return processing;
    }
}
