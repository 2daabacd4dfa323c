package dev.palimpsest.claim;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.Stage;
import dev.palimpsest.StageOptions;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast the claims stage alone is on the bodies of some files, all that CoreNLP makes at hand but in the first pass, in which the
 * clauses with lists are parsed. Processor time of the thread; the median and the best of the second half. The arguments are the
 * number of passes and the files.
 */
final class ClaimSpeed {
    private ClaimSpeed() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        int passes = Integer.parseInt(args[0]);
        Pipeline before = Profiles.named("claims").without("claims").pipeline();
        List<Document> documents = new ArrayList<>();
        long bytes = 0;
        for (String file : List.of(args).subList(1, args.length)) {
            Document document = before.process(RawText.read(Path.of(file)));
            documents.add(document);
            bytes += document.body().text().getBytes(StandardCharsets.UTF_8).length;
        }
        ClaimsProvider provider = new ClaimsProvider();
        Stage stage = provider.create(StageOptions.standard(provider.info()));
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < passes; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            documents.forEach(document -> stage.run(document, Changes.to(document, "claims")));
            seconds.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
        }
        List<Double> last =
                seconds.subList(passes / 2, passes).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%d bytes; first %.3f s; median %.4f s, %.3f MB/s; best %.4f s, %.3f MB/s%n",
                bytes,
                seconds.get(0),
                last.get(last.size() / 2),
                bytes / last.get(last.size() / 2) / 1e6,
                last.get(0),
                bytes / last.get(0) / 1e6);
    }
}
