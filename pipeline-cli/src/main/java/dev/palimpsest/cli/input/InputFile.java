package dev.palimpsest.cli.input;

import java.nio.file.Path;

/**
 * A file that an input names or holds.
 *
 * @param file where it is; {@link #STANDARD_INPUT} for standard input
 * @param path what it is called in records: relative to the input that named it, with {@code /} between names
 */
public record InputFile(Path file, String path) {

    /** What stands for standard input on the command line and in records. */
    public static final String STANDARD_INPUT = "-";

    /** Whether it is standard input. */
    public boolean isStandardInput() {
        return path.equals(STANDARD_INPUT);
    }
}
