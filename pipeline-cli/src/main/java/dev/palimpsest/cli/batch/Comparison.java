package dev.palimpsest.cli.batch;

import dev.palimpsest.cli.flow.Outcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of an earlier run, held against what the same documents give now; nothing is written. */
public final class Comparison implements AutoCloseable {
    private final Map<String, InputStream> files = new LinkedHashMap<>();
    private final Optional<Deduplication> deduplication;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Set<Extra> extras) {
        this.deduplication = extras.contains(Extra.DEDUP) ? Optional.of(new Deduplication()) : Optional.empty();
    }

    /**
     * A comparison with a complete run.
     *
     * @throws OutputException if the folder holds none
     */
    public static Comparison with(Path folder, Set<Extra> extras) throws IOException {
        if (!RunFolders.isComplete(folder)) {
            throw new OutputException(folder + " holds no complete run to compare with", "name the folder of one");
        }
        Comparison comparison = new Comparison(extras);
        for (String name : Records.FILES) {
            comparison.files.put(name, new BufferedInputStream(Files.newInputStream(folder.resolve(name))));
        }
        return comparison;
    }

    /** Holds what became of a document against what stands next in the files; a file that differs is looked at no more. */
    public void compare(Outcome<Lines> outcome) throws IOException {
        Outcome<Lines> now = deduplication.map(d -> d.of(outcome)).orElse(outcome);
        for (Map.Entry<String, byte[]> record : Records.of(now).entrySet()) {
            InputStream file = files.get(record.getKey());
            if (file != null && !Arrays.equals(file.readNBytes(record.getValue().length), record.getValue())) {
                differ(record.getKey(), "differs at " + outcome.entry().id());
            }
        }
    }

    private void differ(String name, String how) throws IOException {
        differences.add(name + " " + how);
        InputStream file = files.remove(name);
        if (file != null) {
            file.close();
        }
    }

    /** The differences, when every document has been compared. */
    public List<String> finish() throws IOException {
        for (Map.Entry<String, InputStream> file : List.copyOf(files.entrySet())) {
            if (file.getValue().read() >= 0) {
                differ(file.getKey(), "has more in it");
            }
        }
        return differences;
    }

    @Override
    public void close() throws IOException {
        for (InputStream file : files.values()) {
            file.close();
        }
    }
}
