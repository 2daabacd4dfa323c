package dev.palimpsest.cli;

import dev.palimpsest.cli.flow.Outcome;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code palimpsest clean}: cleaned text and nothing else. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = {
            "Write the cleaned text of each document to standard output.",
            "JSONL in gives JSONL out, with the same ids. Warnings go to standard error."
        })
final class CleanCommand extends DocumentCommand {

    @Option(names = "--diff", description = "Write what would change in each document, as a unified diff.")
    private boolean diff;

    @Option(
            names = "--in-place",
            paramLabel = "SUFFIX",
            arity = "0..1",
            fallbackValue = "",
            preprocessor = OnlyAttached.class,
            description = "Write the cleaned text over each file, and keep the old one under its name with SUFFIX.")
    private Optional<String> inPlace = Optional.empty();

    CleanCommand(Console console) {
        super(console, "clean");
    }

    @Override
    int process(DocumentFlow flow, FailureReport failures) throws IOException, InterruptedException {
        if (inPlace.isPresent()) {
            return overwrite(flow, failures, inPlace.get());
        }
        return print(flow, failures, diff ? CleanedText::difference : CleanedText::of);
    }

    private int overwrite(DocumentFlow flow, FailureReport failures, String suffix)
            throws IOException, InterruptedException {
        if (diff) {
            throw new ParameterException(spec().commandLine(), "--diff changes nothing, and --in-place does: name one");
        }
        InPlace files = new InPlace(input().inputs(), suffix);
        flow.run(CleanedText::alone, (Outcome<Printed> outcome) -> {
            failures.count(outcome);
            if (outcome.result().isPresent()) {
                failures.warn(outcome.result().get().warnings());
                files.write(outcome.entry(), outcome.result().get().data());
            }
        });
        return failures.exitCode();
    }

    /** Takes a value only where it is attached with an equals sign, since what follows is an input. */
    static final class OnlyAttached implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            boolean attached = "=".equals(info.get("separator"));
            if (!attached) {
                option.setValue(Optional.of(""));
            }
            return !attached;
        }
    }
}
