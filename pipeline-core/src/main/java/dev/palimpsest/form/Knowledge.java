package dev.palimpsest.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The resource files of this package: UTF-8, one entry a line, a line that begins with {@code #} says something about them. */
final class Knowledge {
    private Knowledge() {}

    /** The entries of a resource file, in order. */
    static List<String> lines(String name) {
        try (InputStream in = Knowledge.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
