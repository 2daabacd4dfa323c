package dev.palimpsest.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints the rows of a table of {@code docs/benchmarks.md}. */
final class Rows {
    private static final double MEGA = 1e6;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** A heading and the head of a table. */
    void table(String heading, String... columns) {
        out.println("\n## " + heading + "\n");
        row((Object[]) columns);
        out.println("|---".repeat(columns.length) + "|");
    }

    /** One row. */
    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        out.println(row);
    }

    /** Bytes a second as megabytes of a million bytes. */
    static String megabytes(double bytesASecond) {
        return number(bytesASecond / MEGA) + " MB/s";
    }

    /** Three significant figures, or a whole number. */
    static String number(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    /** How many times one is the other. */
    static String times(double ratio) {
        return number(ratio) + " ×";
    }
}
