package dev.palimpsest.cli;

import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.report.HtmlReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code palimpsest report}: a page to look at. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write one HTML page that needs nothing else: raw and clean text side by side,",
            "edits and claims marked in both."
        })
final class ReportCommand extends DocumentCommand {
    @Mixin
    private OutputOption output = new OutputOption();

    ReportCommand(Console console) {
        super(console, "claims");
    }

    @Override
    int process(DocumentFlow flow, FailureReport failures) throws IOException, InterruptedException {
        Path page = output.path();
        Path temporary = page.resolveSibling(page.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(temporary)) {
                out.write(HtmlReport.head());
                flow.run((document, source) -> HtmlReport.section(document), (Outcome<String> outcome) -> {
                    failures.count(outcome);
                    out.write(outcome.result().orElse(""));
                });
                out.write(HtmlReport.foot());
            }
            Files.move(temporary, page, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw output.cannotWrite(e, "check the path and its rights");
        }
        return failures.exitCode();
    }
}
