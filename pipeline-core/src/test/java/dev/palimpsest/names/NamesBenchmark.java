package dev.palimpsest.names;

import java.nio.file.Path;
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

/** Keys of the names of {@code places.tsv}, and the scan of a megabyte of prose made of them. Run from {@code pipeline-core}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NamesBenchmark {
    private static final int MEGABYTE = 1 << 20;

    private List<String> names = List.of();
    private String text = "";
    private NameScanner scanner = new NameScanner(Gazetteer.none());

    /** Reads the names and makes the prose. */
    @Setup
    public void prepare() {
        names = GazetteerTable.read(Path.of("src/data/names/places.tsv")).stream()
                .map(row -> row.record().az())
                .toList();
        StringBuilder prose = new StringBuilder();
        for (int i = 0; prose.length() < MEGABYTE; i++) {
            prose.append("On the following day the forces of one side stated that they had taken control of ")
                    .append(names.get(i % names.size()))
                    .append(" and of two heights near it.\n");
        }
        text = prose.toString();
        scanner = new NameScanner(Gazetteer.builtIn());
    }

    /** The keys of 8,105 names. */
    @Benchmark
    public void keys(Blackhole sink) {
        for (String name : names) {
            sink.consume(NameResolver.key(name));
        }
    }

    /** One megabyte. */
    @Benchmark
    public Object scan() {
        return scanner.scan(text, () -> {});
    }
}
