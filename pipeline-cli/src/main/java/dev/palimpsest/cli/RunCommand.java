package dev.palimpsest.cli;

import dev.palimpsest.cli.flow.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palimpsest run}: the records of every document, with the account of the whole. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Write the records of each document into a folder: documents.jsonl, edits.jsonl,",
            "failures.jsonl, and last manifest.json. A folder without a manifest is a run that did not finish."
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProcessingOptions processing = new ProcessingOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write into; it must be empty or not exist yet.")
    private Path output = Path.of("");

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        DocumentFlow flow = new DocumentFlow(input, processing, "claims");
        FailureReport failures = new FailureReport(console);
        try (RunFolder folder = RunFolder.create(output)) {
            flow.run(
                    (document, source) -> Lines.of(document, source, processing.offsets()),
                    (Outcome<Lines> outcome) -> {
                        failures.count(outcome);
                        folder.write(outcome);
                    });
            folder.finish(flow.profile(), processing.offsets());
            folder.summary(console.errWriter());
        }
        return failures.exitCode() == ExitCode.OK ? ExitCode.OK : ExitCode.FAILED;
    }
}
