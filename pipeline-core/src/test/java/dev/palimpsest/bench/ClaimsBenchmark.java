package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * The profile {@code claims} on the seeds' prose whose sentences were all analysed before: what the entities, times, names and claims cost
 * beside CoreNLP, which finds all its sentences known. Units: bytes of UTF-8.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class ClaimsBenchmark {
    private final Pipeline claims = Profiles.named("claims").pipeline();
    private List<Document> prose = List.of();

    /** Analyses the prose for the first time. */
    @Setup
    public void prepare() {
        prose = Prose.documents(Prose.of("000", "003"), 4_000);
        Work.perCall(prose.stream().mapToLong(text -> Texts.bytes(text.text())).sum());
        prose.forEach(claims::process);
    }

    /** All of it. */
    @Benchmark
    public void claims(Blackhole sink) {
        prose.forEach(text -> sink.consume(claims.process(text)));
    }
}
