package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, names, rights and folders that are in the way: each has its outcome, and nothing is written where it should not. */
class HostileFilesTest {
    @TempDir
    private Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @Test
    void linksDoNotLeadOutOrRoundInCircles() throws IOException {
        Files.createSymbolicLink(in.resolve("circle"), in);
        Files.createSymbolicLink(in.resolve("nowhere"), folder.resolve("missing"));
        Files.writeString(in.resolve("z.txt"), "file");
        assertThat(Outcomes.ofRun(folder))
                .containsEntry("circle", "!unreadable")
                .containsEntry("nowhere", "!unreadable")
                .containsEntry("z.txt", "file");
    }

    @Test
    void aNameThatIsNotUtf8IsADocumentOrAFailure() throws IOException, InterruptedException {
        int made = new ProcessBuilder("sh", "-c", "printf text > \"$(printf 'a\\377.txt')\"")
                .directory(in.toFile())
                .start()
                .waitFor();
        Files.writeString(in.resolve("z.txt"), "next");
        assertThat(Outcomes.ofRun(folder)).containsEntry("z.txt", "next").hasSize(made == 0 ? 2 : 1);
    }

    @Test
    void whatCannotBeWrittenToIsRefusedAtOnce() throws IOException {
        Files.writeString(in.resolve("a.txt"), "text");
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(Cli.run("run", in, "-p", "clean", "-o", file).code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(Cli.run("run", in, "-p", "clean", "-o", file.resolve("out")).code())
                .isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(file).hasContent("in the way");
    }

    @Test
    void nothingIsWrittenOutsideTheFolderAndNothingTemporaryRemains() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("x.zip")))) {
            zip.putNextEntry(new ZipEntry("../up.txt"));
            zip.write("up".getBytes(StandardCharsets.UTF_8));
        }
        Outcomes.ofRun(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "nothing.yml",
                            "in/x.zip",
                            "out/documents.jsonl",
                            "out/claims.jsonl",
                            "out/edits.jsonl",
                            "out/failures.jsonl",
                            "out/duplicates.jsonl",
                            "out/links.jsonl",
                            "out/manifest.json",
                            "out/metrics.json");
        }
    }

    @Test
    void aFolderThatCannotBeReadIsAFailure() throws IOException {
        Path locked = Files.createDirectory(in.resolve("locked"));
        Files.writeString(locked.resolve("a.txt"), "inside");
        Files.writeString(in.resolve("z.txt"), "next");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        boolean readAnyway = Files.isReadable(locked); // by root
        assertThat(Outcomes.ofRun(folder))
                .containsEntry("z.txt", "next")
                .containsEntry(readAnyway ? "locked/a.txt" : "locked", readAnyway ? "inside" : "!unreadable");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
}
