import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts Jazzer for the targets of a class, each in a process of its own: {@code java -cp ... FuzzCampaign.java CLASS CORPUS
 * TARGET|all SECONDS}. The corpus has a folder for each target. A program in one file, so that both modules can start it;
 * docs/how-to/fuzz.md has the commands of Maven that do.
 */
public final class FuzzCampaign {
    private static final Path OUTPUT = Path.of("target/fuzz");

    private FuzzCampaign() {}

    /** Ends with the worst exit code of all targets. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path corpus = Path.of(arguments[1]);
        List<String> known = targets(corpus);
        String target = arguments[2];
        if (!target.equals("all") && !known.contains(target)) {
            throw new IllegalArgumentException("no target " + target + "; there are " + known);
        }
        int worst = 0;
        for (String one : target.equals("all") ? known : List.of(target)) {
            worst = Math.max(worst, fuzz(arguments[0], corpus.resolve(one), one, arguments[3]));
        }
        System.exit(worst);
    }

    private static List<String> targets(Path corpus) throws IOException {
        try (Stream<Path> folders = Files.list(corpus)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    private static int fuzz(String type, Path corpus, String target, String seconds)
            throws IOException, InterruptedException {
        Path found = Files.createDirectories(OUTPUT.resolve(target).resolve("corpus"));
        Path crashes = Files.createDirectories(OUTPUT.resolve(target).resolve("crashes"));
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-Xmx1500m", "-cp", System.getProperty("java.class.path")));
        command.add("com.code_intelligence.jazzer.Jazzer");
        command.addAll(List.of("--target_class=" + type, "--target_args=" + target));
        command.add("--instrumentation_includes=dev.palimpsest.**:org.netpreserve.**:org.apache.commons.compress.**");
        command.addAll(List.of("--keep_going=10", "--reproducer_path=" + crashes));
        command.add("-artifact_prefix=" + crashes + File.separator);
        command.addAll(List.of("-max_total_time=" + seconds, "-timeout=60", "-max_len=4096", "-rss_limit_mb=4000"));
        command.addAll(List.of("-use_value_profile=1", "-print_final_stats=1"));
        command.addAll(List.of(found.toString(), corpus.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
