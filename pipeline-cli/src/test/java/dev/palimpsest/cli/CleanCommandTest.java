package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private Path profile() throws IOException {
        return write("nothing.yml", "stages: []\n");
    }

    @Test
    void textGoesOutAsTextThatEndsWithALineFeed() throws IOException {
        Result result = Cli.run("clean", "-p", profile(), write("a.txt", "Füzuli"), write("b.txt", "Şuşa\n"));
        assertThat(result).isEqualTo(new Result(0, "Füzuli\nŞuşa\n", ""));
    }

    @Test
    void jsonLinesGoOutAsJsonLinesWithTheSameIds() throws IOException {
        Path file = write("a.jsonl", "{\"id\":\"x\",\"text\":\"\\u0259\\n\"}\n\n{\"text\":\"y\"}\n");
        Result result = Cli.run("clean", "-p", profile(), file);
        assertThat(result.out()).isEqualTo("{\"id\":\"x\",\"text\":\"ə\\n\"}\n{\"id\":\"a.jsonl#3\",\"text\":\"y\"}\n");
    }

    @Test
    void aLoneSurrogateStaysAnEscape() throws IOException {
        Path file = write("a.jsonl", "{\"id\":1,\"text\":\"a\\ud800b \\ud83d\\ude00\"}\n");
        assertThat(Cli.run("clean", "-p", profile(), file).out())
                .isEqualTo("{\"id\":\"1\",\"text\":\"a\\ud800b 😀\"}\n");
    }

    @Test
    void fieldsCanBeNamed() throws IOException {
        Path file = write("a.jsonl", "{\"key\":\"k\",\"body\":{\"x\":1},\"content\":\"t\"}\n");
        Result result = Cli.run("clean", "-p", profile(), "--text-field", "content", "--id-field", "key", file);
        assertThat(result.out()).isEqualTo("{\"id\":\"k\",\"text\":\"t\"}\n");
    }

    @Test
    void aLineThatIsNotADocumentFailsAloneAndSaysWhere() throws IOException {
        Path file = write(
                "a.jsonl",
                "{\"text\":1}\n[2]\n{bad\n{\"id\":\"d\",\"text\":\"ok\"} x\n{\"id\":\"e\",\"text\":\"ok\"}\n");
        Result result = Cli.run("clean", "-p", profile(), file);
        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out()).isEqualTo("{\"id\":\"e\",\"text\":\"ok\"}\n");
        assertThat(result.err())
                .contains("a.jsonl#1: no text", "a.jsonl#2: not a JSON object", "a.jsonl#3", "a.jsonl#4");
    }

    @Test
    void aByteThatIsNotUtf8EndsWith65AndItsPosition() throws IOException {
        Path file = folder.resolve("bad.txt");
        Files.write(file, new byte[] {'a', 'b', (byte) 0xFF, 'c'});
        Result result = Cli.run("clean", "-p", profile(), file);
        assertThat(result.code()).isEqualTo(ExitCode.BAD_ENCODING);
        assertThat(result.err()).contains("bad.txt: not UTF-8 at byte 2", "--encoding");
        assertThat(Cli.run("clean", "-p", profile(), "--malformed", "replace", file)
                        .out())
                .isEqualTo("ab\uFFFDc\n");
        assertThat(Cli.run("clean", "-p", profile(), "--encoding", "windows-1254", file)
                        .out())
                .isEqualTo("abÿc\n");
    }

    @Test
    void aFolderIsWalkedByName() throws IOException {
        write("in/b.txt", "2");
        write("in/a/z.txt", "1");
        write("in/c.txt", "3");
        assertThat(Cli.run("clean", "-p", profile(), folder.resolve("in")).out())
                .isEqualTo("1\n2\n3\n");
    }

    @Test
    void aPatternIsExpandedByTheCommandItself() throws IOException {
        write("in/b.txt", "2");
        write("in/a.txt", "1");
        write("in/c.md", "3");
        assertThat(Cli.run("clean", "-p", profile(), folder.resolve("in") + "/*.txt")
                        .out())
                .isEqualTo("1\n2\n");
    }

    @Test
    void theLimitStopsTheReading() throws IOException {
        Path file = write("a.jsonl", "{\"id\":1,\"text\":\"a\"}\n".repeat(5));
        assertThat(Cli.run("clean", "-p", profile(), "--limit", "2", file).out().lines())
                .hasSize(2);
    }

    @Test
    void whatIsMissingOrMisspeltHasItsOwnExitCode() throws IOException {
        Path file = write("a.txt", "a");
        assertThat(Cli.run("clean", folder.resolve("no")).code()).isEqualTo(ExitCode.NO_INPUT);
        Result profile = Cli.run("clean", "-p", "claen", file);
        assertThat(profile.code()).isEqualTo(ExitCode.BAD_PROFILE);
        assertThat(profile.err()).contains("did you mean clean?");
        assertThat(Cli.run("clean", "--form", "htm", file).err()).contains("did you mean html?");
        assertThat(Cli.run("clean", "--form", "htm", file).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("clean", "--from", "jsnol", file).err()).contains("did you mean jsonl?");
        assertThat(Cli.run("claen", file).code()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("clean", "-p", profile(), "--skip", "mojibak", file).code())
                .isEqualTo(ExitCode.BAD_PROFILE);
        assertThat(Cli.run("clean", "--set", "mojibake", file).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aDocumentThatIsTooLongFails() throws IOException {
        Result result = Cli.run("clean", "-p", profile(), "--max-chars", "10", write("a.txt", "ə".repeat(11)));
        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("a.txt has 11 characters, and the most is 10");
    }

    @Test
    void aDiffShowsWhatWouldChangeAndChangesNothing() throws IOException {
        Path file = write("a.txt", "one\nÅ\u009euÅ\u009fa\nthree\n");
        Result result = Cli.run("clean", "-p", "repair", "--diff", file);
        assertThat(result.out()).contains("--- a/a.txt", "+++ b/a.txt", " one\n", "-Å\u009euÅ\u009fa\n", "+Şuşa\n");
        assertThat(Files.readString(file)).contains("Å\u009eu");
        assertThat(Cli.run("clean", "-p", "repair", "--diff", write("b.txt", "clean\n"))
                        .out())
                .isEmpty();
    }

    @Test
    void filesAreWrittenOverInPlaceAndTheOldOnesKept() throws IOException {
        Path file = write("in/a.txt", "Å\u009euÅ\u009fa\n");
        Path clean = write("in/b.txt", "clean\n");
        Result result = Cli.run("clean", "-p", "repair", "--in-place=.old", folder.resolve("in"));
        assertThat(result).isEqualTo(new Result(0, "", ""));
        assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent("Şuşa\n");
        assertThat(folder.resolve("in/a.txt.old"))
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent("Å\u009euÅ\u009fa\n");
        assertThat(clean).usingCharset(StandardCharsets.UTF_8).hasContent("clean\n");
        try (Stream<Path> files = Files.list(folder.resolve("in"))) {
            assertThat(files).hasSize(3);
        }
        Path lines = write("a.jsonl", "{\"id\":\"x\",\"text\":\"y\"}\n");
        assertThat(Cli.run("clean", "-p", "repair", "--in-place", lines).code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(lines).usingCharset(StandardCharsets.UTF_8).hasContent("{\"id\":\"x\",\"text\":\"y\"}\n");
    }

    @Test
    void warningsGoToStandardErrorWithDocumentAndByteAndChangeNoExitCode() throws IOException {
        Path file = write("ə.md", "---\ntitle: ə [\nb: [\n---\n\nBody.\n");
        Result result = Cli.run("clean", file);
        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).isEqualTo("Body.\n");
        assertThat(result.err().lines())
                .containsExactly("palimpsest: ə.md: warning at byte 16: this part of the front matter is not YAML;"
                        + " it is kept as it is");
        assertThat(Cli.run("clean", "--diff", file).err()).isEqualTo(result.err());
        assertThat(Cli.run("clean", "--in-place", file).err()).isEqualTo(result.err());
        assertThat(file).hasContent("Body.");
    }

    @Test
    void aWarningOfARecordNamesTheByteOfTheFile() throws IOException {
        Path file = write("a.jsonl", "{\"id\":1,\"text\":\"---\\ntitle: [\\n---\\n\\nBody.\"}\n");
        assertThat(Cli.run("clean", file).err()).startsWith("palimpsest: 1: warning at byte 21: ");
    }

    @Test
    void manyWarningsOfADocumentAreCounted() throws IOException {
        Path profile = write("p.yml", "stages: [deadly]\n");
        Result result = Cli.run("clean", "-p", profile, write("a.txt", "!".repeat(WarningLines.MOST + 2)));
        assertThat(result.err().lines())
                .hasSize(WarningLines.MOST + 1)
                .endsWith("palimpsest: a.txt: warning: 2 more of them (palimpsest explain lists all)");
    }

    @Test
    void whatIsSaidOfAnInputDoesNotSteerATerminal() throws IOException {
        Path file = write("a.jsonl", "{\"id\":\"\\u001b]0;x\\n\",\"text\":\"---\\ntitle: [\\n---\\n\\nBody.\"}\n");
        assertThat(Cli.run("clean", file).err())
                .contains("palimpsest: \\u001b]0;x\\u000a: warning")
                .doesNotContain("\u001b");
    }
}
