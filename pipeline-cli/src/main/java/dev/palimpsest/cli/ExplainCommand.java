package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.fixtures.Differences;
import dev.palimpsest.record.EditRecords;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.Warning;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code palimpsest explain}: what was changed, where, by what, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "List every edit of each document: stage and rule, raw bytes, before and after.")
final class ExplainCommand extends DocumentCommand {
    private static final int LONGEST = 60;

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
        StringBuilder out = new StringBuilder();
        out.append(document.id()).append(": ").append(document.edits().size()).append(" edits\n");
        for (Edit edit : document.edits()) {
            out.append("  bytes ").append(edit.bytes()).append("  ");
            out.append(edit.stage()).append('/').append(edit.rule());
            if (!edit.field().isEmpty()) {
                out.append(" in ").append(edit.field());
            }
            out.append("  ").append(shown(edit.before())).append(" → ").append(shown(edit.after()));
            for (Map.Entry<String, String> why : new TreeMap<>(edit.why()).entrySet()) {
                out.append("  ").append(why.getKey()).append('=').append(why.getValue());
            }
            out.append('\n');
        }
        for (Warning warning : document.warnings()) {
            out.append("  warning of ").append(warning.stage()).append(": ").append(warning.message());
            out.append(" (bytes ").append(document.raw().toBytes(warning.raw())).append(")\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text between quotes, on one line, with its middle left out where it is long. */
    private static String shown(String text) {
        int points = text.codePointCount(0, text.length());
        if (points <= LONGEST) {
            return '"' + Differences.visible(text) + '"';
        }
        int half = LONGEST / 2;
        String start = text.substring(0, text.offsetByCodePoints(0, half));
        String end = text.substring(text.offsetByCodePoints(text.length(), -half));
        return '"' + Differences.visible(start) + " … " + Differences.visible(end) + "\" (" + points + " characters)";
    }
}
