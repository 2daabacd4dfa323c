package dev.palimpsest.bench;

import dev.palimpsest.names.NameResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** Keys of the spellings in {@code places.tsv} that are in one script. Units: names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class NamesBenchmark {
    private static final Path PLACES = Path.of("src/data/names/places.tsv");
    private static final int MOST = 8_000;

    @Param({"LATIN", "CYRILLIC", "ARMENIAN", "GEORGIAN", "ARABIC"})
    private Character.UnicodeScript script = Character.UnicodeScript.LATIN;

    private List<String> names = List.of();

    /** Reads the names. */
    @Setup
    public void prepare() {
        names = spellings().filter(this::inScript).distinct().limit(MOST).toList();
        Work.perCall(names.size());
    }

    /** The key of each. */
    @Benchmark
    public void keys(Blackhole sink) {
        for (String name : names) {
            sink.consume(NameResolver.key(name));
        }
    }

    /** Every spelling of every place: its Azerbaijani and English names, and its variants. */
    static Stream<String> spellings() {
        try {
            return Files.readAllLines(PLACES).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .flatMap(row -> Stream.of(row[1] + "|" + row[2] + "|" + row[7]))
                    .flatMap(all -> Stream.of(all.split("\\|")))
                    .filter(name -> !name.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException("run it from pipeline-core", e);
        }
    }

    private boolean inScript(String name) {
        return name.codePoints().filter(Character::isLetter).allMatch(c -> Character.UnicodeScript.of(c) == script);
    }
}
