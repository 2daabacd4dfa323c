package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profile;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The profile {@code clean} on pages of natural size, with its stages for names and without. Units: bytes of UTF-8. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class CleaningBenchmark {

    @Param({"MARKDOWN", "THEINFOLIST", "WIKIPEDIA_TEXT", "WIKITEXT", "TEXT", "HTML"})
    private Pages pages = Pages.TEXT;

    /** {@code no} leaves the stages for names out; the table of stages has the share of each. */
    @Param("yes")
    private String names = "yes";

    private Pipeline pipeline = Pipeline.builder().build();
    private List<Document> documents = List.of();

    /** Makes the pages. */
    @Setup
    public void prepare() {
        Profile profile = Profiles.named("clean").with("detect-form", "form", pages.form);
        if (names.equals("no")) {
            profile = profile.without("names-scan").without("names-link");
        }
        pipeline = profile.pipeline();
        List<RawText> texts = pages.texts();
        Work.perCall(Pages.bytes(texts));
        documents = texts.stream().map(Document::of).toList();
    }

    /** Every page cleaned. */
    @Benchmark
    public void clean(Blackhole sink) {
        for (Document document : documents) {
            sink.consume(pipeline.process(document));
        }
    }
}
