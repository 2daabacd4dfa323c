package dev.palimpsest.cli;

import dev.palimpsest.cli.input.InputFile;
import dev.palimpsest.cli.input.Inputs;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a command and how they are read. */
final class InputOptions extends ReadingOptions {

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = {
                "Files, folders, quoted patterns; - or nothing for standard input.",
                "Archives and packed files are opened on the fly: .tar .zip .gz .bz2 .xz .zst"
            })
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "Stop after that many documents.")
    private long limit = Long.MAX_VALUE;

    private List<String> arguments() {
        return inputs.isEmpty() ? List.of(InputFile.STANDARD_INPUT) : inputs;
    }

    /** Whether nothing is named and nothing comes in: a person sits at the keyboard. */
    boolean wouldWaitForTerminal() {
        return arguments().contains(InputFile.STANDARD_INPUT) && Terminal.isStandardInput();
    }

    Inputs inputs() {
        return Inputs.of(arguments());
    }

    long limit() {
        return limit;
    }

    @Override
    List<String> description() {
        List<String> all = new ArrayList<>(super.description());
        all.add("limit=" + limit);
        return all;
    }
}
