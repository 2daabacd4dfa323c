package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of each document of a run: its text, or {@code !} and the kind of failure. */
final class Outcomes {
    private Outcomes() {}

    /** Runs without any stage over {@code in} of a folder into its {@code out}; each document must have one outcome. */
    static Map<String, String> ofRun(Path folder, Object... more) throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing.yml"), "stages: []\n");
        Path out = folder.resolve("out");
        List<Object> arguments = new ArrayList<>(List.of("run", folder.resolve("in"), "-p", nothing, "-o", out));
        arguments.addAll(Arrays.asList(more));
        Cli.Result result = Cli.run(arguments.toArray());
        Map<String, String> outcomes = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("documents.jsonl"))) {
            JsonNode node = new ObjectMapper().readTree(line);
            assertThat(outcomes.put(node.path("id").asText(), node.path("text").asText()))
                    .isNull();
        }
        for (String line : Files.readAllLines(out.resolve("failures.jsonl"))) {
            JsonNode node = new ObjectMapper().readTree(line);
            assertThat(outcomes.put(
                            node.path("document").asText(),
                            "!" + node.path("error").asText()))
                    .isNull();
        }
        assertThat(result.err()).contains(outcomes.size() + " read");
        return outcomes;
    }
}
