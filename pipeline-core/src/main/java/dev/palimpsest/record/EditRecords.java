package dev.palimpsest.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.Offsets;
import dev.palimpsest.text.Span;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the log of a document: a line of edits.jsonl for each edit, in the order that replays. */
public final class EditRecords {
    private final Document document;
    private final OffsetUnit unit;
    private final Offsets raw;
    private Offsets before;
    private String field = "";
    private int revision;

    private EditRecords(Document document, OffsetUnit unit) {
        this.document = document;
        this.unit = unit;
        this.raw = Offsets.of(document.raw().text(), unit);
        this.before = raw;
    }

    /** Writes every edit of the document, each on a line of its own; gives how many there are by stage and rule. */
    public static SortedMap<String, SortedMap<String, Long>> write(
            Document document, OffsetUnit unit, JsonGenerator out) throws IOException {
        EditRecords records = new EditRecords(document, unit);
        SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
        for (Edit edit : document.edits()) {
            records.write(edit, out);
            out.writeRaw('\n');
            counts.computeIfAbsent(edit.stage(), s -> new TreeMap<>()).merge(edit.rule(), 1L, Long::sum);
        }
        return counts;
    }

    private void write(Edit edit, JsonGenerator out) throws IOException {
        if (edit.revision() != revision || !edit.field().equals(field)) {
            field = edit.field();
            revision = edit.revision();
            before = Offsets.of(document.at(field).text(revision), unit);
        }
        out.writeStartObject();
        out.writeStringField("document", document.id());
        field(out, edit.field());
        out.writeNumberField("revision", edit.revision());
        out.writeStringField("stage", edit.stage());
        out.writeStringField("rule", edit.rule());
        span(out, "at", before.of(edit.at()));
        span(out, "raw", raw.of(edit.raw()));
        bytes(out, edit.bytes());
        out.writeStringField("before", edit.before());
        out.writeStringField("after", edit.after());
        out.writeObjectFieldStart("why");
        Map<String, String> sorted = edit.why().size() > 1 ? new TreeMap<>(edit.why()) : edit.why();
        for (Map.Entry<String, String> why : sorted.entrySet()) {
            out.writeStringField(why.getKey(), why.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** The path of a part, and null for the body. */
    static void field(JsonGenerator out, String path) throws IOException {
        if (path.isEmpty()) {
            out.writeNullField("field");
        } else {
            out.writeStringField("field", path);
        }
    }

    static void span(JsonGenerator out, String name, Span span) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
        out.writeEndObject();
    }

    private static void bytes(JsonGenerator out, ByteSpan span) throws IOException {
        out.writeObjectFieldStart("bytes");
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
        out.writeEndObject();
    }
}
