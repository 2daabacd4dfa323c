package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The profile {@code clean} on one page of a form, made as long as is asked by repeating what follows its front matter:
 * {@code FormLengths FORM MEGABYTES}, in a process of its own. Prints the time of
 * its thread, and the three stages that took most of it.
 */
public final class FormLengths {
    private static final int MEGABYTE = 1_000_000;
    private static final String FENCE = "\n---\n";

    private FormLengths() {}

    /** Takes the name of one of {@link Pages} and a length in megabytes. */
    public static void main(String[] arguments) {
        Pages pages = Pages.valueOf(arguments[0]);
        String page = pages.texts().get(0).text();
        run(pages, ofBytes(page, MEGABYTE / 4), new TreeMap<>());
        String text = ofBytes(page, Integer.parseInt(arguments[1]) * MEGABYTE);
        Map<String, Double> stages = new TreeMap<>();
        double seconds = run(pages, text, stages);
        StringBuilder most = new StringBuilder();
        stages.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(3)
                .forEach(e -> most.append(most.isEmpty() ? "" : ", ")
                        .append(e.getKey())
                        .append(' ')
                        .append(Rows.number(e.getValue())));
        new Rows()
                .row(
                        pages.form,
                        arguments[1] + " MB",
                        Rows.number(seconds) + " s",
                        Rows.megabytes(Texts.bytes(text) / seconds),
                        most);
    }

    private static String ofBytes(String page, int bytes) {
        int fence = page.startsWith("---") ? page.indexOf(FENCE) + FENCE.length() : 0;
        String body = page.substring(fence) + "\n\n";
        int times = (int) ((bytes - Texts.bytes(page.substring(0, fence))) / Texts.bytes(body)) + 1;
        return page.substring(0, fence) + body.repeat(times);
    }

    private static double run(Pages pages, String text, Map<String, Double> stages) {
        double[] last = {now()};
        double start = last[0];
        Pipeline clean = Profiles.named("clean")
                .with("detect-form", "form", pages.form)
                .pipeline(Duration.ZERO, (stage, wall) -> {
                    stages.merge(stage, now() - last[0], Double::sum);
                    last[0] = now();
                });
        clean.process(Document.of(RawText.of("page", text)));
        return now() - start;
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
