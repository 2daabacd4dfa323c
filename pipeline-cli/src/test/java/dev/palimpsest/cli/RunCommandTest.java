package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final int DOCUMENTS = 60;

    @TempDir
    private Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeInputs() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = "Page " + i + ": Å\u009eÃ¼kÃ¼rbÉ™yli, Ã‡É™rÉ™kÉ™n. ".repeat(i + 1);
            Files.writeString(in.resolve(String.format(Locale.ROOT, "%03d.txt", i)), text);
        }
        Files.write(in.resolve("zz-bad.txt"), new byte[] {(byte) 0xC3});
    }

    private Result run(Path to, Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(new Object[] {"run", in, "-p", "repair", "-o", to}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return Cli.run(all);
    }

    private static Map<String, String> files(Path of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> children = Files.list(of)) {
            for (Path file : children.toList()) {
                String name = String.valueOf(file.getFileName());
                files.put(
                        name,
                        name.equals("metrics.json") || name.startsWith("fingerprints") ? "" : Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void everyDocumentHasOneOutcomeAndTheManifestSaysSo() throws IOException {
        Result result = run(out);
        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("61 read = 60 written + 1 failed");
        Map<String, String> files = files(out);
        assertThat(files)
                .containsOnlyKeys(
                        "claims.jsonl",
                        "documents.jsonl",
                        "duplicates.jsonl",
                        "edits.jsonl",
                        "failures.jsonl",
                        "links.jsonl",
                        "manifest.json",
                        "metrics.json");
        assertThat(files.get("documents.jsonl").lines()).hasSize(DOCUMENTS);
        assertThat(files.get("failures.jsonl")).contains("\"document\":\"zz-bad.txt\"", "\"error\":\"encoding\"");
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.at("/counts/read").asInt()).isEqualTo(DOCUMENTS + 1);
        assertThat(manifest.at("/inputs")).hasSize(DOCUMENTS + 1);
        assertThat(manifest.at("/inputs/0/path").asText()).isEqualTo("000.txt");
        assertThat(manifest.at("/inputs/0/sha256").asText()).hasSize(64);
        assertThat(files.toString()).doesNotContain(folder.toString());
    }

    @Test
    void theSameBytesComeOutWhateverTheNumberOfJobs() throws IOException {
        run(out, "-j", 1);
        run(folder.resolve("again"), "-j", 4);
        assertThat(files(folder.resolve("again"))).isEqualTo(files(out));
    }

    @Test
    void aRunThatWasStoppedGoesOnToTheSameBytes() throws IOException {
        Files.write(in.resolve("020-bad.txt"), new byte[] {(byte) 0xFF});
        run(out);
        Path stopped = folder.resolve("stopped");
        assertThat(run(stopped, "--fail-fast").err()).contains("go on with --resume");
        assertThat(files(stopped)).doesNotContainKey("manifest.json").containsKey("journal.jsonl");
        assertThat(run(stopped).code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(run(stopped, "--resume", "-j", 3).code()).isEqualTo(ExitCode.FAILED);
        assertThat(files(stopped)).isEqualTo(files(out));
    }

    @Test
    void whatACrashLeftOfALineIsNotGoneOnFrom() throws IOException {
        Files.write(in.resolve("020-bad.txt"), new byte[] {(byte) 0xFF});
        run(out);
        Path stopped = folder.resolve("stopped");
        run(stopped, "--fail-fast");
        Path journal = stopped.resolve("journal.jsonl");
        String whole = Files.readString(journal, StandardCharsets.ISO_8859_1);
        Files.writeString(journal, whole.substring(0, whole.length() - 5), StandardCharsets.ISO_8859_1);
        Path documents = stopped.resolve("documents.jsonl.part");
        Files.writeString(documents, Files.readString(documents) + "{\"id\":\"torn");
        run(stopped, "--resume");
        assertThat(files(stopped)).isEqualTo(files(out));
    }

    @Test
    void aRunThatIsCompleteHasNothingToGoOnWith() throws IOException {
        run(out);
        Map<String, String> before = files(out);
        assertThat(run(out, "--resume").code()).isZero();
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void aFolderThatIsNotEmptyIsRefused() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine.txt"), "mine");
        assertThat(run(out).code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(run(out, "--resume").code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(files(out)).containsOnlyKeys("mine.txt");
    }

    @Test
    void aRunWithAnotherProfileCannotGoOn() throws IOException {
        Files.write(in.resolve("000-bad.txt"), new byte[] {(byte) 0xFF});
        run(out, "--fail-fast", "-j", 1);
        Result result = Cli.run("run", in, "-p", "clean", "-o", out, "--resume");
        assertThat(result.code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(result.err()).contains("cannot go on", "profile was");
    }

    @Test
    void aRunWhoseInputsChangedCannotGoOn() throws IOException {
        Files.write(in.resolve("030-bad.txt"), new byte[] {(byte) 0xFF});
        run(out, "--fail-fast", "-j", 1);
        Files.writeString(in.resolve("001.txt"), "changed");
        Result result = run(out, "--resume");
        assertThat(result.code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(result.err()).contains("inputs are not what they were");
    }

    @Test
    void aDryRunWritesNothing() {
        assertThat(run(out, "--dry-run").code()).isEqualTo(ExitCode.FAILED);
        assertThat(out).doesNotExist();
    }

    @Test
    void theEditsOfARunTraceToTheRawFiles() throws IOException {
        run(out);
        Result trace = Cli.run("trace", out.resolve("edits.jsonl"), "--raw", in);
        assertThat(trace.out()).contains(" 0 wrong");
        assertThat(trace.code()).isZero();
        Files.writeString(in.resolve("003.txt"), "x" + Files.readString(in.resolve("003.txt")));
        assertThat(Cli.run("trace", out.resolve("edits.jsonl"), "--raw", in).code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aRunDoesNotReadWhatItWrites() throws IOException {
        Path inside = in.resolve("out");
        run(inside);
        assertThat(files(inside).get("documents.jsonl").lines()).hasSize(DOCUMENTS);
    }

    @Test
    void whatIsNoDocumentIsCounted() throws IOException {
        Path dump = Files.writeString(
                folder.resolve("wiki.xml"),
                "<mediawiki>\n<page><title>T</title><ns>1</ns><id>2</id><revision><text>x</text></revision></page>\n"
                        + "<page><title>Å\u009euÅ\u009fa</title><ns>0</ns><id>3</id><revision><text>Å\u009euÅ\u009fa &lt;</text></revision>"
                        + "</page></mediawiki>");
        Result result = Cli.run("run", dump, "-p", "repair", "-o", out);
        assertThat(result.err()).contains("passed over, as no documents: 1 wiki page of namespace 1");
        JsonNode manifest = new ObjectMapper().readTree(files(out).get("manifest.json"));
        assertThat(manifest.at("/skipped/wiki page of namespace 1").asInt()).isEqualTo(1);
        JsonNode document = new ObjectMapper().readTree(files(out).get("documents.jsonl"));
        assertThat(document.at("/source/metadata/id").asText()).isEqualTo("3");
        assertThat(document.at("/source/offset").asLong())
                .isEqualTo(Files.readString(dump, StandardCharsets.ISO_8859_1).lastIndexOf("<page>"));
        assertThat(document.at("/text").asText()).isEqualTo("Şuşa <");
        assertThat(Cli.run("trace", out.resolve("edits.jsonl"), "--raw", dump).code())
                .isZero();
    }

    @Test
    void aCheckFindsNothingWhereNothingChangedAndSaysWhereSomethingDid() throws IOException {
        run(out);
        Map<String, String> before = files(out);
        assertThat(run(out, "--check").code()).isZero();
        assertThat(files(out)).isEqualTo(before);
        Files.writeString(in.resolve("007.txt"), "another text");
        Result changed = run(out, "--check");
        assertThat(changed.code()).isEqualTo(ExitCode.FAILED);
        assertThat(changed.err()).contains("documents.jsonl differs at 007.txt", "edits.jsonl differs at ");
        Files.delete(in.resolve("zz-bad.txt"));
        assertThat(run(out, "--check").err()).contains("failures.jsonl has more in it");
        assertThat(run(folder.resolve("none"), "--check").code()).isEqualTo(ExitCode.CANNOT_WRITE);
    }

    @Test
    void aReportIsWrittenBesideTheRecordsAndGoneOnWith() throws IOException {
        run(out, "--report");
        assertThat(files(out).get("report.html"))
                .startsWith("<!")
                .contains("000.txt", "059.txt")
                .endsWith("</html>\n");
        Files.write(in.resolve("020-bad.txt"), new byte[] {(byte) 0xFF});
        Path stopped = folder.resolve("stopped");
        run(stopped, "--report", "--fail-fast");
        assertThat(run(stopped, "--resume").err()).contains("cannot go on", "extras was");
        run(stopped, "--report", "--resume");
        assertThat(files(stopped).get("report.html")).isEqualTo(files(out).get("report.html"));
    }

    @Test
    void duplicatesAreListedAndCounted() throws IOException {
        String words = "One two three four five six seven eight nine ten eleven twelve. ".repeat(1);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            many.append("word").append(i * 7919 % 1000).append(' ');
        }
        Path some = Files.createDirectories(folder.resolve("some"));
        Files.writeString(some.resolve("a.txt"), words);
        Files.writeString(some.resolve("b.txt"), "another text");
        Files.writeString(some.resolve("c.txt"), words);
        Files.writeString(some.resolve("d.txt"), many);
        Files.writeString(some.resolve("e.txt"), many.toString().replace("word0 ", "changed "));
        Files.writeString(some.resolve("f.txt"), "Å\u009euÅ\u009fa");
        Files.writeString(some.resolve("g.txt"), "Şuşa");
        Cli.run("run", some, "-p", "repair", "-o", out);
        assertThat(files(out).get("duplicates.jsonl").lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("{\"document\":\"c.txt\",\"duplicate_of\":\"a.txt\"}"),
                        line -> assertThat(line)
                                .startsWith(
                                        "{\"document\":\"e.txt\",\"near_duplicate_of\":\"d.txt\",\"similarity\":0.9"),
                        line -> assertThat(line).isEqualTo("{\"document\":\"g.txt\",\"duplicate_of\":\"f.txt\"}"));
        JsonNode counts =
                new ObjectMapper().readTree(files(out).get("manifest.json")).path("counts");
        assertThat(counts.path("same_source").asInt()).isEqualTo(1);
        assertThat(counts.path("same_text").asInt()).isEqualTo(1);
        assertThat(counts.path("near_duplicates").asInt()).isEqualTo(1);
    }

    @Test
    void anInputThatIsMissingLeavesNoFolderBehind() {
        Result result = Cli.run("run", folder.resolve("none") + "/*.txt", "-p", "repair", "-o", out);
        assertThat(result.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(result.err()).contains("there is no file or folder ").contains("none/*.txt");
        assertThat(out).doesNotExist();
    }

    @Test
    void aPageOfADumpIsReadAsWhatTheDumpHolds() throws IOException {
        Path dump = Files.writeString(
                folder.resolve("a.xml"),
                "<mediawiki><page><title>P</title><ns>0</ns><id>7</id><revision><text>'''P''' is.</text></revision></page>"
                        + "<page><title>Q</title><ns>0</ns><id>8</id><revision><model>css</model><text>'''q'''</text>"
                        + "</revision></page></mediawiki>");
        assertThat(Cli.run("clean", dump).out())
                .isEqualTo("{\"id\":\"a.xml#7\",\"text\":\"P is.\"}\n{\"id\":\"a.xml#8\",\"text\":\"'''q'''\"}\n");
        assertThat(Cli.run("clean", "--form", "text", dump).out()).contains("\"text\":\"'''P''' is.\"");
    }
}
