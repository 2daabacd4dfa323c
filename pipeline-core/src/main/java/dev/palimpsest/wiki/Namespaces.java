package dev.palimpsest.wiki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The prefixes of wikitext links that show no words. */
final class Namespaces {
    private static final int LONGEST = 16;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Map<String, String> KINDS = read();

    private Namespaces() {}

    /** {@code file}, {@code category} or {@code language} for a link's target; empty for a link that shows words. */
    static String kind(String target) {
        int colon = target.indexOf(':');
        if (colon < 2 || colon > LONGEST) {
            return "";
        }
        String prefix = target.substring(0, colon).strip();
        String kind = KINDS.getOrDefault(prefix.toLowerCase(Locale.ROOT), "");
        return kind.isEmpty() && LANGUAGE.matcher(prefix).matches() ? "language" : kind;
    }

    private static Map<String, String> read() {
        try (InputStream in = Namespaces.class.getResourceAsStream("namespaces.tsv")) {
            if (in == null) {
                throw new IllegalStateException("resource namespaces.tsv is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(c -> c[1].toLowerCase(Locale.ROOT), c -> c[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
