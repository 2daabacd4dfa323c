package dev.palimpsest.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What of a page's main text was found. */
record PageScore(double precision, double recall, double right, double wrong, double missed) {
    private static final int SHINGLE = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static PageScore of(double right, double wrong, double missed) {
        return new PageScore(
                right + wrong > 0 ? right / (right + wrong) : Double.NaN,
                right + missed > 0 ? right / (right + missed) : Double.NaN,
                right,
                wrong,
                missed);
    }

    /** Counts runs of four words, as the article extraction benchmark does. */
    static PageScore shingles(JsonNode truth, String text) {
        Map<String, Integer> wanted = shinglesOf(truth.path("articleBody").asText());
        Map<String, Integer> found = shinglesOf(text);
        double right = 0;
        for (Map.Entry<String, Integer> entry : found.entrySet()) {
            right += Math.min(entry.getValue(), wanted.getOrDefault(entry.getKey(), 0));
        }
        return of(right, size(found) - right, size(wanted) - right);
    }

    /** Counts the snippets that must and must not be there, as trafilatura's evaluation does. */
    static PageScore snippets(JsonNode truth, String text) {
        String blanksJoined = blanksJoined(text);
        int right = count(truth.get("with"), blanksJoined);
        return of(right, count(truth.get("without"), blanksJoined), truth.get("with").size() - right);
    }

    /** The mean of the pages' precisions and recalls. */
    static PageScore mean(List<PageScore> scores) {
        return new PageScore(
                scores.stream().mapToDouble(PageScore::precision).filter(x -> !Double.isNaN(x)).average().orElse(0),
                scores.stream().mapToDouble(PageScore::recall).filter(x -> !Double.isNaN(x)).average().orElse(0),
                0,
                0,
                0);
    }

    /** The score of all pages' snippets together. */
    static PageScore sum(List<PageScore> scores) {
        return of(
                scores.stream().mapToDouble(PageScore::right).sum(),
                scores.stream().mapToDouble(PageScore::wrong).sum(),
                scores.stream().mapToDouble(PageScore::missed).sum());
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    private static int count(JsonNode snippets, String text) {
        int found = 0;
        for (JsonNode snippet : snippets) {
            found += text.contains(blanksJoined(snippet.asText())) ? 1 : 0;
        }
        return found;
    }

    private static String blanksJoined(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }

    private static Map<String, Integer> shinglesOf(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; !words.isEmpty() && i < Math.max(1, words.size() - SHINGLE + 1); i++) {
            shingles.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return shingles;
    }

    private static double size(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
