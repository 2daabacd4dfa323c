package dev.palimpsest.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.form.DetectedForm;
import dev.palimpsest.form.Heading;
import dev.palimpsest.form.Image;
import dev.palimpsest.form.InfoboxItem;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.Offsets;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import dev.palimpsest.text.Warning;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a line of documents.jsonl: the cleaned text of a document and everything found in it but its claims. */
public final class DocumentRecord {
    private static final String INFOBOX = "infobox/";
    private static final String IMAGE = "image/";

    private final Document body;
    private final Map<String, Document> parts;
    private final Source source;
    private final OffsetUnit unit;
    private final Offsets raw;
    private final JsonGenerator out;

    private DocumentRecord(Document document, Source source, OffsetUnit unit, JsonGenerator out) {
        this.body = document.body();
        this.parts = document.parts();
        this.source = source;
        this.unit = unit;
        this.raw = Offsets.of(document.raw().text(), unit);
        this.out = out;
    }

    /** Writes the record as one JSON object. */
    public static void write(Document document, Source source, OffsetUnit unit, JsonGenerator out) throws IOException {
        new DocumentRecord(document, source, unit, out).write();
    }

    private void write() throws IOException {
        Offsets offsets = Offsets.of(body.text(), unit);
        out.writeStartObject();
        out.writeStringField("id", body.id());
        source();
        text("title");
        text("published");
        out.writeStringField("text", body.text());
        sections(offsets);
        images();
        infobox();
        new ReferenceRecords(body, parts, offsets, out).write();
        out.writeObjectFieldStart("parts");
        for (Map.Entry<String, Document> part : parts.entrySet()) {
            out.writeStringField(part.getKey(), part.getValue().text());
        }
        out.writeEndObject();
        new MentionRecords(body, unit, raw, out).write();
        warnings();
        out.writeEndObject();
    }

    private void source() throws IOException {
        out.writeObjectFieldStart("source");
        out.writeStringField("path", source.path());
        out.writeStringField("container", source.container());
        List<DetectedForm> forms = body.annotations(DetectedForm.class);
        if (forms.isEmpty()) {
            out.writeNullField("form");
        } else {
            out.writeStringField("form", forms.get(0).form().id());
        }
        out.writeNumberField("offset", source.offset());
        out.writeNumberField("bytes", source.bytes());
        out.writeStringField("sha256", body.raw().sha256());
        out.writeStringField("encoding", body.raw().encoding());
        out.writeObjectFieldStart("metadata");
        for (Map.Entry<String, String> fact : source.metadata().entrySet()) {
            out.writeStringField(fact.getKey(), fact.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void text(String part) throws IOException {
        Optional<String> text = Optional.ofNullable(parts.get(part))
                .map(Document::text)
                .or(() -> Optional.ofNullable(body.metadata().get(part)).map(Traced::text));
        if (text.isPresent()) {
            out.writeStringField(part, text.get());
        } else {
            out.writeNullField(part);
        }
    }

    private void sections(Offsets offsets) throws IOException {
        List<Annotated<Heading>> headings = body.annotated(Heading.class);
        int[] ends = sectionEnds(headings, body.text().length());
        out.writeArrayFieldStart("sections");
        for (int i = 0; i < ends.length; i++) {
            Annotated<Heading> heading = headings.get(i);
            out.writeStartObject();
            out.writeStringField("heading", heading.span().of(body.text()));
            out.writeNumberField("level", heading.value().level());
            out.writeNumberField("start", offsets.at(heading.span().start()));
            out.writeNumberField("end", offsets.at(ends[i]));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Where each section ends: at the next heading of the same or a higher level. */
    private static int[] sectionEnds(List<Annotated<Heading>> headings, int length) {
        int[] ends = new int[headings.size()];
        int deepest = headings.stream().mapToInt(h -> h.value().level()).max().orElse(0);
        int[] nextOfLevel = new int[deepest + 1];
        Arrays.fill(nextOfLevel, length);
        for (int i = ends.length - 1; i >= 0; i--) {
            int level = headings.get(i).value().level();
            ends[i] = nextOfLevel[level];
            Arrays.fill(nextOfLevel, level, deepest + 1, headings.get(i).span().start());
        }
        return ends;
    }

    private void images() throws IOException {
        out.writeArrayFieldStart("images");
        for (Map.Entry<String, Document> part : parts.entrySet()) {
            if (part.getKey().startsWith(IMAGE)) {
                for (Image image : part.getValue().annotations(Image.class)) {
                    out.writeStartObject();
                    out.writeStringField("target", image.target().text());
                    out.writeStringField("caption", part.getValue().text());
                    out.writeStringField("kind", image.kind());
                    out.writeEndObject();
                }
            }
        }
        out.writeEndArray();
    }

    private void infobox() throws IOException {
        out.writeObjectFieldStart("infobox");
        for (Map.Entry<String, Document> part : parts.entrySet()) {
            if (part.getKey().startsWith(INFOBOX)) {
                out.writeArrayFieldStart(part.getKey().substring(INFOBOX.length()));
                Document field = part.getValue();
                for (Annotated<InfoboxItem> item : field.annotated(InfoboxItem.class)) {
                    infoboxItem(item.span().of(field.text()), item.value());
                }
                out.writeEndArray();
            }
        }
        out.writeEndObject();
    }

    private void infoboxItem(String text, InfoboxItem item) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", text);
        out.writeNumberField("level", item.level());
        out.writeStringField("flag", item.flag());
        out.writeStringField("label", item.label());
        out.writeArrayFieldStart("links");
        for (Traced link : item.links()) {
            out.writeString(link.text());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void warnings() throws IOException {
        out.writeArrayFieldStart("warnings");
        for (Warning warning : body.warnings()) {
            Span span = raw.of(warning.raw());
            out.writeStartObject();
            EditRecords.field(out, warning.field());
            out.writeStringField("stage", warning.stage());
            out.writeStringField("message", warning.message());
            EditRecords.span(out, "raw", span);
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
