package dev.palimpsest.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.form.Citation;
import dev.palimpsest.form.ReferenceField;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Offsets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the references of a document with the places of the body that cite them. */
final class ReferenceRecords {
    private static final String REFERENCE = "reference/";
    private static final String AUTHORS = "authors";
    private static final List<String> FIELDS =
            List.of("title", "trans_title", "work_or_publisher", "date", "language", "archived", "accessed", "quote");

    private final Document body;
    private final Map<String, Document> parts;
    private final Offsets offsets;
    private final JsonGenerator out;

    ReferenceRecords(Document body, Map<String, Document> parts, Offsets offsets, JsonGenerator out) {
        this.body = body;
        this.parts = parts;
        this.offsets = offsets;
        this.out = out;
    }

    void write() throws IOException {
        Map<String, List<Integer>> cited = new HashMap<>();
        for (Annotated<Citation> citation : body.annotated(Citation.class)) {
            cited.computeIfAbsent(citation.value().reference(), r -> new ArrayList<>())
                    .add(citation.span().start());
        }
        out.writeArrayFieldStart("references");
        for (Map.Entry<String, Document> part : parts.entrySet()) {
            if (part.getKey().startsWith(REFERENCE)) {
                reference(part.getKey(), part.getValue(), cited.getOrDefault(part.getKey(), List.of()));
            }
        }
        out.writeEndArray();
    }

    private void reference(String path, Document part, List<Integer> citedAt) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<String> authors = new ArrayList<>();
        for (ReferenceField field : part.annotations(ReferenceField.class)) {
            if (field.name().equals(AUTHORS)) {
                authors.add(field.value());
            } else {
                fields.putIfAbsent(field.name(), field.value());
            }
        }
        out.writeStartObject();
        number(path.substring(REFERENCE.length()));
        out.writeArrayFieldStart(AUTHORS);
        for (String author : authors) {
            out.writeString(author);
        }
        out.writeEndArray();
        for (String name : FIELDS) {
            out.writeStringField(name, fields.get(name));
        }
        out.writeArrayFieldStart("cited_at");
        for (int at : citedAt) {
            out.writeNumber(offsets.at(at));
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void number(String n) throws IOException {
        if (n.matches("\\d{1,9}")) {
            out.writeNumberField("n", Integer.parseInt(n));
        } else {
            out.writeStringField("n", n);
        }
    }
}
