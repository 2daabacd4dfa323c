package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Manifest;
import dev.palimpsest.report.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

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

    private RunFolder(Path folder, Plan plan, Journal journal, JsonNode last, long journalled) throws IOException {
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
                ? Optional.of(
                        Deduplication.after(parts.of(FINGERPRINTS).temporary()))
                : Optional.empty();
        journal.goOnAt(journalled);
        if (journalled == 0) {
            journal.append(latin(plan.toJson().toString().getBytes(StandardCharsets.UTF_8)));
            journal.append(checkpointLine());
        }
    }

    /** Whether a run into the folder is complete. */
    public static boolean isComplete(Path folder) {
        return Files.exists(folder.resolve(MANIFEST));
    }

    /** Whether there is nothing to go on with, since the run is complete; tidies up what it may have left. */
    public static boolean hasFinished(Path folder) throws IOException {
        if (isComplete(folder)) {
            tidy(folder);
            return true;
        }
        return false;
    }

    /**
     * A folder for a new run.
     *
     * @throws OutputException if it holds something, or cannot be written to
     */
    public static RunFolder create(Path folder, Plan plan) {
        if (!isEmpty(folder)) {
            String hint = Files.exists(folder.resolve(JOURNAL))
                    ? "go on with the run that it holds (--resume), or name an empty folder"
                    : "name an empty folder, or one that does not exist";
            throw new OutputException(folder + " is not empty", hint);
        }
        return open(folder, plan, Optional.empty());
    }

    /**
     * The folder of a run that did not finish, or an empty one.
     *
     * @throws OutputException if it holds something else, or a run with another plan
     */
    public static RunFolder resume(Path folder, Plan plan) {
        if (isEmpty(folder)) {
            return open(folder, plan, Optional.empty());
        }
        try {
            if (!Files.exists(folder.resolve(JOURNAL))) {
                throw new OutputException(folder + " holds no run that could go on", "name an empty folder");
            }
            Optional<Journal.Whole> found = Journal.read(folder.resolve(JOURNAL));
            List<String> differences =
                    found.map(whole -> plan.differences(whole.first())).orElse(List.of());
            if (!differences.isEmpty()) {
                throw new OutputException(
                        "the run in " + folder + " cannot go on: " + String.join("; ", differences),
                        "use what it began with, or begin again in an empty folder");
            }
            return open(folder, plan, found);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static RunFolder open(Path folder, Plan plan, Optional<Journal.Whole> found) {
        try {
            Files.createDirectories(folder);
            Journal journal = Journal.open(folder.resolve(JOURNAL));
            try {
                JsonNode last = found.map(Journal.Whole::last).orElse(MissingNode.getInstance());
                long length = found.map(Journal.Whole::length).orElse(0L);
                return new RunFolder(folder, plan, journal, last, length);
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static OutputException cannotWrite(Path folder, IOException e) {
        return new OutputException("cannot write into " + folder + ": " + e, "check the path and its rights", e);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            if (Files.exists(folder)) {
                throw cannotWrite(folder, e);
            }
            return true;
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
        for (Map.Entry<String, byte[]> record : Records.of(outcome).entrySet()) {
            write(record.getKey(), record.getValue());
        }
        if (outcome.result().isPresent()) {
            write(FINGERPRINTS, outcome.result().get().fingerprint().toBytes());
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
        save(MANIFEST, manifest.toByteArray());
        journal.close();
        inFlight.close();
        tidy(folder);
    }

    /** Deletes what a complete run needs no more; one that was killed in its last moment may have left it. */
    private static void tidy(Path folder) throws IOException {
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
