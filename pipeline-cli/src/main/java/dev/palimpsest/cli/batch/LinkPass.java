package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.claim.Corpus;
import dev.palimpsest.record.ClaimReader;
import dev.palimpsest.record.ClaimRecords;
import dev.palimpsest.record.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The last pass of a run: reads claims.jsonl as it was written and writes the links between documents. */
final class LinkPass {
    private static final String WORK = "links.work";

    private LinkPass() {}

    /** Writes the links between the claims of one file into another; how many there are. */
    static long write(Path claims, Path links) throws IOException {
        Path work = links.resolveSibling(WORK);
        clear(work);
        Files.createDirectory(work);
        long[] count = new long[1];
        ObjectMapper mapper = new ObjectMapper(Json.factory());
        try (Corpus corpus = Corpus.in(work);
                MappingIterator<JsonNode> records = mapper.readerFor(JsonNode.class).readValues(claims.toFile());
                Part part = Part.open(links, 0)) {
            while (records.hasNextValue()) {
                corpus.add(ClaimReader.told(records.nextValue()));
            }
            corpus.links(link -> {
                count[0]++;
                part.write(line(mapper, link));
            });
            part.complete();
        }
        clear(work);
        return count[0];
    }

    private static byte[] line(ObjectMapper mapper, Corpus.CorpusLink link) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(line)) {
            mapper.writeTree(out, ClaimRecords.link(link));
            out.writeRaw('\n');
        }
        return line.toByteArray();
    }

    /** What a killed run left of the pass is of no use. */
    private static void clear(Path work) throws IOException {
        if (Files.exists(work)) {
            try (Stream<Path> files = Files.list(work)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(work);
        }
    }
}
