package dev.palimpsest.cli;

import dev.palimpsest.ProfileException;
import dev.palimpsest.cli.input.Container;
import dev.palimpsest.cli.input.InputFile;
import dev.palimpsest.cli.input.InputFormat;
import dev.palimpsest.cli.input.Inputs;
import dev.palimpsest.text.RawText.Malformed;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The inputs of a command and how they are read. */
final class InputOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files, folders, quoted patterns; - or nothing for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "CONTAINER",
            description = "How a file holds documents: auto, ${COMPLETION-CANDIDATES} (default: auto, by each file).",
            completionCandidates = Containers.class)
    private String from = "auto";

    @Option(
            names = "--text-field",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "The field that holds the text (default: ${DEFAULT-VALUE}).")
    private String textField = "text";

    @Option(
            names = "--id-field",
            paramLabel = "NAME",
            defaultValue = "id",
            description = "The field that holds the document's id (default: ${DEFAULT-VALUE}).")
    private String idField = "id";

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "The encoding of the bytes; never guessed (default: ${DEFAULT-VALUE}).")
    private String encoding = "UTF-8";

    @Option(
            names = "--malformed",
            paramLabel = "WHAT",
            defaultValue = "fail",
            description = "What to do with bytes that are not text: fail, replace (default: ${DEFAULT-VALUE}).")
    private String malformed = "fail";

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "Stop after that many documents.")
    private long limit;

    @Option(
            names = "--max-chars",
            paramLabel = "N",
            defaultValue = "50000000",
            description = "The most characters of one document (default: ${DEFAULT-VALUE}).")
    private long maxChars = 50_000_000;

    /** The names of the containers, for completion. */
    static final class Containers extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Containers() {
            super(Arrays.stream(Container.values()).map(Container::id).toList());
        }
    }

    List<String> arguments() {
        return inputs.isEmpty() ? List.of(InputFile.STANDARD_INPUT) : inputs;
    }

    /** Whether nothing was named and nothing comes in: a person sits at the keyboard. */
    boolean wouldWaitForTerminal() {
        return arguments().contains(InputFile.STANDARD_INPUT) && Terminal.isStandardInput();
    }

    Inputs inputs() {
        return Inputs.of(arguments());
    }

    long limit() {
        return limit <= 0 ? Long.MAX_VALUE : limit;
    }

    long maxChars() {
        return maxChars;
    }

    InputFormat format() {
        InputFormat standard = InputFormat.standard(maxChars);
        return new InputFormat(container(), textField, idField, charset(), malformed(), standard.mostBytes());
    }

    private Optional<Container> container() {
        if (from.equals("auto")) {
            return Optional.empty();
        }
        for (Container container : Container.values()) {
            if (container.id().equals(from)) {
                return Optional.of(container);
            }
        }
        List<String> known = new ArrayList<>(new Containers());
        known.add("auto");
        throw unknown("container", from, known);
    }

    private Malformed malformed() {
        for (Malformed value : Malformed.values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(malformed)) {
                return value;
            }
        }
        throw unknown("value of --malformed", malformed, List.of("fail", "replace"));
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unknown(
                    "encoding",
                    encoding,
                    List.copyOf(Charset.availableCharsets().keySet()));
        }
    }

    private ParameterException unknown(String what, String name, @Nullable List<String> known) {
        ProfileException message = ProfileException.unknown(what, name, known == null ? List.of() : known);
        return new ParameterException(
                spec.commandLine(), message.getMessage() + System.lineSeparator() + message.hint());
    }
}
