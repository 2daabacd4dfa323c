package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stages;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stage {@code names-scan} on a megabyte of prose with a known name in every sentence. Units: bytes of UTF-8. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class ScanBenchmark {
    private static final int MEGABYTE = 1_000_000;

    private final Pipeline scan = Pipeline.builder()
            .stage(Stages.discovered().create("names-scan"))
            .build();
    private Document prose = Document.of(RawText.of("empty", ""));

    /** Makes the prose. */
    @Setup
    public void prepare() {
        List<String> names = NamesBenchmark.spellings().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < MEGABYTE; i++) {
            text.append("On the following day the forces of one side stated that they had taken control of ")
                    .append(names.get(i % names.size()))
                    .append(" and of two heights near it.\n");
        }
        Work.perCall(Texts.bytes(text.toString()));
        prose = Document.of(RawText.of("prose", text.toString()));
    }

    /** One megabyte. */
    @Benchmark
    public Object scan() {
        return scan.process(prose);
    }
}
