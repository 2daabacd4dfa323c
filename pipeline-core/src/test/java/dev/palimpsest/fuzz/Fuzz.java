package dev.palimpsest.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The entry that Jazzer calls, {@code --target_class=dev.palimpsest.fuzz.Fuzz --target_args=mojibake}, and the program that starts
 * Jazzer. Nothing here needs Jazzer to compile; {@code mvn -Pfuzz} brings it, and docs/how-to/fuzz.md has the command.
 */
public final class Fuzz {
    private static final Path CORPUS = Path.of("src/test/resources/dev/palimpsest/fuzz/corpus");
    private static final Path OUTPUT = Path.of("target/fuzz");

    private static FuzzTarget target = FuzzTarget.MOJIBAKE;

    private Fuzz() {}

    /** Chooses the target by its id. */
    public static void fuzzerInitialize(String[] arguments) {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give one target: " + FuzzTarget.ids());
        }
        target = FuzzTarget.of(arguments[0]);
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] data) {
        target.check(data);
    }

    /** Fuzzes one target, or all in turn: {@code Fuzz TARGET|all SECONDS}. Run from {@code pipeline-core}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> targets = arguments[0].equals("all") ? FuzzTarget.ids() : List.of(arguments[0]);
        int worst = 0;
        for (String id : targets) {
            FuzzTarget.of(id);
            worst = Math.max(worst, fuzz(id, arguments[1]));
        }
        System.exit(worst);
    }

    private static int fuzz(String id, String seconds) throws IOException, InterruptedException {
        Path found = Files.createDirectories(OUTPUT.resolve(id).resolve("corpus"));
        Path crashes = Files.createDirectories(OUTPUT.resolve(id).resolve("crashes"));
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-Xmx1500m", "-cp", System.getProperty("java.class.path")));
        command.add("com.code_intelligence.jazzer.Jazzer");
        command.add("--target_class=" + Fuzz.class.getName());
        command.add("--target_args=" + id);
        command.add("--instrumentation_includes=dev.palimpsest.**");
        command.add("--keep_going=10");
        command.add("--reproducer_path=" + crashes);
        command.add("-artifact_prefix=" + crashes + File.separator);
        command.addAll(List.of("-max_total_time=" + seconds, "-timeout=60", "-max_len=4096", "-rss_limit_mb=4000"));
        command.addAll(List.of("-use_value_profile=1", "-print_final_stats=1"));
        command.addAll(List.of(found.toString(), CORPUS.resolve(id).toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
