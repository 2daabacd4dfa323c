package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.palimpsest.cli.input.Container;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What {@code palimpsest clean} prints of a document. */
final class CleanedText {
    private static final int CONTEXT = 3;

    private CleanedText() {}

    /** The text, with a line feed behind it; of a document out of a container a JSON line. */
    static Printed of(Document document, Source source) throws IOException {
        return new Printed(text(document, source), WarningLines.of(document));
    }

    private static byte[] text(Document document, Source source) throws IOException {
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
        return bytes(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }

    /** A unified diff from the raw text to the cleaned one; nothing if they are the same. */
    static Printed difference(Document document, Source source) {
        List<String> before = lines(document.raw().text());
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + document.id(),
                "b/" + document.id(),
                before,
                DiffUtils.diff(before, lines(document.text())),
                CONTEXT);
        return new Printed(bytes(diff.isEmpty() ? "" : String.join("\n", diff) + "\n"), WarningLines.of(document));
    }

    /** The text alone, for a file that is written over. */
    static Printed alone(Document document, Source source) {
        return new Printed(bytes(document.text()), WarningLines.of(document));
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
