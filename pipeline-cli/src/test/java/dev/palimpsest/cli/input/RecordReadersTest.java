package dev.palimpsest.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of CSV and JSONL give, and that every character of it leads back to its bytes in the file. */
class RecordReadersTest {
    private static final InputFormat STANDARD = InputFormat.standard(10_000);

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void csvGivesTheFieldThatIsNamed() throws IOException, InterruptedException {
        String csv = "id,title,text\r\n7,\"a, b\",\"He said \"\"ə😀\"\",\r\nand left\"\r\n\r\n,x,plain ş\r\n";
        Path file = write("a.csv", csv);
        ReadInputs read = ReadInputs.of(STANDARD, file);
        assertThat(read.texts())
                .containsExactly(Map.entry("7", "He said \"ə😀\",\r\nand left"), Map.entry("a.csv#5", "plain ş"));
        assertThat(ReadInputs.written(read.text("7"), bytes(csv)))
                .containsExactly(
                        "H", "e", " ", "s", "a", "i", "d", " ", "\"\"", "ə", "😀", "\"\"", ",", "\r", "\n", "a", "n",
                        "d", " ", "l", "e", "f", "t");
        assertThat(String.join("", ReadInputs.written(read.text("a.csv#5"), bytes(csv))))
                .isEqualTo("plain ş");
        assertThat(read.entry("7").source().offset()).isEqualTo(csv.indexOf("7,"));
    }

    @Test
    void csvMayHaveAnotherDelimiterAndAnotherEncoding() throws IOException, InterruptedException {
        String csv = "key;body\n1;\"ı\"\"ş;\"\n";
        Path file = Files.write(folder.resolve("a.dat"), csv.getBytes(Charset.forName("windows-1254")));
        InputFormat format = new InputFormat(
                Optional.of(Container.CSV),
                new RecordFields("body", "key", Map.of()),
                Optional.of(';'),
                Set.of(),
                Charset.forName("windows-1254"),
                RawText.Malformed.FAIL,
                1000);
        ReadInputs read = ReadInputs.of(format, file);
        assertThat(read.texts()).containsExactly(Map.entry("1", "ı\"ş;"));
        assertThat(ReadInputs.written(read.text("1"), Files.readAllBytes(file))).containsExactly("ı", "\"\"", "ş", ";");
    }

    @Test
    void aRecordOfCsvThatIsBrokenFailsAlone() throws IOException, InterruptedException {
        Path file = write("a.csv", "id,text\n1,a,b\n2,\"x\"y\n3,fine\n4,\"never closed\n5,swallowed\n");
        ReadInputs read =
                ReadInputs.of(STANDARD, file, write("b.csv", "id,body\n1,x\n"), write("c.tsv", "text\tid\nt\t1\n"));
        assertThat(read.texts()).containsExactly(Map.entry("3", "fine"), Map.entry("1", "t"));
        assertThat(read.failures()).hasSize(4);
        assertThat(read.failures().get(0)).contains("a.csv#2", "3 fields");
        assertThat(read.failures().get(1)).contains("a.csv#3");
        assertThat(read.failures().get(2)).contains("a.csv#5", "not closed");
        assertThat(read.failures().get(3)).contains("b.csv", "no field \"text\"", "[id, body]");
    }

    @Test
    void aDumpOfWikimediaEnterpriseGivesTheHtmlOfItsPages() throws IOException, InterruptedException {
        String line =
                "{\"name\":\"Şuşa\",\"identifier\":12,\"date_modified\":\"2022-01-01T00:00:00Z\",\"url\":\"https://az.example.org/S\","
                        + "\"in_language\":{\"identifier\":\"az\"},\"article_body\":{\"html\":\"<p>\\u015eu\\n</p>\",\"wikitext\":\"x\"}}\n";
        Path file = folder.resolve("azwiki-NS0-ENTERPRISE-HTML.json.tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            TarArchiveEntry member = new TarArchiveEntry("azwiki_namespace_0_0.ndjson");
            member.setSize(bytes(line).length);
            tar.putArchiveEntry(member);
            tar.write(bytes(line));
            tar.closeArchiveEntry();
        }
        ReadInputs read = ReadInputs.of(STANDARD, file);
        String id = file.getFileName() + "!/azwiki_namespace_0_0.ndjson#12";
        assertThat(read.texts()).containsExactly(Map.entry(id, "<p>Şu\n</p>"));
        assertThat(ReadInputs.written(read.text(id), bytes(line))).contains("\\u015e", "\\n");
        assertThat(read.metadata(id))
                .containsEntry("title", "Şuşa")
                .containsEntry("id", "12")
                .hasSize(4);
    }

    @Test
    void aFieldInsideAnotherIsNamedWithADot() throws IOException, InterruptedException {
        InputFormat format = new InputFormat(
                Optional.empty(),
                new RecordFields("a.b", "m.id", Map.of()),
                Optional.empty(),
                Set.of(0),
                StandardCharsets.UTF_8,
                RawText.Malformed.FAIL,
                1000);
        Path file = write(
                "a.jsonl",
                "{\"m\":{\"x\":[{\"id\":0}],\"id\":5},\"a\":{\"c\":{\"b\":1},\"b\":\"t\"}}\n{\"a.b\":\"u\"}\n");
        assertThat(ReadInputs.of(format, file).texts())
                .containsExactly(Map.entry("5", "t"), Map.entry("a.jsonl#2", "u"));
    }
}
