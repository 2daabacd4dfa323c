package dev.palimpsest.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.names.KnownName;
import dev.palimpsest.names.LinkedName;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.Offsets;
import dev.palimpsest.text.Span;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the entities and times of every text of a document. Where no recogniser ran, the names that were linked stand for
 * the entities, with the kind that the gazetteer gives them.
 */
final class MentionRecords {
    private final Document body;
    private final OffsetUnit unit;
    private final Offsets raw;
    private final JsonGenerator out;

    MentionRecords(Document body, OffsetUnit unit, Offsets raw, JsonGenerator out) {
        this.body = body;
        this.unit = unit;
        this.raw = raw;
        this.out = out;
    }

    void write() throws IOException {
        List<Document> texts = body.texts();
        boolean recognised =
                texts.stream().anyMatch(t -> !t.annotated(Entity.class).isEmpty());
        out.writeArrayFieldStart("entities");
        for (Document text : texts) {
            if (recognised) {
                entities(text);
            } else {
                names(text);
            }
        }
        out.writeEndArray();
        out.writeArrayFieldStart("times");
        for (Document text : texts) {
            times(text);
        }
        out.writeEndArray();
    }

    private void entities(Document text) throws IOException {
        List<Annotated<Entity>> entities = text.annotated(Entity.class);
        if (entities.isEmpty()) {
            return;
        }
        Offsets offsets = Offsets.of(text.text(), unit);
        List<Annotated<LinkedName>> names = text.annotated(LinkedName.class);
        int from = 0;
        for (Annotated<Entity> entity : entities) {
            while (from < names.size()
                    && names.get(from).span().end() <= entity.span().start()) {
                from++;
            }
            Optional<LinkedName> name = longestIn(entity.span(), names.subList(from, names.size()));
            mention(text, offsets, entity.value().type().name(), entity.span(), entity.raw());
            linked(name, entity.value().evidence());
        }
    }

    private static Optional<LinkedName> longestIn(Span span, List<Annotated<LinkedName>> names) {
        Optional<Annotated<LinkedName>> longest = Optional.empty();
        for (Annotated<LinkedName> name : names) {
            if (name.span().start() >= span.end()) {
                break;
            }
            if (span.contains(name.span())
                    && name.span().length()
                            > longest.map(n -> n.span().length()).orElse(0)) {
                longest = Optional.of(name);
            }
        }
        return longest.map(Annotated::value);
    }

    private void names(Document text) throws IOException {
        List<Annotated<LinkedName>> names = text.annotated(LinkedName.class);
        if (names.isEmpty()) {
            return;
        }
        Offsets offsets = Offsets.of(text.text(), unit);
        Map<Span, String> kinds = new HashMap<>();
        text.annotated(KnownName.class)
                .forEach(known -> kinds.putIfAbsent(known.span(), known.value().kind()));
        for (Annotated<LinkedName> name : names) {
            mention(text, offsets, type(kinds.getOrDefault(name.span(), "place")), name.span(), name.raw());
            linked(Optional.of(name.value()), name.value().evidence());
        }
    }

    private static String type(String kind) {
        return switch (kind) {
            case "person" -> "PERSON";
            case "organisation" -> "ORGANIZATION";
            case "event" -> "EVENT";
            default -> "LOCATION";
        };
    }

    private void times(Document text) throws IOException {
        List<Annotated<TimeExpression>> times = text.annotated(TimeExpression.class);
        if (times.isEmpty()) {
            return;
        }
        Offsets offsets = Offsets.of(text.text(), unit);
        for (Annotated<TimeExpression> time : times) {
            TimeExpression value = time.value();
            mention(text, offsets, value.type().name(), time.span(), time.raw());
            if (value.value().isEmpty()) {
                out.writeNullField("value");
            } else {
                out.writeStringField("value", value.value());
            }
            out.writeStringField("role", value.role());
            basis(value.basis());
            out.writeEndObject();
        }
    }

    private void basis(TimeExpression.Basis basis) throws IOException {
        out.writeObjectFieldStart("basis");
        out.writeStringField("kind", basis.kind());
        if (!basis.anchor().isEmpty()) {
            out.writeStringField("anchor", basis.anchor());
        }
        if (basis.anchorRaw().isPresent()) {
            EditRecords.span(out, "anchor_raw", raw.of(basis.anchorRaw().get()));
        }
        if (!basis.offset().isEmpty()) {
            out.writeStringField("offset", basis.offset());
        }
        out.writeEndObject();
    }

    private void mention(Document text, Offsets offsets, String type, Span span, Span rawSpan) throws IOException {
        Span at = offsets.of(span);
        out.writeStartObject();
        out.writeStringField("type", type);
        out.writeStringField("text", span.of(text.text()));
        EditRecords.field(out, text.path());
        out.writeNumberField("start", at.start());
        out.writeNumberField("end", at.end());
        EditRecords.span(out, "raw", raw.of(rawSpan));
    }

    private void linked(Optional<LinkedName> name, String evidence) throws IOException {
        out.writeStringField("name", name.map(LinkedName::az).orElse(null));
        out.writeStringField(
                "entity", name.map(LinkedName::entity).filter(e -> !e.isEmpty()).orElse(null));
        out.writeStringField("evidence", evidence);
        out.writeEndObject();
    }
}
