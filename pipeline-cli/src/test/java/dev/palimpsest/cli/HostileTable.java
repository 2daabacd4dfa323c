package dev.palimpsest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints what becomes of each {@link HostileInput} in full size, beside one good document, in a process of its own with half
 * a gigabyte of heap, and where that is too little with two: the outcomes, seconds of processor, peak heap. A program for docs/quality/cli.md, not a test.
 */
public final class HostileTable {
    private static final List<String> HEAPS = List.of("-Xmx512m", "-Xmx2g");
    private static final int MB = 1_000_000;

    private HostileTable() {}

    /** Folder to work in, and words of which one must stand in a row's name; without any, all rows. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of(arguments[0]));
        List<String> words = List.of(arguments).subList(1, arguments.length);
        System.out.println("| input | outcome | CPU s | heap MB |\n|---|---|---|---|");
        for (HostileInput input : HostileInput.all()) {
            if (words.isEmpty() || words.stream().anyMatch(input.name()::contains)) {
                Path folder = Files.createTempDirectory(work, "case");
                String row = row(input, folder);
                System.out.println("| " + input.name() + " | " + row + " |");
                delete(folder);
            }
        }
    }

    private static String row(HostileInput input, Path folder) throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in"));
        input.making().in(in, HostileInput.Scale.FULL);
        Files.writeString(in.resolve(Outcomes.BESIDE), "the last one");
        String row = row(input, folder, in, HEAPS.get(0));
        return row.startsWith("exit code " + ExitCode.BUG)
                ? "exit code 70, to be gone on with; with 2 GB of heap " + row(input, folder, in, HEAPS.get(1))
                : row;
    }

    private static String row(HostileInput input, Path folder, Path in, String heap)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out" + heap);
        // on a busy machine the standard minute is over before what takes ten seconds of processor
        List<Object> words = new ArrayList<>(List.of("run", in, "-p", "clean", "-j", 1, "--timeout", 240, "-o", out));
        if (!input.options().contains("--max-chars")) {
            words.addAll(List.of("--max-chars", HostileInput.Scale.FULL.mostChars()));
        }
        words.addAll(input.options());
        Child.Result result = Child.run(List.of(heap, "-XX:+UseSerialGC"), words.toArray());
        if (!Files.exists(out.resolve("metrics.json"))) {
            String said = result.output().lines().findFirst().orElse("");
            return "exit code " + result.code() + " " + said + " | |";
        }
        String outcome = Outcomes.counted(out);
        JsonNode metrics =
                new ObjectMapper().readTree(out.resolve("metrics.json").toFile());
        return String.format(
                Locale.ROOT,
                "%s%s | %.1f | %d",
                outcome,
                outcome.equals(input.outcome()) ? "" : ", and should be " + input.outcome(),
                metrics.path("cpu_seconds").asDouble(),
                metrics.path("heap_peak_bytes").asLong() / MB);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
