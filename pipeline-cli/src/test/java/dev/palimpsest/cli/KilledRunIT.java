package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own that is killed again and again, and ends with the bytes of an undisturbed one. */
class KilledRunIT {
    private static final int KILLS = 6;
    private static final int DOCUMENTS = 2000;
    private static final long SECONDS = 120;

    @TempDir
    private Path folder;

    private Path profile() throws IOException {
        return Files.writeString(folder.resolve("whitespace.yml"), "stages: [whitespace]\n");
    }

    private Process start(Path in, Path out) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.palimpsest.cli.Palimpsest",
                        "run",
                        in.toString(),
                        "-p",
                        profile().toString(),
                        "--resume",
                        "-o",
                        out.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long written(Path out) throws IOException {
        Path documents = out.resolve("documents.jsonl.part");
        return Files.exists(documents) ? Files.size(documents) : 0;
    }

    /** Kills the process when it has written some more; whether it was still running. */
    private static boolean kill(Process process, Path out, long more) throws IOException, InterruptedException {
        long before = written(out);
        while (process.isAlive() && written(out) < before + more) {
            Thread.sleep(5);
        }
        boolean alive = process.isAlive();
        process.destroyForcibly();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return alive;
    }

    @Test
    void aKilledRunLosesNothingAndWritesNothingTwice() throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Random random = new Random(7);
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = ("Page  " + i + "\u00A0 of  many \n\n\n").repeat(1 + random.nextInt(20));
            Files.writeString(in.resolve(String.format(Locale.ROOT, "%04d.txt", i)), text);
        }
        Path undisturbed = folder.resolve("undisturbed");
        Process calm = start(in, undisturbed);
        assertThat(calm.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(calm.exitValue()).isZero();
        Path killed = folder.resolve("killed");
        int kills = 0;
        while (kills < KILLS && kill(start(in, killed), killed, 1 + random.nextInt(200_000))) {
            kills++;
        }
        assertThat(kills).as("kills before the run was complete").isPositive();
        Process last = start(in, killed);
        assertThat(last.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();
        for (String name : List.of("documents.jsonl", "edits.jsonl", "failures.jsonl", "manifest.json")) {
            assertThat(killed.resolve(name)).hasSameBinaryContentAs(undisturbed.resolve(name));
        }
    }
}
