package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.cli.input.Entry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run has done so far, in numbers. Every document that was read is either written or failed. */
final class Account {
    private static final String WRITTEN = "written";
    private static final String FAILED = "failed";
    private static final String CLAIMS = "claims";
    private static final String BYTES = "bytes";
    private static final String EDITS = "edits";

    private long written;
    private long failed;
    private long claims;
    private long links;
    private DuplicatePass.Found duplicates = new DuplicatePass.Found();
    private long bytes;
    private final SortedMap<String, SortedMap<String, Long>> edits = new TreeMap<>();

    /** Enters what became of a document. */
    void enter(Outcome<Lines> outcome) {
        Entry entry = outcome.entry();
        bytes += entry.source().bytes();
        failed += outcome.failure().isPresent() ? 1 : 0;
        outcome.result().ifPresent(lines -> {
            written++;
            claims += lines.claimCount();
            lines.editCounts().forEach((stage, rules) -> rules.forEach((rule, count) -> add(stage, rule, count)));
        });
    }

    /** Enters how many links there are between the documents. */
    void linked(long count) {
        links = count;
    }

    /** Enters how many documents are duplicates of others. */
    void duplicates(DuplicatePass.Found found) {
        duplicates = found;
    }

    private void add(String stage, String rule, long count) {
        edits.computeIfAbsent(stage, s -> new TreeMap<>()).merge(rule, count, Long::sum);
    }

    long read() {
        return written + failed;
    }

    long written() {
        return written;
    }

    long failed() {
        return failed;
    }

    long bytes() {
        return bytes;
    }

    /** The counts of the manifest. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("read", read());
        counts.put(WRITTEN, written);
        counts.put(FAILED, failed);
        counts.put(CLAIMS, claims);
        counts.put("links", links);
        counts.put("same_source", duplicates.raw());
        counts.put("same_text", duplicates.text());
        counts.put("near_duplicates", duplicates.near());
        counts.put(BYTES, bytes);
        return counts;
    }

    SortedMap<String, SortedMap<String, Long>> edits() {
        return edits;
    }

    /** Writes it as a field of the current object. */
    void write(JsonGenerator out) throws IOException {
        out.writeNumberField(WRITTEN, written);
        out.writeNumberField(FAILED, failed);
        out.writeNumberField(CLAIMS, claims);
        out.writeNumberField(BYTES, bytes);
        out.writeObjectFieldStart(EDITS);
        for (Map.Entry<String, SortedMap<String, Long>> stage : edits.entrySet()) {
            out.writeObjectFieldStart(stage.getKey());
            for (Map.Entry<String, Long> rule : stage.getValue().entrySet()) {
                out.writeNumberField(rule.getKey(), rule.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** The account that {@link #write} wrote. */
    static Account read(JsonNode node) {
        Account account = new Account();
        account.written = node.path(WRITTEN).asLong();
        account.failed = node.path(FAILED).asLong();
        account.claims = node.path(CLAIMS).asLong();
        account.bytes = node.path(BYTES).asLong();
        for (Map.Entry<String, JsonNode> stage : node.path(EDITS).properties()) {
            for (Map.Entry<String, JsonNode> rule : stage.getValue().properties()) {
                account.add(stage.getKey(), rule.getKey(), rule.getValue().asLong());
            }
        }
        return account;
    }
}
