package dev.palimpsest.cli;

import dev.palimpsest.cli.batch.OutputException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command writes that makes files. */
final class OutputOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            required = true,
            description = "Where to write: of report the page, of run a folder that is empty or does not exist yet.")
    private Path path = Path.of("");

    Path path() {
        return path;
    }

    /** What an error of writing there means for the command. */
    OutputException cannotWrite(IOException why, String hint) {
        return new OutputException("cannot write into " + path + ": " + why.getMessage(), hint, why);
    }
}
