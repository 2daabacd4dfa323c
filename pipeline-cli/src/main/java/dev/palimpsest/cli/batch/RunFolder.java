package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Manifest;
import dev.palimpsest.report.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The folder that a run writes into.
 *
 * <p>Its files grow in the order of the documents, under temporary names. From time to time they are forced to the disk,
 * and then the journal says how long they are, how many documents stand in them, and a hash over those documents. A run
 * that goes on cuts the files to those lengths, reads past as many documents, sees by the hash that they are the same, and
 * writes what an undisturbed run would have written. The manifest comes last.
 */
public final class RunFolder implements AutoCloseable {
    static final String LINKS = "links.jsonl";
    static final String DUPLICATES = "duplicates.jsonl";
    static final String MANIFEST = "manifest.json";
    static final String METRICS = "metrics.json";
    static final String JOURNAL = "journal.jsonl";
    private static final String FINGERPRINTS = "fingerprints.bin";
    private static final String BEGINNING = "0".repeat(64);
    private static final long BYTES_AT_RISK = 16 << 20;
    private static final long NANOS_AT_RISK = Duration.ofSeconds(1).toNanos();

    private final Path folder;
    private final Plan plan;
    private final Journal journal;
    private final InFlight inFlight;
    private final Parts parts;
    private final Optional<Deduplication> deduplication;
    private final Account account;
    private final Chain chain;
    private final Chain skipped = new Chain(BEGINNING);
    private final String agreed;
    private long toSkip;
    private long unsafeBytes;
    private long safeAt = System.nanoTime();

    RunFolder(Path folder, Plan plan, Journal journal, JsonNode last, long journalled) throws IOException {
        this.folder = folder;
        this.plan = plan;
        this.journal = journal;
        this.account = Account.read(last);
        this.agreed = last.path("chain").asText(BEGINNING);
        this.chain = new Chain(agreed);
        this.toSkip = account.read();
        this.inFlight = InFlight.in(folder);
        List<String> names = new ArrayList<>(Records.files(plan.extras()));
        names.add(FINGERPRINTS);
        this.parts = Parts.open(folder, names, last.path("sizes"));
        this.deduplication = plan.extras().contains(Extra.DEDUP)
                ? Optional.of(Deduplication.after(parts.of(FINGERPRINTS).temporary()))
                : Optional.empty();
        journal.goOnAt(journalled);
        if (journalled == 0) {
            journal.append(latin(plan.toJson().toString().getBytes(StandardCharsets.UTF_8)));
            journal.append(checkpointLine());
        }
    }

    /**
     * Whether the document stands in the folder already. To be asked of every document in order, before the first that is
     * written.
     *
     * @throws OutputException if the documents are not those of the earlier run
     */
    public boolean has(Entry entry) {
        if (toSkip == 0) {
            return false;
        }
        skipped.add(entry);
        toSkip--;
        if (toSkip == 0 && !skipped.toString().equals(agreed)) {
            throw changed();
        }
        return true;
    }

    private OutputException changed() {
        return new OutputException(
                "the run in " + folder + " cannot go on: its inputs are not what they were",
                "begin again in an empty folder");
    }

    /** Writes what became of a document. */
    public void write(Outcome<Lines> given) throws IOException {
        Outcome<Lines> outcome = deduplication.map(d -> d.of(given)).orElse(given);
        if (plan.extras().contains(Extra.REPORT) && parts.of(Records.REPORT).size() == 0) {
            write(Records.REPORT, HtmlReport.head().getBytes(StandardCharsets.UTF_8));
        }
        if (outcome.result().isPresent()) {
            long record = parts.of(Records.DOCUMENTS).size();
            write(FINGERPRINTS, Fingerprints.toBytes(outcome.result().get().fingerprint(), record));
        }
        for (Map.Entry<String, byte[]> record : Records.of(outcome).entrySet()) {
            write(record.getKey(), record.getValue());
        }
        account.enter(outcome);
        chain.add(outcome.entry());
        if (unsafeBytes > BYTES_AT_RISK || System.nanoTime() - safeAt > NANOS_AT_RISK) {
            checkpoint();
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        parts.of(name).write(bytes);
        unsafeBytes += bytes.length;
    }

    /** The documents in hand. */
    public InFlight inFlight() {
        return inFlight;
    }

    /** Makes everything written so far safe, and takes none of the documents in hand for the reason to stop. */
    public void stop() throws IOException {
        checkpoint();
        inFlight.forget();
    }

    /** Makes everything written so far safe. */
    private void checkpoint() throws IOException {
        parts.force();
        journal.append(checkpointLine());
        unsafeBytes = 0;
        safeAt = System.nanoTime();
    }

    private String checkpointLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(line)) {
            out.writeStartObject();
            account.write(out);
            out.writeStringField("chain", chain.toString());
            out.writeObjectFieldStart("sizes");
            parts.writeSizes(out);
            out.writeEndObject();
            out.writeEndObject();
        }
        return latin(line.toByteArray());
    }

    private static String latin(byte[] utf8) {
        return new String(utf8, StandardCharsets.ISO_8859_1);
    }

    /**
     * Gives the files their names, and writes the manifest when all else is done.
     *
     * @param inputs the files that were read
     * @param skipped what they held that is no document
     * @param metrics what differs between two runs of the same
     */
    public void finish(List<Manifest.Input> inputs, SortedMap<String, Long> skipped, ObjectNode metrics)
            throws IOException {
        if (toSkip > 0) {
            throw changed();
        }
        checkpoint();
        if (plan.extras().contains(Extra.REPORT)) {
            write(Records.REPORT, HtmlReport.foot().getBytes(StandardCharsets.UTF_8));
        }
        parts.complete();
        account.linked(LinkPass.write(folder.resolve(Records.CLAIMS), folder.resolve(LINKS)));
        account.duplicates(DuplicatePass.write(
                folder.resolve(FINGERPRINTS), folder.resolve(Records.DOCUMENTS), folder.resolve(DUPLICATES)));
        save(METRICS, (metrics.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream manifest = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(manifest)) {
            manifest(inputs, skipped).write(out);
        }
        forceNames();
        save(MANIFEST, manifest.toByteArray());
        forceNames();
        journal.close();
        inFlight.close();
        tidy(folder);
    }

    /** Deletes what a complete run needs no more; one that was killed in its last moment may have left it. */
    static void tidy(Path folder) throws IOException {
        InFlight.tidy(folder);
        Files.deleteIfExists(folder.resolve(FINGERPRINTS));
        Files.deleteIfExists(folder.resolve(JOURNAL));
    }

    private Manifest manifest(List<Manifest.Input> inputs, SortedMap<String, Long> skipped) {
        return new Manifest(
                plan.version(),
                plan.profile(),
                plan.fingerprint(),
                plan.offsets(),
                inputs,
                account.counts(),
                skipped,
                account.edits());
    }

    /** Comes back when the names of the files are on the disk, where the system can tell. */
    private void forceNames() {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Windows opens no folder, and keeps the order of names itself
        }
    }

    private void save(String name, byte[] bytes) throws IOException {
        try (Part part = Part.open(folder.resolve(name), 0)) {
            part.write(bytes);
            part.complete();
        }
    }

    /** How it went, in one line. */
    public String summary() {
        return account.read() + " read = " + account.written() + " written + " + account.failed() + " failed";
    }

    /** The number of documents that failed. */
    public long failed() {
        return account.failed();
    }

    @Override
    public void close() throws IOException {
        parts.close();
        inFlight.close();
        journal.close();
    }
}
