package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.cli.input.Container;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.Document;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code palimpsest clean}: cleaned text and nothing else. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = {
            "Write the cleaned text of each document to standard output.",
            "JSONL in gives JSONL out, with the same ids."
        })
final class CleanCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ProcessingOptions processing = new ProcessingOptions();

    CleanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (input.wouldWaitForTerminal()) {
            return console.help(spec);
        }
        DocumentFlow flow = new DocumentFlow(input, processing, "clean");
        FailureReport failures = new FailureReport(console);
        try (OutputStream out = new BufferedOutputStream(console.out())) {
            flow.run(CleanCommand::render, (Outcome<byte[]> outcome) -> {
                failures.count(outcome);
                if (outcome.result().isPresent()) {
                    out.write(outcome.result().get());
                }
            });
        }
        return failures.exitCode();
    }

    private static byte[] render(Document document, Source source) throws IOException {
        if (!source.container().equals(Container.TEXT.id())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            try (JsonGenerator json = Json.generator(line)) {
                json.writeStartObject();
                json.writeStringField("id", document.id());
                json.writeStringField("text", document.text());
                json.writeEndObject();
                json.writeRaw('\n');
            }
            return line.toByteArray();
        }
        String text = document.text();
        return (text.isEmpty() || text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
