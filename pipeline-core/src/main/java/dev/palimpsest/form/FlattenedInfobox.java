package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An infobox whose table a plain-text dump wrote out line by line: labels run into their values, and what stood in columns
 * side by side stands one below the other.
 */
final class FlattenedInfobox {
    private static final Map<String, Label> LABELS = labels();
    private static final Pattern DETAILS = Pattern.compile("\\W*See .{3,120} for details\\W*");
    private static final int LONGEST_LABEL = 40;
    private static final String PART_OF = "Part of ";

    /** What a label says of the rows below it. */
    private record Label(String key, boolean sides) {}

    /** A label found at the head of a line, and where what follows it begins. */
    private record Found(Label label, int line, int value) {}

    private final String text;
    private final Lines lines;
    private final Changes changes;
    private final Transcript transcript;
    private final Parts parts;

    FlattenedInfobox(String text, Lines lines, Changes changes, Transcript transcript, Parts parts) {
        this.text = text;
        this.lines = lines;
        this.changes = changes;
        this.transcript = transcript;
        this.parts = parts;
    }

    private static Map<String, Label> labels() {
        Map<String, Label> labels = new HashMap<>();
        for (String line : Knowledge.lines("infobox-labels.tsv")) {
            String[] columns = line.split("\t", -1);
            labels.put(columns[0], new Label(columns[1], columns.length > 2));
        }
        return Map.copyOf(labels);
    }

    /** How many lines from {@code first} to {@code last} begin with a label. */
    static int count(Lines lines, int first, int last) {
        int found = 0;
        for (int i = first; i < last; i++) {
            found += label(lines.get(i)) > 0 ? 1 : 0;
        }
        return found;
    }

    /** The length of the label that a line begins with; 0 if there is none. */
    private static int label(String line) {
        for (int length = Math.min(line.length(), LONGEST_LABEL); length > 2; length--) {
            boolean ends = length == line.length() || !Character.isLowerCase(line.charAt(length));
            if (ends && LABELS.containsKey(line.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    /** Lifts the fields in the lines from {@code first} to before {@code last}. */
    void lift(int first, int last) {
        String key = "map_legend";
        boolean sides = false;
        Reading value = new Reading();
        for (int i = first; i < last; i++) {
            changes.checkDeadline();
            Found found = find(i, last);
            if (found != null) {
                field(key, sides, value);
                key = found.label.key;
                sides = found.label.sides;
                value = new Reading();
                i = found.line;
                copy(value, found.value, lines.end(i));
            } else if (lines.get(i).startsWith(PART_OF) && key.equals("map_legend")) {
                field(key, sides, value);
                value = new Reading();
                Reading whole = new Reading();
                copy(whole, lines.first(i) + PART_OF.length(), lines.end(i));
                field("partof", false, whole);
            } else {
                copy(value, lines.first(i), lines.end(i));
            }
        }
        field(key, sides, value);
    }

    private void copy(Reading value, int from, int to) {
        int start = from;
        while (start < to && (Lines.isBlank(text.charAt(start)) || text.charAt(start) == ':')) {
            start++;
        }
        if (start < to) {
            value.line(start);
            value.copy(text, start, to);
        }
    }

    /** The label at the head of a line, or of two lines that a narrow column parted. */
    private @org.jspecify.annotations.Nullable Found find(int line, int last) {
        String here = lines.get(line);
        if (line + 1 < last && here.length() < LONGEST_LABEL && !lines.isEmpty(line + 1)) {
            String next = lines.get(line + 1);
            String both = here + " " + next;
            int length = label(both);
            if (length > here.length() + 1) {
                return new Found(label(both, length), line + 1, lines.first(line + 1) + length - here.length() - 1);
            }
        }
        int length = label(here);
        return length == 0 ? null : new Found(label(here, length), line, lines.first(line) + length);
    }

    private static Label label(String line, int length) {
        return LABELS.getOrDefault(line.substring(0, length), new Label("", false));
    }

    /** A row with sides whose cells end with a reference to details is taken apart there; of another the sides are lost. */
    private void field(String key, boolean sides, Reading value) {
        if (value.length() == 0) {
            return;
        }
        List<Reading> cells = sides ? cells(value) : List.of(value);
        if (sides && cells.size() == 1) {
            Span span = value.source(0, value.length());
            changes.warn(span, "infobox field " + key + ": the text no longer tells which side an item belongs to");
        }
        for (int i = 0; i < cells.size(); i++) {
            String path = parts.path("infobox/" + key + (cells.size() > 1 ? String.valueOf(i + 1) : ""));
            InfoboxField.lift(cells.get(i), Set.of(), List.of(), path, changes, transcript);
        }
    }

    private static List<Reading> cells(Reading value) {
        List<Reading> cells = new ArrayList<>();
        String said = value.toString();
        int from = 0;
        for (int at = 0; at < said.length(); ) {
            int end = said.indexOf('\n', at);
            end = end < 0 ? said.length() : end;
            if (DETAILS.matcher(said).region(at, end).matches() || end == said.length()) {
                Reading cell = new Reading();
                cell.add(value, from, end);
                cells.add(cell);
                from = Math.min(end + 1, said.length());
            }
            at = end + 1;
        }
        return cells;
    }
}
