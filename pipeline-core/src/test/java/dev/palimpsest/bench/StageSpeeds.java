package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast each stage of the profile {@code clean} is on pages of each form, by the time of the thread that runs it. */
final class StageSpeeds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double WARM = 5;
    private static final double MEASURED = 1;
    /** Faster than this a stage only looked that the page is not of its form. */
    private static final double PASSED_BY = 300e6;

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long last;

    private StageSpeeds() {}

    static void run(Rows rows) {
        rows.table("Stages of the profile clean", "form", "stage", "speed");
        for (Pages pages : Pages.values()) {
            new StageSpeeds().run(rows, pages);
        }
    }

    private void run(Rows rows, Pages pages) {
        Pipeline clean = Profiles.named("clean")
                .with("detect-form", "form", pages.form)
                .pipeline(Duration.ZERO, (stage, wall) -> stage(stage));
        List<RawText> texts = pages.texts();
        repeat(clean, texts, WARM);
        nanos.clear();
        double bytes = (double) Pages.bytes(texts) * repeat(clean, texts, MEASURED);
        rows.row(pages.form, "all", Rows.megabytes(bytes / seconds("")));
        rows.row(pages.form, "all but names", Rows.megabytes(bytes / (seconds("") - seconds("names-"))));
        nanos.forEach((stage, time) -> {
            double speed = bytes / (time / 1e9);
            if (speed < PASSED_BY) {
                rows.row(pages.form, stage, Rows.megabytes(speed));
            }
        });
    }

    /** The time of the stages whose ids begin so. */
    private double seconds(String prefix) {
        return nanos.entrySet().stream()
                        .filter(stage -> stage.getKey().startsWith(prefix))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / 1e9;
    }

    private int repeat(Pipeline clean, List<RawText> texts, double seconds) {
        long start = THREADS.getCurrentThreadCpuTime();
        int runs = 0;
        do {
            for (RawText text : texts) {
                Document document = Document.of(text);
                last = THREADS.getCurrentThreadCpuTime();
                clean.process(document);
            }
            runs++;
        } while (THREADS.getCurrentThreadCpuTime() - start < seconds * 1e9);
        return runs;
    }

    private void stage(String id) {
        long now = THREADS.getCurrentThreadCpuTime();
        nanos.merge(id, now - last, Long::sum);
        last = now;
    }
}
