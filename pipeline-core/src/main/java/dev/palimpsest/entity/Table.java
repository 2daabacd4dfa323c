package dev.palimpsest.entity;

import dev.palimpsest.text.PalimpsestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A resource of lines with columns between tabs; a line that begins with {@code #} is a comment. */
public final class Table {

    private Table() {}

    /**
     * The rows of a resource, each with at least {@code columns} cells, missing ones empty.
     *
     * @param owner the class beside which it lies
     */
    public static List<List<String>> rows(Class<?> owner, String resource, int columns) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new PalimpsestException("cannot read " + resource, "the jar is damaged: install it again", e);
        }
    }

    private static List<String> cells(String line, int columns) {
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }
}
