package dev.palimpsest.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::stripTrailing)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members of a comma-separated list. */
    static List<String> members(String list) {
        return List.of(list.strip().split("\\s*,\\s*"));
    }
}
