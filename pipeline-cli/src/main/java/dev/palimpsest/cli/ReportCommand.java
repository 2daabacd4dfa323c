package dev.palimpsest.cli;

import dev.palimpsest.cli.batch.OutputException;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.report.HtmlReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code palimpsest report}: a page to look at. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write one HTML page that needs nothing else: raw and clean text side by side,",
            "edits and claims marked in both."
        })
final class ReportCommand extends DocumentCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The page.")
    private Path output = Path.of("");

    ReportCommand(Console console) {
        super(console, "claims");
    }

    @Override
    int process(DocumentFlow flow, FailureReport failures) throws IOException, InterruptedException {
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
