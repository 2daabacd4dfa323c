package dev.palimpsest.mojibake;

import dev.palimpsest.text.PalimpsestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Tables of characters and what stands for each: two columns with a tab between, {@code #} before a remark. */
final class Substitutes {

    private Substitutes() {}

    /** The table in a resource of this package. */
    static Map<Character, String> read(String resource) {
        Map<Character, String> table = new HashMap<>();
        try (InputStream in = Substitutes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && line.indexOf('\t') == 1) {
                    table.put(line.charAt(0), line.substring(2));
                }
            }
        } catch (IOException e) {
            throw new PalimpsestException("cannot read " + resource, "the jar is damaged: install it again", e);
        }
        return Map.copyOf(table);
    }
}
