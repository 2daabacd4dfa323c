package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs in processes of their own that are killed with kill -9 at random moments, gone on with, and end with the bytes of an
 * undisturbed one. {@code -Dpalimpsest.kills=200} makes it as many kills as that.
 */
class KilledRunIT {
    private static final int KILLS = Integer.getInteger("palimpsest.kills", 6);
    private static final int DOCUMENTS = 2000;
    private static final long SECONDS = 300;
    private static final List<String> JAVA = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final List<String> FILES = List.of(
            "documents.jsonl",
            "claims.jsonl",
            "edits.jsonl",
            "failures.jsonl",
            "duplicates.jsonl",
            "links.jsonl",
            "manifest.json");

    @TempDir
    private Path folder;

    private Process start(Path in, Path out, int jobs) throws IOException {
        Path profile = Files.writeString(folder.resolve("whitespace.yml"), "stages: [whitespace]\n");
        return Child.command(JAVA, "run", in, "-p", profile, "--resume", "-o", out, "-j", jobs)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void makeInputs(Path in, Random random) throws IOException {
        Files.createDirectories(in);
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = ("Page  " + i + "\u00A0 of Å\u009euÅ\u009fa  many \n\n\n").repeat(1 + random.nextInt(20));
            Files.writeString(in.resolve(String.format(Locale.ROOT, "%04d.txt", i)), text);
        }
        Files.write(in.resolve("bad.txt"), new byte[] {(byte) 0xFF});
    }

    private static void assertSame(Path run, Path undisturbed) throws IOException {
        for (String name : FILES) {
            assertThat(run.resolve(name)).hasSameBinaryContentAs(undisturbed.resolve(name));
        }
        List<String> documents = Files.readAllLines(run.resolve("documents.jsonl"));
        assertThat(documents).hasSize(DOCUMENTS);
        assertThat(new HashSet<>(documents)).hasSize(DOCUMENTS);
        assertThat(run.resolve("journal.jsonl")).doesNotExist();
    }

    @Test
    void aKilledRunLosesNothingAndWritesNothingTwice() throws IOException, InterruptedException {
        Random random = new Random(7);
        Path in = folder.resolve("in");
        makeInputs(in, random);
        Path undisturbed = folder.resolve("undisturbed");
        long began = System.nanoTime();
        Process calm = start(in, undisturbed, 2);
        assertThat(calm.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        long millis = Math.max(1, (System.nanoTime() - began) / 1_000_000);
        assertThat(calm.exitValue()).isEqualTo(ExitCode.FAILED);
        int kills = 0;
        int midway = 0;
        int runs = 0;
        while (kills < KILLS || runs == 0) {
            Path out = folder.resolve("killed" + runs);
            // the last kill may have come when all was done
            int code = Files.exists(out.resolve("manifest.json")) ? ExitCode.OK : ExitCode.FAILED;
            Process process = start(in, out, 1 + random.nextInt(3));
            boolean ended = kills < KILLS
                    ? process.waitFor(random.nextLong(millis * 3 / 2), TimeUnit.MILLISECONDS)
                    : process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (ended) {
                assertThat(process.exitValue()).isEqualTo(code);
                assertSame(out, undisturbed);
                runs++;
            } else {
                process.destroyForcibly();
                assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
                kills++;
                midway += Files.exists(out.resolve("journal.jsonl")) ? 1 : 0;
            }
        }
        System.err.println(kills + " kills, " + midway + " of them with a journal to go on with, over " + runs
                + " runs that came to their end; undisturbed " + millis + " ms");
    }
}
