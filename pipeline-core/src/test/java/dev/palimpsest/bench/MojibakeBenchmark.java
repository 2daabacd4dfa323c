package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
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

/** The stage {@code mojibake}, run until it changes nothing, on one text of a megabyte. Units: bytes of UTF-8. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class MojibakeBenchmark {
    private static final int MEGABYTE = 1_000_000;

    @Param({
        "ASCII",
        "ENGLISH",
        "LATIN",
        "CYRILLIC",
        "AZERBAIJANI",
        "DENSE_AZERBAIJANI",
        "DENSE_CYRILLIC",
        "LOSSY_AZERBAIJANI",
        "LOSSY_CYRILLIC"
    })
    private Texts text = Texts.ASCII;

    private final Pipeline repair = Profiles.named("repair").pipeline();
    private Document document = Document.of(RawText.of("empty", ""));

    /** Makes the text. */
    @Setup
    public void prepare() {
        String megabyte = text.ofBytes(MEGABYTE);
        Work.perCall(Texts.bytes(megabyte));
        document = Document.of(RawText.of("text", megabyte));
    }

    /** One megabyte repaired. */
    @Benchmark
    public Object repair() {
        return repair.process(document);
    }
}
