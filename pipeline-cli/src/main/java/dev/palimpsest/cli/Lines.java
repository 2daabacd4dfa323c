package dev.palimpsest.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.record.DocumentRecord;
import dev.palimpsest.record.EditRecords;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.OffsetUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of one document as they will stand in the files of a run.
 *
 * @param document the line of documents.jsonl
 * @param edits the lines of edits.jsonl
 * @param editCounts the number of edits for each stage and rule
 */
record Lines(byte[] document, byte[] edits, SortedMap<String, SortedMap<String, Long>> editCounts) {

    static Lines of(Document document, Source source, OffsetUnit unit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(line)) {
            DocumentRecord.write(document, source, unit, json);
            json.writeRaw('\n');
        }
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(log)) {
            EditRecords.write(document, unit, json);
        }
        SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
        for (Edit edit : document.edits()) {
            counts.computeIfAbsent(edit.stage(), s -> new TreeMap<>()).merge(edit.rule(), 1L, Long::sum);
        }
        return new Lines(line.toByteArray(), log.toByteArray(), counts);
    }
}
