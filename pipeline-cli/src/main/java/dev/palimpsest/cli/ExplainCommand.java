package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.record.EditRecords;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.report.Explanation;
import dev.palimpsest.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        return print(flow, failures, json ? this::records : ExplainCommand::explanation);
    }

    private Printed records(Document document, Source source) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(lines)) {
            EditRecords.write(document, processing().offsets(), out);
        }
        return new Printed(lines.toByteArray(), List.of());
    }

    private static Printed explanation(Document document, Source source) {
        byte[] text = Explanation.of(document).getBytes(StandardCharsets.UTF_8);
        return new Printed(text, List.of()); // its warnings are in the text
    }
}
