package dev.palimpsest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.cli.input.Container;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.Offsets;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record says stands at a place of the raw text.
 *
 * @param document the document's id
 * @param record the id of the claim, or the stage and rule of the edit
 * @param sha256 of the document's bytes; empty where the record does not say
 * @param rawStart where it begins in the decoded raw text, in the unit
 * @param rawEnd where it ends there
 * @param bytes where it stands in the file
 * @param text what stands there; empty where the record does not quote it
 * @param unit what the raw offsets count
 */
record Quote(
        String document,
        String record,
        String sha256,
        int rawStart,
        int rawEnd,
        ByteSpan bytes,
        Optional<String> text,
        OffsetUnit unit) {

    /** The quotes of a line of claims.jsonl or edits.jsonl. */
    static List<Quote> of(JsonNode line, OffsetUnit unit) {
        if (!line.has("evidence")) {
            boolean first =
                    line.path("revision").asInt() == 0 && line.path("field").isNull();
            Optional<String> before = first ? Optional.of(line.path("before").asText()) : Optional.empty();
            String rule = line.path("stage").asText() + "/" + line.path("rule").asText();
            return List.of(quote(line.path("document").asText(), rule, "", line, before, unit));
        }
        List<Quote> quotes = new ArrayList<>();
        JsonNode document = line.path("document");
        for (JsonNode evidence : line.path("evidence")) {
            quotes.add(quote(
                    document.path("id").asText(),
                    line.path("id").asText(),
                    document.path("sha256").asText(),
                    evidence,
                    Optional.of(evidence.path("raw_text").asText()),
                    unit));
        }
        return quotes;
    }

    private static Quote quote(
            String document, String record, String sha256, JsonNode at, Optional<String> text, OffsetUnit unit) {
        JsonNode raw = at.path("raw");
        JsonNode bytes = at.path("bytes");
        return new Quote(
                document,
                record,
                sha256,
                raw.path("start").asInt(),
                raw.path("end").asInt(),
                new ByteSpan(bytes.path("start").asLong(), bytes.path("end").asLong()),
                text,
                unit);
    }

    /** What of it does not hold of the raw text; nothing if all does. */
    List<String> faults(RawText raw, Entry entry) {
        List<String> faults = new ArrayList<>();
        if (!sha256.isEmpty() && !sha256.equals(raw.sha256())) {
            faults.add("the document's sha256 is " + raw.sha256());
            return faults;
        }
        Optional<Span> span = span(raw.text());
        if (span.isEmpty()) {
            faults.add("raw " + rawStart + ".." + rawEnd + " does not lie in the document");
            return faults;
        }
        String there = span.get().of(raw.text());
        if (text.isPresent() && !text.get().equals(there)) {
            faults.add("raw " + rawStart + ".." + rawEnd + " holds \"" + there + "\"");
        }
        if (!raw.toBytes(span.get()).equals(bytes)) {
            faults.add("raw " + rawStart + ".." + rawEnd + " stands at bytes " + raw.toBytes(span.get()));
        }
        if (entry.source().container().equals(Container.TEXT.id())
                && !inFile(entry, raw).equals(there)) {
            faults.add("bytes " + bytes + " of the file hold \"" + inFile(entry, raw) + "\"");
        }
        return faults;
    }

    /** Read from the file's bytes themselves, by nothing that made the record. */
    private String inFile(Entry entry, RawText raw) {
        long end = Math.min(bytes.end(), entry.content().length);
        long start = Math.min(bytes.start(), end);
        return new String(entry.content(), (int) start, (int) (end - start), Charset.forName(raw.encoding()));
    }

    private Optional<Span> span(String text) {
        Offsets offsets = Offsets.of(text, unit);
        if (rawEnd > offsets.at(text.length()) || rawStart > rawEnd) {
            return Optional.empty();
        }
        return Optional.of(new Span(utf16(offsets, rawStart, text.length()), utf16(offsets, rawEnd, text.length())));
    }

    /** The first UTF-16 offset that counts as much in the unit. */
    private static int utf16(Offsets offsets, int inUnit, int length) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets.at(middle) < inUnit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
