package dev.palimpsest.cli;

import dev.palimpsest.cli.batch.OutputException;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.report.HtmlReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code palimpsest report}: a page to look at. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write one HTML page that needs nothing else: raw and clean text side by side,",
            "edits and claims marked in both."
        })
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProcessingOptions processing = new ProcessingOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The page.")
    private Path output = Path.of("");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (input.wouldWaitForTerminal()) {
            return console.help(spec);
        }
        DocumentFlow flow = new DocumentFlow(input, processing, "claims");
        FailureReport failures = new FailureReport(console);
        Path temporary = output.resolveSibling(output.getFileName() + ".part");
        try {
            try (Writer page = Files.newBufferedWriter(temporary)) {
                page.write(HtmlReport.head());
                flow.run((document, source) -> HtmlReport.section(document), (Outcome<String> outcome) -> {
                    failures.count(outcome);
                    page.write(outcome.result().orElse(""));
                });
                page.write(HtmlReport.foot());
            }
            Files.move(temporary, output, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputException(
                    "cannot write " + output + ": " + e.getMessage(), "check the path and its rights", e);
        }
        return failures.exitCode();
    }
}
