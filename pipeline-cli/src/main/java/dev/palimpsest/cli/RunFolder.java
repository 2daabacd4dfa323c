package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.Profile;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Manifest;
import dev.palimpsest.text.OffsetUnit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder that a run writes into. Each file has a temporary name until the run is complete. */
final class RunFolder implements AutoCloseable {
    private static final String DOCUMENTS = "documents.jsonl";
    private static final String EDITS = "edits.jsonl";
    private static final String FAILURES = "failures.jsonl";
    private static final String MANIFEST = "manifest.json";
    private static final String PART = ".part";

    private final Path folder;
    private final Map<String, OutputStream> files = new LinkedHashMap<>();
    private final SortedMap<String, SortedMap<String, Long>> edits = new TreeMap<>();
    private final List<Manifest.Input> inputs = new ArrayList<>();
    private long written;
    private long failed;
    private long bytes;

    private RunFolder(Path folder) throws IOException {
        this.folder = folder;
        for (String name : List.of(DOCUMENTS, EDITS, FAILURES)) {
            files.put(name, new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + PART))));
        }
    }

    /**
     * A folder for a new run.
     *
     * @throws OutputException if it holds something, or cannot be written to
     */
    static RunFolder create(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isPresent()) {
                    throw new OutputException(
                            folder + " is not empty", "name an empty folder, or one that does not exist");
                }
            }
            return new RunFolder(folder);
        } catch (IOException e) {
            throw new OutputException("cannot write into " + folder + ": " + e, "check the path and its rights", e);
        }
    }

    /** Writes what became of a document. */
    void write(Outcome<Lines> outcome) throws IOException {
        bytes += outcome.entry().source().bytes();
        if (outcome.failure().isPresent()) {
            failed++;
            try (JsonGenerator json = Json.generator(file(FAILURES))) {
                outcome.failure().get().write(json);
                json.writeRaw('\n');
            }
        }
        if (outcome.result().isPresent()) {
            written++;
            Lines lines = outcome.result().get();
            file(DOCUMENTS).write(lines.document());
            file(EDITS).write(lines.edits());
            lines.editCounts()
                    .forEach((stage, rules) -> rules.forEach((rule, count) ->
                            edits.computeIfAbsent(stage, s -> new TreeMap<>()).merge(rule, count, Long::sum)));
        }
    }

    private OutputStream file(String name) {
        return java.util.Objects.requireNonNull(files.get(name), name);
    }

    /** Gives the files their names and writes the manifest last. */
    void finish(Profile profile, OffsetUnit unit) throws IOException {
        for (Map.Entry<String, OutputStream> file : files.entrySet()) {
            file.getValue().close();
            move(file.getKey());
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("read", written + failed);
        counts.put("written", written);
        counts.put("failed", failed);
        counts.put("bytes", bytes);
        Manifest manifest = new Manifest(
                Palimpsest.Version.version(), profile.name(), profile.fingerprint(), unit, inputs, counts, edits);
        try (OutputStream out = Files.newOutputStream(folder.resolve(MANIFEST + PART));
                JsonGenerator json = Json.generator(out)) {
            manifest.write(json);
        }
        move(MANIFEST);
    }

    private void move(String name) throws IOException {
        Files.move(folder.resolve(name + PART), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Says in one line how it went. */
    void summary(PrintWriter err) {
        err.println("palimpsest: " + (written + failed) + " read = " + written + " written + " + failed + " failed");
    }

    @Override
    public void close() throws IOException {
        for (OutputStream file : files.values()) {
            file.close();
        }
    }
}
