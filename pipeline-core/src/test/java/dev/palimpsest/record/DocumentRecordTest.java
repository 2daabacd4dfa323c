package dev.palimpsest.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.form.Heading;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentRecordTest {

    private static JsonNode record(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            DocumentRecord.write(document, new Source("a.txt", "text", 0, 0), OffsetUnit.CODEPOINT, json);
        }
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void aFactThatAStageSetsIsTheTitleWhereNoPartIs() throws IOException {
        Document document = Document.of(RawText.of("a", "Zenda\n\nA town."));
        Changes changes = Changes.to(document, "titles");
        changes.set("title", new Span(0, 5));
        Document titled = document.apply(changes);
        assertThat(titled.metadata().get("title").raw()).isEqualTo(new Span(0, 5));
        assertThat(record(titled).path("title").asText()).isEqualTo("Zenda");
    }

    @Test
    void aPartGoesBeforeAFactOfItsName() throws IOException {
        Document document = Document.of(RawText.of("a", "Zenda\n\nA town."));
        Changes changes = Changes.to(document, "titles");
        changes.set("title", new Span(7, 13));
        changes.lift(new Span(0, 5), "title");
        assertThat(record(document.apply(changes)).path("title").asText()).isEqualTo("Zenda");
    }

    @Test
    void aSectionGoesOnToTheNextHeadingOfItsLevelOrAHigherOne() throws IOException {
        String text = "𝒜\nB\nx\nC\ny\nD\nz";
        Document document = Document.of(RawText.of("a", text));
        Changes changes = Changes.to(document, "headings");
        int[] levels = {1, 2, 3, 2};
        String[] headings = {"𝒜", "B", "C", "D"};
        for (int i = 0; i < levels.length; i++) {
            changes.annotate(Span.at(text.indexOf(headings[i]), headings[i].length()), new Heading(levels[i]));
        }
        JsonNode sections = record(document.apply(changes)).path("sections");
        assertThat(sections).extracting(s -> s.path("start").asInt()).containsExactly(0, 2, 6, 10);
        assertThat(sections).extracting(s -> s.path("end").asInt()).containsExactly(13, 10, 10, 13);
    }
}
