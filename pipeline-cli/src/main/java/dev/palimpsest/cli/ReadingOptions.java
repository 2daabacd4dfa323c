package dev.palimpsest.cli;

import static java.util.stream.Collectors.toSet;

import dev.palimpsest.ProfileException;
import dev.palimpsest.cli.input.Container;
import dev.palimpsest.cli.input.InputFormat;
import dev.palimpsest.cli.input.RecordFields;
import dev.palimpsest.text.RawText.Malformed;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the inputs of a command are read. */
class ReadingOptions {
    private static final String AUTO = "auto";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "CONTAINER",
            description = "How a file holds documents: auto, ${COMPLETION-CANDIDATES} (default: auto, by each file).",
            completionCandidates = Containers.class)
    private String from = AUTO;

    @Option(
            names = "--text-field",
            paramLabel = "NAME",
            description = "The field of a record that holds the text (default: text).")
    private String textField = "text";

    @Option(
            names = "--id-field",
            paramLabel = "NAME",
            description = "The field of a record that holds the document's id (default: id).")
    private String idField = "id";

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "What stands between the fields of CSV (default: a comma; a tab in a file called .tsv).")
    private Optional<String> delimiter = Optional.empty();

    @Option(
            names = "--namespace",
            paramLabel = "N",
            split = ",",
            description = "The namespaces of a wiki dump to read, or all (default: 0, the articles).")
    private List<String> namespaces = List.of("0");

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of the bytes; never guessed (default: UTF-8).")
    private String encoding = "UTF-8";

    @Option(
            names = "--malformed",
            paramLabel = "WHAT",
            description = "What to do with bytes that are not text: fail, replace (default: fail).")
    private Malformed malformed = Malformed.FAIL;

    @Option(
            names = "--max-chars",
            paramLabel = "N",
            description = "The most characters of one document (default: 50000000).")
    private long maxChars = 50_000_000;

    /** The names of the containers, for completion. */
    static final class Containers extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Containers() {
            super(Arrays.stream(Container.values()).map(Container::id).toList());
        }
    }

    long maxChars() {
        return maxChars;
    }

    InputFormat format() {
        InputFormat standard = InputFormat.standard(maxChars);
        return new InputFormat(
                container(),
                new RecordFields(textField, idField, Map.of()),
                delimiter.map(this::delimiter),
                namespaces.contains("all")
                        ? Set.of()
                        : namespaces.stream().map(this::namespace).collect(toSet()),
                charset(),
                malformed,
                standard.mostBytes());
    }

    private char delimiter(String given) {
        String named = given.equals("\\t") || given.equals("tab") ? "\t" : given;
        if (named.length() != 1 || named.charAt(0) > '~' || "\"\r\n".contains(named)) {
            throw new ParameterException(
                    spec.commandLine(), "--delimiter takes one ASCII character, or tab, and not " + given);
        }
        return named.charAt(0);
    }

    private int namespace(String given) {
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), "--namespace takes numbers, or all, and not " + given, e);
        }
    }

    /** What a run that goes on must have in common with the one it goes on with. */
    List<String> description() {
        return List.of(
                "from=" + from,
                "text-field=" + textField,
                "id-field=" + idField,
                "delimiter=" + delimiter.orElse(AUTO),
                "namespace=" + String.join(",", namespaces),
                "encoding=" + charset().name(),
                "malformed=" + malformed.name().toLowerCase(Locale.ROOT),
                "max-chars=" + maxChars);
    }

    private Optional<Container> container() {
        if (from.equals(AUTO)) {
            return Optional.empty();
        }
        for (Container container : Container.values()) {
            if (container.id().equals(from)) {
                return Optional.of(container);
            }
        }
        List<String> known = new ArrayList<>(new Containers());
        known.add(AUTO);
        throw unknown("container", from, known);
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

    private ParameterException unknown(String what, String name, List<String> known) {
        ProfileException message = ProfileException.unknown(what, name, known);
        return new ParameterException(
                spec.commandLine(), message.getMessage() + System.lineSeparator() + message.hint());
    }
}
