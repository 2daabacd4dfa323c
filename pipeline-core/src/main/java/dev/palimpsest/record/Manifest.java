package dev.palimpsest.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.text.OffsetUnit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * The account of a run: what went in, what was done to it, what came out. The same input, profile and version give the same
 * manifest; whatever else differs between two runs stands in metrics.json.
 *
 * @param version of Palimpsest
 * @param profile the profile's name
 * @param fingerprint of its stages and their options
 * @param offsets what offsets count in the records beside it
 * @param inputs the files that were read
 * @param counts documents and records by kind; {@code read} = {@code written} + {@code failed}
 * @param skipped what inputs held that is no document, by what it is: records of a web archive, pages of other namespaces
 * @param edits the number of edits for each stage and rule
 */
public record Manifest(
        String version,
        String profile,
        String fingerprint,
        OffsetUnit offsets,
        List<Input> inputs,
        Map<String, Long> counts,
        SortedMap<String, Long> skipped,
        SortedMap<String, SortedMap<String, Long>> edits) {

    /**
     * A file that was read.
     *
     * @param path as in the records' source
     * @param bytes its size
     * @param sha256 of its bytes
     */
    public record Input(String path, long bytes, String sha256) {}

    /** Writes it as one indented JSON object. */
    public void write(JsonGenerator out) throws IOException {
        out.useDefaultPrettyPrinter();
        out.writeStartObject();
        out.writeStringField("version", version);
        out.writeObjectFieldStart("profile");
        out.writeStringField("name", profile);
        out.writeStringField("fingerprint", fingerprint);
        out.writeEndObject();
        out.writeStringField("offsets", offsets.name().toLowerCase(Locale.ROOT));
        numbers(out, "counts", counts);
        numbers(out, "skipped", skipped);
        out.writeObjectFieldStart("edits");
        for (Map.Entry<String, SortedMap<String, Long>> stage : edits.entrySet()) {
            numbers(out, stage.getKey(), stage.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("inputs");
        for (Input input : inputs) {
            out.writeStartObject();
            out.writeStringField("path", input.path);
            out.writeNumberField("bytes", input.bytes);
            out.writeStringField("sha256", input.sha256);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private static void numbers(JsonGenerator out, String name, Map<String, Long> numbers) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            out.writeNumberField(number.getKey(), number.getValue());
        }
        out.writeEndObject();
    }
}
