package dev.palimpsest.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.Pipeline;
import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * The score of {@code html-form} on the public sets of main text, in two halves: scrapinghub/article-extraction-benchmark
 * (a folder with {@code ground-truth.json}) and the tests of adbar/trafilatura (a folder with {@code evaldata.json}), each
 * counted as its own evaluation does. A page is in the first half if the CRC-32 of its name is even; rules are tuned on that
 * half only. Arguments: the folder of a set, {@code tuned}, {@code other} or {@code both}, and, if wanted, a folder for the texts of the
 * first half.
 */
public final class PageScores {

    /** A page of a set: its name, its source, and what is known of its main text. */
    private record Page(String name, String html, JsonNode truth) {}

    private static final List<String> HALVES = List.of("tuned", "other");

    private PageScores() {}

    /** Prints one line for each half and one for both. */
    public static void main(String[] args) throws IOException {
        Path set = Path.of(args[0]);
        boolean shingles = Files.exists(set.resolve("ground-truth.json"));
        Stages stages = Stages.discovered();
        Pipeline pipeline = Pipeline.builder()
                .stage(new SaidHtml())
                .stage(stages.create("html-form"))
                .stage(stages.create("whitespace"))
                .build();
        List<List<PageScore>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        long nanos = 0;
        long characters = 0;
        for (Page page : shingles ? articles(set) : snippets(set)) {
            int half = half(page.name);
            if (args[1].equals("both") || args[1].equals(HALVES.get(half))) {
                long start = System.nanoTime();
                String text = pipeline.process(RawText.of(page.name, page.html)).text();
                nanos += System.nanoTime() - start;
                characters += page.html.length();
                halves.get(half)
                        .add(shingles ? PageScore.shingles(page.truth, text) : PageScore.snippets(page.truth, text));
                if (half == 0 && args.length > 2) {
                    Files.writeString(Files.createDirectories(Path.of(args[2])).resolve(page.name + ".txt"), text);
                }
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int half = 0; half < HALVES.size(); half++) {
            if (!halves.get(half).isEmpty()) {
                out.println(line(HALVES.get(half), halves.get(half), shingles));
            }
        }
        if (args[1].equals("both")) {
            halves.get(0).addAll(halves.get(1));
            out.println(line("both", halves.get(0), shingles));
        }
        out.printf(Locale.ROOT, "%.1f s, %.2f million characters a second%n", nanos / 1e9, characters * 1e3 / nanos);
    }

    /** Says that a page is HTML, without a look at it. */
    private static final class SaidHtml implements Stage {
        @Override
        public StageInfo info() {
            return StageInfo.named("said-html", "says that a page is HTML")
                    .makes("form")
                    .build();
        }

        @Override
        public void run(Document document, Changes changes) {
            changes.annotateWhole("", new DetectedForm(Form.HTML, 1, "said"));
        }
    }

    private static int half(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() & 1);
    }

    private static String line(String what, List<PageScore> scores, boolean shingles) {
        PageScore sum = shingles ? PageScore.mean(scores) : PageScore.sum(scores);
        return String.format(
                Locale.ROOT,
                "%-10s %4d pages  precision %.4f  recall %.4f  F1 %.4f",
                what,
                scores.size(),
                sum.precision(),
                sum.recall(),
                sum.f1());
    }

    private static List<Page> articles(Path set) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : new ObjectMapper()
                .readTree(set.resolve("ground-truth.json").toFile())
                .properties()) {
            Path file = set.resolve("html").resolve(entry.getKey() + ".html.gz");
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                pages.add(new Page(entry.getKey(), PageBytes.decode(in.readAllBytes()), entry.getValue()));
            }
        }
        return pages;
    }

    private static List<Page> snippets(Path set) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (JsonNode truth :
                new ObjectMapper().readTree(set.resolve("evaldata.json").toFile())) {
            String name = truth.get("file").asText();
            Path cached = set.resolve("cache").resolve(name);
            Path file = Files.exists(cached) ? cached : set.resolve("eval").resolve(name);
            pages.add(new Page(name, PageBytes.decode(Files.readAllBytes(file)), truth));
        }
        return pages;
    }
}
