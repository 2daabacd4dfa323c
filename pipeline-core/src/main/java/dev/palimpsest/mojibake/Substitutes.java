package dev.palimpsest.mojibake;

import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts what a table says in the place of single characters. The table is a resource of this package: two columns with a tab
 * between, {@code #} before a remark.
 */
final class Substitutes implements Stage {
    private final StageInfo info;
    private final Map<Character, String> table;

    /** A stage with the only rule that its description has. */
    Substitutes(StageInfo info, String resource) {
        this.info = info;
        this.table = read(resource);
    }

    @Override
    public StageInfo info() {
        return info;
    }

    @Override
    public void run(Document document, Changes changes) {
        String text = document.text();
        String rule = info.rules().keySet().iterator().next();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && table.containsKey(c)) {
                changes.replace(Span.at(i, 1), table.getOrDefault(c, ""), rule);
            }
            if ((i & 0xFFFF) == 0) {
                changes.checkDeadline();
            }
        }
    }

    private static Map<Character, String> read(String resource) {
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
