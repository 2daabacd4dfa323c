package dev.palimpsest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.InputException;
import dev.palimpsest.cli.input.Inputs;
import dev.palimpsest.cli.input.Reader;
import dev.palimpsest.record.Json;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code palimpsest trace}: whether every quote of claims.jsonl or edits.jsonl stands where the record says it does. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Read the raw files again and check every byte span and quote of the claims (or of the edits,",
            "in edits.jsonl); exit code 1 if one does not hold."
        })
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CLAIMS", description = "claims.jsonl or edits.jsonl of a run.")
    private Path records = Path.of("");

    @Option(
            names = "--raw",
            paramLabel = "INPUT",
            required = true,
            description = "What the run was given: a folder, or the file itself.")
    private List<String> raw = new ArrayList<>();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--offsets",
            paramLabel = "UNIT",
            description = "What the records' offsets count: codepoint, utf16, byte (default: codepoint).")
    private OffsetUnit offsets = OffsetUnit.CODEPOINT;

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, List<Quote>> quotes = quotes();
        Tally tally = new Tally(console.outWriter());
        Entry.Sink sink = entry -> check(entry, quotes, tally);
        new Reader(reading.format(), sink, file -> {}, new AtomicLong()).read(Inputs.of(raw));
        quotes.forEach((document, missing) -> tally.lost(document, missing.size()));
        return tally.report();
    }

    private Map<String, List<Quote>> quotes() throws IOException {
        Map<String, List<Quote>> quotes = new LinkedHashMap<>();
        ObjectMapper mapper = new ObjectMapper(Json.factory());
        if (!Files.isReadable(records)) {
            throw new InputException("missing", "there is no file " + records, "name the claims.jsonl of a run");
        }
        try (BufferedReader lines = Files.newBufferedReader(records)) {
            String line;
            while ((line = lines.readLine()) != null) {
                JsonNode node = mapper.readTree(line);
                for (Quote quote : Quote.of(node, offsets)) {
                    quotes.computeIfAbsent(quote.document(), d -> new ArrayList<>())
                            .add(quote);
                }
            }
        }
        return quotes;
    }

    private static void check(Entry entry, Map<String, List<Quote>> quotes, Tally tally) {
        RawText text;
        try {
            text = entry.decoder().extract().text();
        } catch (PalimpsestException e) {
            return; // a document that failed has no records; one that has, is missed below
        }
        List<Quote> wanted = quotes.remove(text.id());
        if (wanted != null) {
            wanted.forEach(quote -> tally.enter(quote, quote.faults(text, entry)));
        }
    }

    /** Counts what holds and shows what does not. */
    private static final class Tally {
        private final PrintWriter out;
        private long spans;
        private long wrong;

        Tally(PrintWriter out) {
            this.out = out;
        }

        void enter(Quote quote, List<String> faults) {
            spans++;
            if (!faults.isEmpty()) {
                wrong++;
                out.println(quote.document() + " " + quote.record() + ": " + String.join("; ", faults));
            }
        }

        void lost(String document, int count) {
            spans += count;
            wrong += count;
            out.println(document + ": not among the raw files, with " + count + " spans");
        }

        int report() {
            out.println(spans + " spans, " + (spans - wrong) + " hold, " + wrong + " wrong");
            return wrong == 0 ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
