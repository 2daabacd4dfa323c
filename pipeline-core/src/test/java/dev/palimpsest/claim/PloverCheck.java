package dev.palimpsest.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures events on the gold standard records of PLOVER, one sentence and one type each, which a reader fetches from the
 * repository openeventdata/PLOVER (gold_standard_records/PLOVER_GSR_CAMEO.txt) and names as the argument. Types are mapped by
 * {@code plover.tsv}; a denial counts as REJECT, an accusation as DISAPPROVE.
 */
public final class PloverCheck {
    private PloverCheck() {}

    private static Map<String, String> types() {
        Map<String, String> types = new HashMap<>();
        for (String line : Resource.lines("plover.tsv")) {
            String[] fields = line.split("\t");
            for (String action : fields[1].split(" ")) {
                types.put(action, fields[0]);
            }
        }
        return types;
    }

    private static Set<String> found(Document document, Map<String, String> types) {
        Set<String> found = new LinkedHashSet<>();
        for (Claim claim : document.annotations(Claim.class)) {
            if (claim.stance() == Stance.DENY) {
                found.add("REJECT");
            } else if (claim.stance() == Stance.ACCUSE) {
                found.add("DISAPPROVE");
            } else if (types.containsKey(claim.action())) {
                found.add(types.get(claim.action()));
            }
        }
        return found;
    }

    /** Runs the check. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Pipeline pipeline = Profiles.named("claims")
                .with("claims", "domains", String.join(",", Lexicon.BUILT_IN))
                .pipeline();
        Map<String, String> types = types();
        Map<String, int[]> counts = new TreeMap<>();
        int[] all = new int[4];
        for (JsonNode record : new ObjectMapper().readTree(Files.readString(Path.of(args[0])))) {
            String type = record.path("event").asText();
            if (!record.path("text").isTextual()) {
                continue;
            }
            Document document = pipeline.process(
                    RawText.of(record.path("id").asText(), record.path("text").asText()));
            Set<String> found = found(document, types);
            int[] of = counts.computeIfAbsent(type, t -> new int[3]);
            all[0]++;
            of[0]++;
            all[1] += found.size();
            all[3] += document.annotations(Claim.class).isEmpty() ? 0 : 1;
            found.forEach(f -> counts.computeIfAbsent(f, t -> new int[3])[1]++);
            if (found.contains(type)) {
                all[2]++;
                of[2]++;
            }
        }
        List<String> head = Arrays.asList("type", "sentences", "found", "right");
        System.out.println(String.join("\t", head));
        counts.forEach((type, of) -> System.out.println(type + "\t" + of[0] + "\t" + of[1] + "\t" + of[2]));
        System.out.println(String.format(
                Locale.ROOT,
                "%d sentences, %d with a claim of any kind, %d types found, %d right: precision %.3f, recall %.3f",
                all[0],
                all[3],
                all[1],
                all[2],
                (double) all[2] / all[1],
                (double) all[2] / all[0]));
    }
}
