package dev.palimpsest.wiki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The templates of {@code templates.tsv}: those that write text, and what they write. */
final class Templates {
    private static final int LONGEST_NAME = 30;
    private static final Map<String, String> WRITTEN = read();

    private Templates() {}

    /** What a template writes, {@code $1} to {@code $9} standing for its arguments; empty for one that writes nothing known. */
    static Optional<String> written(String name) {
        return name.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.ofNullable(WRITTEN.get(name.strip().replace('_', ' ').toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> read() {
        try (InputStream in = Templates.class.getResourceAsStream("templates.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource templates.tsv is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(c -> c[0], c -> c[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
