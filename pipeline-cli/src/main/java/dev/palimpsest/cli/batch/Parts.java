package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of a run that grow side by side. */
final class Parts implements AutoCloseable {
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Parts() {}

    /** Opens the files of a folder to go on behind the sizes that the journal gives; without any, at their beginning. */
    static Parts open(Path folder, List<String> names, JsonNode sizes) throws IOException {
        Parts parts = new Parts();
        for (String name : names) {
            parts.parts.put(
                    name, Part.open(folder.resolve(name), sizes.path(name).asLong()));
        }
        return parts;
    }

    Part of(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    void force() throws IOException {
        for (Part part : parts.values()) {
            part.force();
        }
    }

    void complete() throws IOException {
        for (Part part : parts.values()) {
            part.complete();
        }
    }

    /** Writes their sizes as the current object. */
    void writeSizes(JsonGenerator out) throws IOException {
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            out.writeNumberField(part.getKey(), part.getValue().size());
        }
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts.values()) {
            part.close();
        }
    }
}
