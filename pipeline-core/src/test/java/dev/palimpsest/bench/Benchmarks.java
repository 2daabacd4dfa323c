package dev.palimpsest.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every table of {@code docs/benchmarks.md}, or those named: {@code Benchmarks [jmh] [stages] [lengths] [form-lengths] [ftfy] [corenlp]}. Run from
 * {@code pipeline-core}, which {@code mvn -Pbenchmarks} does.
 */
public final class Benchmarks {
    private static final List<String> ALL = List.of("ftfy", "corenlp", "jmh", "stages", "lengths", "form-lengths");

    /** The lowest speed that is aimed at, in units a second, by the benchmark's name and its first parameter's beginning. */
    private static final Map<String, String> AIMS = Map.of(
            "Mojibake clean", "200 MB/s",
            "Mojibake damaged", "10 MB/s",
            "Cleaning", "20 MB/s",
            "Names", "200,000 names/s",
            "Scan", "20 MB/s",
            "Claims", "2 MB/s");

    private final Rows rows = new Rows();

    private Benchmarks() {}

    /** Takes the names of tables; none for all. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Benchmarks benchmarks = new Benchmarks();
        List<String> chosen = arguments.length == 0 ? ALL : List.of(arguments);
        for (String table : chosen) {
            switch (table) {
                case "jmh" -> benchmarks.jmh();
                case "stages" -> StageSpeeds.run(benchmarks.rows);
                case "lengths" -> benchmarks.lengths();
                case "form-lengths" -> benchmarks.formLengths();
                case "ftfy" -> FtfyPeer.run(benchmarks.rows);
                case "corenlp" -> CoreNlpPeer.run(benchmarks.rows);
                default -> throw new IllegalArgumentException("no table " + table + "; there are " + ALL);
            }
        }
    }

    private void jmh() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("dev\\.palimpsest\\.bench\\..*Benchmark")
                        .addProfiler(ProcessorTime.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        rows.table("JMH", "what", "on", "aim", "figure");
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            String[] name = params.getBenchmark().split("\\.");
            String what = name[name.length - 2].replace("Benchmark", "");
            List<String> on = new ArrayList<>();
            params.getParamsKeys().forEach(key -> on.add(key + " " + params.getParam(key)));
            double figure = result.getSecondaryResults()
                    .get(ProcessorTime.UNITS_A_SECOND)
                    .getScore();
            rows.row(
                    what,
                    String.join(", ", on).toLowerCase(Locale.ROOT),
                    aim(what, on.toString()),
                    what.equals("Names") ? Rows.number(figure) + " names/s" : Rows.megabytes(figure));
        }
        gazetteer();
    }

    private void gazetteer() {
        String[] cells =
                Programs.java(List.of("-XX:+UseSerialGC"), GazetteerHeap.class).split(" *\\| *");
        rows.row("Gazetteer", "heap", "30 MB", Rows.number(Double.parseDouble(cells[1])) + " MB");
    }

    private static String aim(String what, String on) {
        if (what.equals("Mojibake")) {
            what += on.contains("DENSE") || on.contains("LOSSY") ? " damaged" : " clean";
        }
        return on.contains("HTML") ? "" : AIMS.getOrDefault(what, "");
    }

    private void lengths() {
        rows.table("Repair of one text, by length", "text", "length", "speed", "heap beyond the text", "edits");
        for (String run : List.of(
                "AZERBAIJANI 1 lines",
                "AZERBAIJANI 4 lines",
                "AZERBAIJANI 16 lines",
                "AZERBAIJANI 64 lines",
                "AZERBAIJANI 64 line",
                "DENSE_AZERBAIJANI 1 lines",
                "DENSE_AZERBAIJANI 4 lines",
                "DENSE_AZERBAIJANI 16 lines",
                "DENSE_AZERBAIJANI 64 lines")) {
            String[] cells = Programs.java(
                            List.of("-Xmx3g", "-Xmn64m", "-XX:+UseSerialGC"), Lengths.class, run.split(" "))
                    .split(" *\\| *");
            rows.row(
                    Texts.valueOf(cells[1]).label(),
                    cells[2] + " MB" + (cells[3].equals("line") ? ", one line" : ""),
                    Rows.megabytes(Double.parseDouble(cells[4])),
                    cells[5] + " MB",
                    cells[6]);
        }
    }

    private void formLengths() {
        rows.table("One page of a form, by length", "form", "length", "seconds", "speed", "longest stages, seconds");
        for (Pages pages : Pages.values()) {
            for (int megabytes = 1; megabytes <= 16; megabytes *= 4) {
                String[] cells = Programs.java(
                                List.of("-Xmx3g", "-XX:+UseSerialGC"),
                                FormLengths.class,
                                pages.name(),
                                Integer.toString(megabytes))
                        .split(" *\\| *");
                rows.row(cells[1], cells[2], cells[3], cells[4], cells[5]);
            }
        }
    }
}
