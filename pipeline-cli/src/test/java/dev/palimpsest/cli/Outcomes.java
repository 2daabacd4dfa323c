package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of each document of a run: its text, or {@code !} and the kind of failure. */
final class Outcomes {
    /** The good document that stands beside a bad one. */
    static final String BESIDE = "zz.txt";

    private Outcomes() {}

    /** Runs without any stage over {@code in} of a folder into its {@code out}; each document must have one outcome. */
    static Map<String, String> ofRun(Path folder, Object... more) throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing.yml"), "stages: []\n");
        Path out = folder.resolve("out");
        List<Object> arguments = new ArrayList<>(List.of("run", folder.resolve("in"), "-p", nothing, "-o", out));
        arguments.addAll(Arrays.asList(more));
        Cli.Result result = Cli.run(arguments.toArray());
        Map<String, String> outcomes = ofComplete(out);
        assertThat(result.err()).contains(outcomes.size() + " read");
        return outcomes;
    }

    /** The outcomes of a run that is complete. */
    static Map<String, String> ofComplete(Path out) throws IOException {
        ObjectMapper mapper = new ObjectMapper(Json.factory());
        Map<String, String> outcomes = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("documents.jsonl"))) {
            JsonNode node = mapper.readTree(line);
            assertThat(outcomes.put(node.path("id").asText(), node.path("text").asText()))
                    .isNull();
        }
        for (String line : Files.readAllLines(out.resolve("failures.jsonl"))) {
            JsonNode node = mapper.readTree(line);
            assertThat(outcomes.put(
                            node.path("document").asText(),
                            "!" + node.path("error").asText()))
                    .isNull();
        }
        return outcomes;
    }

    /**
     * How many documents of a complete run have which outcome, without {@link #BESIDE}, and how many warnings
     * there are: {@code 1 bomb, 2 written, 1 warning}.
     */
    static String counted(Path out) throws IOException {
        ObjectMapper mapper = new ObjectMapper(Json.factory());
        SortedMap<String, Integer> counts = new TreeMap<>();
        int warnings = 0;
        for (String line : Files.readAllLines(out.resolve("failures.jsonl"))) {
            JsonNode failure = mapper.readTree(line);
            if (!failure.path("document").asText().startsWith(BESIDE)) {
                counts.merge(failure.path("error").asText(), 1, Integer::sum);
            }
        }
        for (String line : Files.readAllLines(out.resolve("documents.jsonl"))) {
            JsonNode document = mapper.readTree(line);
            if (!document.path("id").asText().startsWith(BESIDE)) {
                counts.merge("written", 1, Integer::sum);
                warnings += document.path("warnings").size();
            }
        }
        List<String> words = new ArrayList<>();
        counts.forEach((outcome, count) -> words.add(count + " " + outcome));
        if (warnings > 0) {
            words.add(warnings + (warnings == 1 ? " warning" : " warnings"));
        }
        return String.join(", ", words);
    }
}
