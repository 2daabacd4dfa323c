package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.claim.Claim;
import dev.palimpsest.record.ClaimRecords;
import dev.palimpsest.record.DocumentRecord;
import dev.palimpsest.record.EditRecords;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.report.HtmlReport;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.OffsetUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of one document as they will stand in the files of a run.
 *
 * @param document the line of documents.jsonl
 * @param claims the lines of claims.jsonl
 * @param edits the lines of edits.jsonl
 * @param report the section of report.html; empty unless that is wanted
 * @param fingerprint what duplicates are known by
 * @param claimCount the number of claims
 * @param editCounts the number of edits for each stage and rule
 */
public record Lines(
        byte[] document,
        byte[] claims,
        byte[] edits,
        byte[] report,
        Fingerprint fingerprint,
        long claimCount,
        SortedMap<String, SortedMap<String, Long>> editCounts) {

    /** The records of a document, offsets counted in {@code unit}. */
    public static Lines of(Document document, Source source, OffsetUnit unit, Set<Extra> extras) throws IOException {
        byte[] record = json(out -> {
            DocumentRecord.write(document, source, unit, out);
            out.writeRaw('\n');
        });
        SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
        byte[] log = json(out -> counts.putAll(EditRecords.write(document, unit, out)));
        long[] count = new long[1];
        byte[] claims = document.texts().stream()
                        .allMatch(text -> text.annotations(Claim.class).isEmpty())
                ? new byte[0]
                : json(out -> count[0] = claims(document, unit, source.uri(), out));
        byte[] report = extras.contains(Extra.REPORT)
                ? HtmlReport.section(document).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        Fingerprint fingerprint = Fingerprint.of(document.raw().sha256(), document.text());
        return new Lines(record, claims, log, report, fingerprint, count[0], counts);
    }

    /** The same without the claims. */
    Lines withoutClaims() {
        return new Lines(document, new byte[0], edits, report, fingerprint, 0, editCounts);
    }

    private static long claims(Document document, OffsetUnit unit, Optional<String> uri, JsonGenerator out)
            throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        long count = 0;
        for (ObjectNode claim : ClaimRecords.of(document, unit, uri)) {
            mapper.writeTree(out, claim);
            out.writeRaw('\n');
            count++;
        }
        return count;
    }

    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }

    private static byte[] json(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(bytes)) {
            writing.to(out);
        }
        return bytes.toByteArray();
    }
}
