package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.record.Failure;
import dev.palimpsest.record.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a document's outcome goes into which file of a run. */
final class Records {
    static final String DOCUMENTS = "documents.jsonl";
    static final String CLAIMS = "claims.jsonl";
    static final String EDITS = "edits.jsonl";
    static final String FAILURES = "failures.jsonl";
    static final String REPORT = "report.html";
    static final List<String> FILES = List.of(DOCUMENTS, CLAIMS, EDITS, FAILURES);

    private Records() {}

    /** The files of a run that is asked for these extras. */
    static List<String> files(Set<Extra> extras) {
        List<String> files = new ArrayList<>(FILES);
        if (extras.contains(Extra.REPORT)) {
            files.add(REPORT);
        }
        return files;
    }

    /** The bytes that each file gets of an outcome. */
    static Map<String, byte[]> of(Outcome<Lines> outcome) throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        if (outcome.failure().isPresent()) {
            records.put(FAILURES, line(outcome.failure().get()));
        }
        if (outcome.result().isPresent()) {
            Lines lines = outcome.result().get();
            records.put(DOCUMENTS, lines.document());
            records.put(CLAIMS, lines.claims());
            records.put(EDITS, lines.edits());
            if (lines.report().length > 0) {
                records.put(REPORT, lines.report());
            }
        }
        return records;
    }

    private static byte[] line(Failure failure) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(line)) {
            failure.write(out);
            out.writeRaw('\n');
        }
        return line.toByteArray();
    }
}
