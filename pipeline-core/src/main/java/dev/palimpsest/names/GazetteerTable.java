package dev.palimpsest.names;

import dev.palimpsest.text.PalimpsestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads a gazetteer from tab-separated lines; the columns are found by the names in the first line. */
final class GazetteerTable {

    /**
     * A line of a gazetteer.
     *
     * @param record what it says
     * @param variants every other spelling
     */
    record Row(GazetteerRecord record, List<String> variants) {}

    private static final List<String> COLUMNS =
            List.of("id", "canonical_az", "canonical_en", "kind", "district", "lat", "lon", "variants");
    private static final Map<String, String> ALIASES =
            Map.of("admin1/district", "district", "az", "canonical_az", "en", "canonical_en");

    private GazetteerTable() {}

    /**
     * The rows of a file.
     *
     * @throws PalimpsestException if the file cannot be read, or a column that is needed is missing
     */
    static List<Row> read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new PalimpsestException(
                    "cannot read gazetteer " + file + ": " + e, "check the path, and that the file is UTF-8", e);
        }
    }

    static List<Row> parse(String name, List<String> lines) {
        if (lines.isEmpty()) {
            throw new PalimpsestException("gazetteer " + name + " is empty", hint());
        }
        String header = lines.get(0);
        List<String> names = Arrays.stream((header.startsWith("\ufeff") ? header.substring(1) : header).split("\t", -1))
                .map(column -> ALIASES.getOrDefault(column.strip(), column.strip()))
                .toList();
        int[] at = COLUMNS.stream().mapToInt(names::indexOf).toArray();
        if (at[0] < 0 || at[1] < 0) {
            throw new PalimpsestException(
                    "gazetteer " + name + " has no column " + (at[0] < 0 ? "id" : "canonical_az") + "; it has " + names,
                    hint());
        }
        List<Row> rows = new ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(name, i + 1, lines.get(i).split("\t", -1), at));
            }
        }
        return rows;
    }

    private static String hint() {
        return "the first line names the columns, with tabs between: " + String.join(", ", COLUMNS)
                + "; id and canonical_az are needed, variants are separated by |";
    }

    private static Row row(String name, int line, String[] f, int[] at) {
        String id = field(f, at[0]);
        String az = field(f, at[1]);
        if (id.isEmpty() || az.isEmpty()) {
            throw new PalimpsestException(
                    "gazetteer " + name + " line " + line + " has no " + (id.isEmpty() ? "id" : "canonical_az"),
                    "give it one, or leave the line out");
        }
        String en = field(f, at[2]);
        String kind = field(f, at[3]);
        GazetteerRecord record = new GazetteerRecord(
                id,
                az,
                en.isEmpty() ? Transliterations.english(az) : en,
                kind.isEmpty() ? "place" : kind,
                field(f, at[4]),
                degrees(name, line, field(f, at[5])),
                degrees(name, line, field(f, at[6])));
        String variants = field(f, at[7]);
        return new Row(
                record,
                Arrays.stream(variants.split("\\|"))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList());
    }

    private static String field(String[] f, int at) {
        return at < 0 || at >= f.length ? "" : f[at].strip();
    }

    private static double degrees(String name, int line, String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new PalimpsestException(
                    "gazetteer " + name + " line " + line + ": " + text + " is no number of degrees",
                    "write it like 39.47; leave it empty where it is not known",
                    e);
        }
    }
}
