package dev.palimpsest.cli;

import dev.palimpsest.cli.batch.OutputException;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.InputException;
import dev.palimpsest.cli.input.InputFile;
import dev.palimpsest.cli.input.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Files that are written over with their cleaned text, each in one step: it is the old one or the new one, never half. */
final class InPlace {
    private final Map<String, Path> files = new HashMap<>();
    private final String suffix;

    /**
     * The files of the inputs.
     *
     * @param suffix what the old file's name gets behind it; empty to keep none
     */
    InPlace(Inputs inputs, String suffix) throws InterruptedException {
        this.suffix = suffix;
        inputs.walk(new Inputs.Visitor() {
            @Override
            public void file(InputFile file) {
                if (file.isStandardInput()) {
                    throw new InputException("usage", "standard input cannot be written over", "name a file");
                }
                if (files.put(file.path(), file.file()) != null) {
                    throw new InputException(
                            "usage", "two inputs are called " + file.path(), "name them in two commands");
                }
            }

            @Override
            public void unreadable(String path, IOException why) {
                // said when it is read
            }
        });
    }

    /** Writes a file's text over it, unless it is the same. */
    void write(Entry entry, byte[] cleaned) throws IOException {
        Path file = files.get(entry.id());
        if (file == null || !Arrays.equals(Files.readAllBytes(file), entry.content())) {
            throw new OutputException(
                    entry.id() + " cannot be written over: it is not a file of plain text",
                    "archives, packed files and records, and files that changed meanwhile, are not written over");
        }
        if (Arrays.equals(cleaned, entry.content())) {
            return;
        }
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".palimpsest", ".part");
        try {
            Files.copy(file, fresh, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.write(fresh, cleaned);
            if (!suffix.isEmpty()) {
                Files.copy(file, file.resolveSibling(file.getFileName() + suffix), StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
