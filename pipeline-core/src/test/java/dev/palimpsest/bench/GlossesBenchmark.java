package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Document;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of 34 kB with 91 glosses, taken apart, its glosses found and removed. Units: bytes of UTF-8. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class GlossesBenchmark {
    private final Pipeline pipeline = Pipeline.builder()
            .stage(Stages.discovered().create("detect-form", Map.of("form", "theinfolist")))
            .stage(Stages.discovered().create("theinfolist-form"))
            .stage(Stages.discovered().create("glosses"))
            .build();
    private final Document page = Document.of(Pages.seed("001"));

    /** Says how long the page is. */
    @Setup
    public void prepare() {
        Work.perCall(Texts.bytes(page.text()));
    }

    /** One page. */
    @Benchmark
    public Object glosses() {
        return pipeline.process(page);
    }
}
