package dev.palimpsest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures the links between two copies of a text in a finished run, such as seeds 000 and 001: of the claims that a sentence
 * has in both, how many are linked to the claim of the same rank in it. What is linked between different sentences is shown, to
 * be judged by eye. Arguments: the run's folder and how the ids of the two documents begin.
 */
public final class LinkCheck {
    private LinkCheck() {}

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            records.add(new ObjectMapper().readTree(line));
        }
        return records;
    }

    private static String sentence(JsonNode claim) {
        String text = claim.at("/evidence/0/sentence").asText();
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    private static String told(JsonNode claim) {
        JsonNode content = claim.path("content");
        StringBuilder targets = new StringBuilder();
        content.path("targets")
                .forEach(t -> targets.append(t.path("name").asText()).append("; "));
        return claim.at("/attribution/source/parties/0/name").asText("(the text)") + " "
                + claim.at("/attribution/stance").asText() + " " + content.path("polarity").asText() + " "
                + content.path("action").asText() + " " + targets + "| " + claim.at("/evidence/0/sentence").asText();
    }

    /** Runs the check. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path run = Path.of(args[0]);
        Map<String, JsonNode> claims = new HashMap<>();
        Map<String, List<JsonNode>> first = new HashMap<>();
        Map<String, List<JsonNode>> second = new HashMap<>();
        for (JsonNode claim : lines(run.resolve("claims.jsonl"))) {
            String document = claim.at("/document/id").asText();
            claims.put(document + " " + claim.path("id").asText(), claim);
            if (document.startsWith(args[1])) {
                first.computeIfAbsent(sentence(claim), s -> new ArrayList<>()).add(claim);
            } else if (document.startsWith(args[2])) {
                second.computeIfAbsent(sentence(claim), s -> new ArrayList<>()).add(claim);
            }
        }
        Set<String> linked = new HashSet<>();
        int apart = 0;
        for (JsonNode link : lines(run.resolve("links.jsonl"))) {
            String from = link.path("document").asText();
            String to = link.at("/link/document").asText();
            boolean between = (from.startsWith(args[1]) && to.startsWith(args[2]))
                    || (from.startsWith(args[2]) && to.startsWith(args[1]));
            if (between) {
                String a = link.path("claim").asText();
                String b = link.at("/link/claim").asText();
                linked.add(from.startsWith(args[1]) ? a + " " + b : b + " " + a);
                JsonNode one = claims.get(from + " " + a);
                JsonNode other = claims.get(to + " " + b);
                if (one != null && other != null && !sentence(one).equals(sentence(other))) {
                    apart++;
                    System.out.println(link.at("/link/type").asText() + "\n  " + told(one) + "\n  " + told(other));
                }
            }
        }
        int same = 0;
        int found = 0;
        for (Map.Entry<String, List<JsonNode>> entry : first.entrySet()) {
            List<JsonNode> ours = entry.getValue();
            List<JsonNode> theirs = second.getOrDefault(entry.getKey(), List.of());
            for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
                same++;
                if (linked.contains(ours.get(i).path("id").asText() + " "
                        + theirs.get(i).path("id").asText())) {
                    found++;
                } else {
                    System.out.println("NOT LINKED\n  " + told(ours.get(i)) + "\n  " + told(theirs.get(i)));
                }
            }
        }
        System.out.println(same + " claims in sentences that both have, " + found + " linked; " + linked.size()
                + " links, " + apart + " of them between different sentences");
    }
}
