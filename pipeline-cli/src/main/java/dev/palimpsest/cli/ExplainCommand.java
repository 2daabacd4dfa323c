package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.record.EditRecords;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.report.Explanation;
import dev.palimpsest.text.Document;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code palimpsest explain}: what was changed, where, by what, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "List every edit of each document: stage and rule, raw bytes, before and after.")
final class ExplainCommand extends DocumentCommand {
    @Option(names = "--json", description = "The lines of edits.jsonl.")
    private boolean json;

    ExplainCommand(Console console) {
        super(console, "clean");
    }

    @Override
    int process(DocumentFlow flow, FailureReport failures) throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(console().out())) {
            flow.run(json ? this::records : ExplainCommand::explanation, (Outcome<byte[]> outcome) -> {
                failures.count(outcome);
                if (outcome.result().isPresent()) {
                    out.write(outcome.result().get());
                }
            });
        }
        return failures.exitCode();
    }

    private byte[] records(Document document, Source source) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(lines)) {
            EditRecords.write(document, processing().offsets(), out);
        }
        return lines.toByteArray();
    }

    private static byte[] explanation(Document document, Source source) {
        return Explanation.of(document).getBytes(StandardCharsets.UTF_8);
    }
}
