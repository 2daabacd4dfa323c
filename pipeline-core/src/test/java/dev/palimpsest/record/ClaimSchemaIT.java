package dev.palimpsest.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.palimpsest.Profiles;
import dev.palimpsest.claim.Claim;
import dev.palimpsest.claim.Told;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The records of every claim of the seeds, checked by what had no part in making them: the schema, and the files' bytes. */
class ClaimSchemaIT {
    private static final Path SEEDS = Path.of("..", "fixtures", "seeds");
    private static final List<Path> FILES = new ArrayList<>();
    private static final List<Document> DOCUMENTS = new ArrayList<>();

    @BeforeAll
    static void readTheSeeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            FILES.addAll(files.sorted().toList());
        }
        for (Path file : FILES) {
            DOCUMENTS.add(Profiles.named("claims").pipeline().process(RawText.read(file)));
        }
        assertThat(DOCUMENTS).hasSize(5);
    }

    private static List<ObjectNode> records(Document document) {
        return ClaimRecords.of(document, OffsetUnit.CODEPOINT);
    }

    @Test
    void everyRecordSatisfiesTheSchema() throws IOException {
        JsonSchema schema;
        try (InputStream in =
                Objects.requireNonNull(Claim.class.getResourceAsStream("/dev/palimpsest/claim/claim.schema.json"))) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        }
        int valid = 0;
        for (Document document : DOCUMENTS) {
            for (ObjectNode record : records(document)) {
                assertThat(schema.validate(record)).as(record.toString()).isEmpty();
                valid++;
            }
        }
        assertThat(valid).isGreaterThan(500);
        ObjectNode broken = records(DOCUMENTS.get(0)).get(0);
        broken.put("id", "1");
        assertThat(schema.validate(broken)).hasSize(1);
    }

    @Test
    void everySpanHoldsInTheBytesOfTheFile() throws IOException {
        for (int i = 0; i < DOCUMENTS.size(); i++) {
            byte[] bytes = Files.readAllBytes(FILES.get(i));
            int[] raw = new String(bytes, StandardCharsets.UTF_8).codePoints().toArray();
            for (ObjectNode record : records(DOCUMENTS.get(i))) {
                for (JsonNode evidence : record.path("evidence")) {
                    String quote = evidence.path("raw_text").asText();
                    assertThat(quote).isNotEmpty();
                    byte[] there = Arrays.copyOfRange(
                            bytes,
                            evidence.at("/bytes/start").asInt(),
                            evidence.at("/bytes/end").asInt());
                    assertThat(new String(there, StandardCharsets.UTF_8)).isEqualTo(quote);
                    assertThat(slice(raw, evidence.path("raw"))).isEqualTo(quote);
                    String field = evidence.path("field").asText("");
                    int[] clean = DOCUMENTS.get(i).at(evidence.path("field").isNull() ? "" : field).text()
                            .codePoints()
                            .toArray();
                    assertThat(slice(clean, evidence.path("clean")))
                            .isEqualTo(evidence.path("sentence").asText());
                }
            }
        }
    }

    private static String slice(int[] codePoints, JsonNode span) {
        int start = span.path("start").asInt();
        return new String(codePoints, start, span.path("end").asInt() - start);
    }

    @Test
    void whatASentenceDoesNotSayHasEvidenceOfItsOwn() {
        int elsewhere = 0;
        for (Document document : DOCUMENTS) {
            for (ObjectNode record : records(document)) {
                for (String holder : List.of("content", "attribution")) {
                    JsonNode time = record.path(holder).path("time");
                    String kind = time.at("/basis/kind").asText();
                    if (Set.of("carried", "relative", "year_from_document").contains(kind)) {
                        elsewhere++;
                        String from = kind.equals("year_from_document")
                                ? time.path("value").asText().substring(0, 4)
                                : time.at("/basis/anchor_span/text").asText("");
                        assertThat(record.path("evidence"))
                                .as(record.toString())
                                .anyMatch(e -> !from.isEmpty()
                                        ? e.path("sentence").asText().contains(from)
                                        : e.path("role").asText().equals("date_anchor"));
                    }
                }
                for (JsonNode party : record.at("/attribution/source/parties")) {
                    String how = party.path("resolved_by").asText();
                    if (Set.of("pronoun", "role").contains(how)) {
                        elsewhere++;
                        String name = party.path("name").asText();
                        assertThat(record.path("evidence"))
                                .as(record.toString())
                                .anyMatch(e -> e.path("role").asText().equals("source_anchor")
                                        || e.path("sentence").asText().contains(name));
                    }
                }
            }
        }
        assertThat(elsewhere).isGreaterThan(200);
    }

    @Test
    void linkingReadsFromARecordWhatTheClaimTells() {
        for (Document document : DOCUMENTS) {
            List<Told> told = document.texts().stream()
                    .flatMap(text -> text.annotations(Claim.class).stream())
                    .map(claim -> Told.of(document, claim))
                    .toList();
            List<ObjectNode> records = records(document);
            assertThat(records).hasSameSizeAs(told);
            for (int i = 0; i < told.size(); i++) {
                Told read = ClaimReader.told(records.get(i));
                assertThat(read.sentence()).isEqualTo(told.get(i).sentence());
                assertThat(read)
                        .usingRecursiveComparison()
                        .ignoringFieldsMatchingRegexes(
                                ".*span", ".*anchor", ".*anchorRaw", ".*\\.key", ".*via", ".*cue", ".*mention")
                        .isEqualTo(told.get(i));
            }
        }
    }
}
