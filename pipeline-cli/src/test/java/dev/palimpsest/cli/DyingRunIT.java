package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.cli.Child.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that take their process with them: the run is gone on with, and each document has its outcome in the end. */
class DyingRunIT {
    private static final int HALTED = 99;
    private static final int DOCUMENTS = 30;

    @TempDir
    private Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");
    private Path profile = Path.of("");

    @BeforeEach
    void makeInputs() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        profile = Files.writeString(folder.resolve("deadly.yml"), "stages: [deadly, whitespace]\n");
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(in.resolve(String.format(Locale.ROOT, "%03d.txt", i)), "Page  " + i);
        }
    }

    private Result run(String heap, Object... more) throws IOException, InterruptedException {
        Object[] all = new Object[more.length + 8];
        System.arraycopy(new Object[] {"run", in, "-p", profile, "-o", out, "-j", 2}, 0, all, 0, 8);
        System.arraycopy(more, 0, all, 8, more.length);
        return Child.run(List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1"), all);
    }

    @Test
    void aDocumentThatKillsItsProcessIsTriedAloneAndThenFails() throws IOException, InterruptedException {
        Files.writeString(in.resolve("011.txt"), "HALT");
        assertThat(run("256m").code()).isEqualTo(HALTED);
        assertThat(run("256m", "--resume").code()).isEqualTo(HALTED);
        Result last = run("256m", "--resume");
        assertThat(last.output()).contains("30 read = 29 written + 1 failed", "011.txt: the process dies of it");
        assertThat(last.code()).isEqualTo(ExitCode.FAILED);
        assertThat(Files.readString(out.resolve("failures.jsonl"))).contains("\"error\":\"crash\"");
        assertThat(Files.readAllLines(out.resolve("documents.jsonl"))).hasSize(DOCUMENTS - 1);
        assertThat(out.resolve("inflight.bin")).doesNotExist();
    }

    @Test
    void aRunThatRanOutOfMemoryGoesOnWithMore() throws IOException, InterruptedException {
        Files.writeString(in.resolve("011.txt"), "FILL");
        Result full = run("128m");
        assertThat(full.output()).contains("out of memory", "--resume");
        assertThat(full.code()).isEqualTo(ExitCode.BUG);
        assertThat(out.resolve("manifest.json")).doesNotExist();
        Result last = run("512m", "--resume");
        assertThat(last.output()).contains("30 read = 30 written + 0 failed");
        assertThat(last.code()).isZero();
    }

    @Test
    void aRunThatFoundNoRoomGoesOnWithMore() throws IOException, InterruptedException {
        Files.writeString(in.resolve("011.txt"), "much  text ".repeat(10_000));
        List<String> java = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");
        Path whitespace = Files.writeString(folder.resolve("whitespace.yml"), "stages: [whitespace]\n");
        Result full = Child.runWithoutRoom(java, "run", in, "-p", whitespace, "-o", out);
        assertThat(full.output()).contains("cannot write into", "make room and go on with --resume");
        assertThat(full.code()).isEqualTo(ExitCode.CANNOT_WRITE);
        Result last = Child.run(java, "run", in, "-p", whitespace, "-o", out, "--resume");
        assertThat(last.output()).contains("30 read = 30 written + 0 failed");
        Path undisturbed = folder.resolve("undisturbed");
        Child.run(java, "run", in, "-p", whitespace, "-o", undisturbed);
        for (String name : List.of("documents.jsonl", "edits.jsonl", "failures.jsonl", "manifest.json")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(undisturbed.resolve(name));
        }
    }

    @Test
    void aDocumentThatOverflowsTheStackFailsAlone() throws IOException, InterruptedException {
        Files.writeString(in.resolve("011.txt"), "OVERFLOW");
        Result result = run("256m");
        assertThat(result.output()).contains("30 read = 29 written + 1 failed");
        assertThat(Files.readString(out.resolve("failures.jsonl")))
                .contains("StackOverflowError", "\"stage\":\"deadly\"");
    }
}
