package dev.palimpsest.claim;

import dev.palimpsest.ProfileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a resource file of this package; {@code #} at the start of a line begins a comment. */
final class Resource {
    private Resource() {}

    /** The lines without comments and blank lines; indentation is kept. */
    static List<String> lines(String name) {
        InputStream in = Resource.class.getResourceAsStream("/dev/palimpsest/claim/" + name);
        if (in == null) {
            throw new IllegalArgumentException("no resource " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return content(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The lines of a file of the user's, like those of a resource.
     *
     * @throws ProfileException if it cannot be read
     */
    static List<String> lines(Path file) {
        try {
            return content(Files.readAllLines(file));
        } catch (IOException e) {
            throw new ProfileException("cannot read " + file + ": " + e, "name a file in UTF-8 that is there", e);
        }
    }

    private static List<String> content(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::stripTrailing)
                .toList();
    }

    /** The members of a comma-separated list. */
    static List<String> members(String list) {
        return List.of(list.strip().split("\\s*,\\s*"));
    }
}
