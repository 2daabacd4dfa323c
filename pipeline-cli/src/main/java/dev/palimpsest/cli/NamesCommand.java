package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.cli.input.InputException;
import dev.palimpsest.names.Gazetteer;
import dev.palimpsest.names.NameKind;
import dev.palimpsest.names.NameResolver;
import dev.palimpsest.names.NameResult;
import dev.palimpsest.names.Qualifier;
import dev.palimpsest.record.Json;
import dev.palimpsest.text.RawText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palimpsest names}: canonical forms, keys and records of a list of names. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Give each name its canonical forms, its key and the record it names.",
            "One name a line in, a tab after it may give the district; one JSON line out, in order.",
            "Two names are the same by rule when they share a key or a reading."
        })
final class NamesCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The names; - or nothing is standard input.")
    private String file = STANDARD_INPUT;

    @Option(
            names = "--gazetteer",
            paramLabel = "none|FILE",
            description = "Link to the places of FILE (tab-separated, columns named in its first line), or to none,"
                    + " instead of the built-in gazetteer.")
    private Optional<String> gazetteer = Optional.empty();

    @Option(names = "--add-gazetteer", paramLabel = "FILE", description = "Link to the places of FILE as well.")
    private Optional<Path> added = Optional.empty();

    @Option(
            names = "--kind",
            defaultValue = "place",
            description = "What the names are of: ${COMPLETION-CANDIDATES} (standard: ${DEFAULT-VALUE}).")
    private NameKind kind = NameKind.PLACE;

    NamesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (file.equals(STANDARD_INPUT) && Terminal.isStandardInput()) {
            spec.commandLine().usage(console.errWriter());
            return ExitCode.USAGE;
        }
        NameResolver resolver = NameResolver.of(gazetteer());
        try (OutputStream out = new BufferedOutputStream(console.out());
                JsonGenerator json = Json.generator(out)) {
            int number = 0;
            for (String line : lines()) {
                number++;
                String[] fields = line.split("\t", 3);
                if (fields.length > 2) {
                    console.errWriter()
                            .println("palimpsest: " + file + ": warning at line " + number
                                    + ": what stands behind a second tab is not read");
                }
                write(resolver.resolve(fields[0], fields.length > 1 ? fields[1] : "", kind), json);
            }
        }
        return ExitCode.OK;
    }

    private Gazetteer gazetteer() {
        Gazetteer base = gazetteer
                .map(g -> g.equals("none") ? Gazetteer.none() : Gazetteer.read(Path.of(g)))
                .orElseGet(Gazetteer::builtIn);
        return added.map(path -> base.plus(Gazetteer.read(path))).orElse(base);
    }

    private List<String> lines() {
        String text = RawText.of(file, bytes()).text();
        return text.lines().toList();
    }

    private byte[] bytes() {
        try {
            return file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new InputException("no-input", "cannot read " + file + ": " + e, "check the path and its rights", e);
        }
    }

    private static void write(NameResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", result.name());
        json.writeStringField("script", result.script());
        json.writeStringField("orthography", result.orthography());
        json.writeObjectFieldStart("canonical");
        json.writeStringField("az", result.az());
        json.writeStringField("en", result.en());
        json.writeEndObject();
        json.writeStringField("key", result.key());
        writeArray("readings", result.readings(), json);
        json.writeArrayFieldStart("qualifiers");
        for (Qualifier qualifier : result.qualifiers()) {
            json.writeStartObject();
            json.writeStringField("type", qualifier.type());
            json.writeStringField("tag", qualifier.tag());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (result.entity().isPresent()) {
            json.writeStringField("entity", result.entity().get());
        } else {
            json.writeNullField("entity");
        }
        json.writeStringField("evidence", result.evidence());
        writeArray("candidates", result.candidates(), json);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void writeArray(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
