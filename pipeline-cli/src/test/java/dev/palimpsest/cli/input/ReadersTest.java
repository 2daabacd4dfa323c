package dev.palimpsest.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of container gives, and that every character of it leads back to its bytes in the file. */
class ReadersTest {
    private static final InputFormat STANDARD = InputFormat.standard(10_000);
    private static final String SCHEMA =
            "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" xml:lang=\"az\">\n"
                    + "<siteinfo><sitename>Vikipediya</sitename></siteinfo>\n";

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in the file where each character of the text comes from, one after the other. */
    private static List<String> written(RawText text, byte[] file) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0;
                i < text.text().length();
                i += Character.charCount(text.text().codePointAt(i))) {
            ByteSpan bytes =
                    text.toBytes(Span.at(i, Character.charCount(text.text().codePointAt(i))));
            pieces.add(new String(
                    file, (int) bytes.start(), (int) (bytes.end() - bytes.start()), Charset.forName(text.encoding())));
        }
        return pieces;
    }

    @Test
    void csvGivesTheFieldThatIsNamed() throws IOException, InterruptedException {
        String csv = "id,title,text\r\n7,\"a, b\",\"He said \"\"ə😀\"\",\r\nand left\"\r\n\r\n,x,plain ş\r\n";
        Path file = write("a.csv", csv);
        ReadInputs read = ReadInputs.of(STANDARD, file);
        assertThat(read.texts())
                .containsExactly(Map.entry("7", "He said \"ə😀\",\r\nand left"), Map.entry("a.csv#5", "plain ş"));
        assertThat(written(read.text("7"), bytes(csv)))
                .containsExactly(
                        "H", "e", " ", "s", "a", "i", "d", " ", "\"\"", "ə", "😀", "\"\"", ",", "\r", "\n", "a", "n",
                        "d", " ", "l", "e", "f", "t");
        assertThat(String.join("", written(read.text("a.csv#5"), bytes(csv)))).isEqualTo("plain ş");
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
        assertThat(written(read.text("1"), Files.readAllBytes(file))).containsExactly("ı", "\"\"", "ş", ";");
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

    private static String page(String title, int namespace, int id, String text) {
        return "  <page>\n    <title>" + title + "</title>\n    <ns>" + namespace + "</ns>\n    <id>" + id
                + "</id>\n    <revision>\n      <id>" + (id + 1000)
                + "</id>\n      <timestamp>2020-11-08T10:00:00Z</timestamp>\n"
                + "      <contributor><username>A</username><id>5</id></contributor>\n"
                + "      <model>wikitext</model>\n      <text bytes=\"9\" xml:space=\"preserve\">" + text
                + "</text>\n    </revision>\n  </page>\n";
    }

    @Test
    void aWikiDumpGivesItsArticles() throws IOException, InterruptedException {
        String dump =
                SCHEMA + page("Şuşa &amp; co", 0, 12, "'''Şuşa''' &lt;ref&gt;a &amp;nbsp; b&#x1F600;&lt;/ref&gt; 😀\nə")
                        + page("Talk:x", 1, 13, "talk")
                        + page("Old", 0, 14, "#REDIRECT").replace("<revision>", "<redirect title=\"Şuşa\" /><revision>")
                        + page("Empty", 0, 15, "").replace("></text>", " />") + "</mediawiki>\n";
        Path file = write("azwiki.xml", dump);
        ReadInputs read = ReadInputs.of(STANDARD, file);
        assertThat(read.failures()).isEmpty();
        assertThat(read.texts())
                .containsExactly(
                        Map.entry("azwiki.xml#12", "'''Şuşa''' <ref>a &nbsp; b😀</ref> 😀\nə"),
                        Map.entry("azwiki.xml#15", ""));
        assertThat(written(read.text("azwiki.xml#12"), bytes(dump)))
                .startsWith("'", "'", "'", "Ş", "u")
                .endsWith(
                        "&amp;",
                        "n",
                        "b",
                        "s",
                        "p",
                        ";",
                        " ",
                        "b",
                        "&#x1F600;",
                        "&lt;",
                        "/",
                        "r",
                        "e",
                        "f",
                        "&gt;",
                        " ",
                        "😀",
                        "\n",
                        "ə");
        assertThat(read.metadata("azwiki.xml#12"))
                .containsOnly(
                        Map.entry("title", "Şuşa & co"),
                        Map.entry("id", "12"),
                        Map.entry("revision", "1012"),
                        Map.entry("model", "wikitext"),
                        Map.entry("timestamp", "2020-11-08T10:00:00Z"));
        Entry entry = read.entry("azwiki.xml#12");
        String before = dump.substring(0, dump.indexOf("<page>"));
        assertThat(entry.source().offset()).isEqualTo(bytes(before).length);
        assertThat(entry.source().container()).isEqualTo("mediawiki-xml");
        assertThat(read.skipped())
                .containsOnly(Map.entry("wiki page of namespace 1", 1), Map.entry("wiki redirect", 1));
    }

    @Test
    void aDumpOfManyBzip2StreamsIsReadThrough() throws IOException, InterruptedException {
        Path file = folder.resolve("dump.xml.bz2");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String part : List.of(SCHEMA, page("A", 0, 1, "first"), page("B", 0, 2, "second"), "</mediawiki>")) {
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                try (OutputStream packing = new BZip2CompressorOutputStream(stream)) {
                    packing.write(bytes(part));
                }
                out.write(stream.toByteArray());
            }
        }
        assertThat(ReadInputs.of(STANDARD, file).texts())
                .containsExactly(Map.entry("dump.xml.bz2#1", "first"), Map.entry("dump.xml.bz2#2", "second"));
    }

    @Test
    void entitiesOfADumpMeanNothing() throws IOException, InterruptedException {
        Path secret = write("secret", "secret");
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE mediawiki [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                        + "<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]>\n";
        String dump = bomb + SCHEMA + page("A", 0, 1, "&b;") + page("B", 0, 2, "&file;") + page("C", 0, 3, "fine")
                + "</mediawiki>";
        InputFormat wiki = new InputFormat(
                Optional.of(Container.MEDIAWIKI_XML),
                RecordFields.STANDARD,
                Optional.empty(),
                Set.of(),
                StandardCharsets.UTF_8,
                RawText.Malformed.FAIL,
                10_000);
        ReadInputs read = ReadInputs.of(wiki, write("bomb.xml", dump));
        assertThat(read.texts()).containsExactly(Map.entry("bomb.xml#3", "fine"));
        assertThat(read.failures()).hasSize(2).allMatch(failure -> failure.contains("ndeclared"));
    }

    @Test
    void aDumpThatIsCutOffSaysSo() throws IOException, InterruptedException {
        String dump = SCHEMA + page("A", 0, 1, "first") + page("B", 0, 2, "second");
        ReadInputs inside = ReadInputs.of(STANDARD, write("a.xml", dump.substring(0, dump.length() - 30)));
        assertThat(inside.texts()).containsOnlyKeys("a.xml#1");
        assertThat(inside.failures()).hasSize(2);
        assertThat(ReadInputs.of(STANDARD, write("b.xml", dump)).failures())
                .singleElement()
                .asString()
                .contains("ends before </mediawiki>, after 2 pages");
    }

    private static byte[] record(String type, String contentType, byte[] block) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(bytes("WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + "WARC-Date: 2020-11-08T10:00:00Z\r\nWARC-Target-URI: http://example.org/ə\r\nContent-Type: "
                + contentType
                + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        record.write(block);
        record.write(bytes("\r\n\r\n"));
        return record.toByteArray();
    }

    private static byte[] response(String status, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"));
        block.write(body);
        return record("response", "application/http; msgtype=response", block.toByteArray());
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    @Test
    void aWebArchiveGivesItsPages() throws IOException, InterruptedException {
        byte[] warc = joined(
                record("warcinfo", "application/warc-fields", bytes("software: x\r\n")),
                record("request", "application/http; msgtype=request", bytes("GET / HTTP/1.1\r\n\r\n")),
                response("200 OK", "Content-Type: text/html; charset=utf-8\r\n", bytes("<p>Şuşa 😀</p>")),
                response("404 Not Found", "Content-Type: text/html\r\n", bytes("<p>none</p>")),
                response("200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2, 3}),
                response(
                        "200 OK",
                        "Content-Type: text/html\r\n",
                        "<meta charset=windows-1254><p>ış".getBytes(Charset.forName("windows-1254"))),
                record("conversion", "text/plain", bytes("the text alone ə")));
        Path file = Files.write(folder.resolve("a.warc"), warc);
        ReadInputs read = ReadInputs.of(STANDARD, file);
        assertThat(read.failures()).isEmpty();
        assertThat(read.texts())
                .containsExactly(
                        Map.entry("a.warc#3", "<p>Şuşa 😀</p>"),
                        Map.entry("a.warc#6", "<meta charset=windows-1254><p>ış"),
                        Map.entry("a.warc#7", "the text alone ə"));
        for (String id : read.texts().keySet()) {
            RawText text = read.text(id);
            assertThat(String.join("", written(text, warc))).isEqualTo(text.text());
        }
        assertThat(read.metadata("a.warc#3"))
                .containsEntry("url", "http://example.org/ə")
                .containsEntry("timestamp", "2020-11-08T10:00:00Z");
        assertThat(read.skipped())
                .containsOnly(
                        Map.entry("warc warcinfo", 1),
                        Map.entry("warc request", 1),
                        Map.entry("warc response of status 404", 1),
                        Map.entry("warc response image/png", 1));
    }

    @Test
    void aWebArchivePackedRecordByRecordIsReadThrough() throws IOException, InterruptedException {
        byte[] page = response("200 OK", "Content-Type: text/html\r\n", bytes("<p>a</p>"));
        Path file = Files.write(folder.resolve("a.warc.gz"), joined(gzip(page), gzip(page), gzip(page)));
        ReadInputs read = ReadInputs.of(STANDARD, file);
        assertThat(read.texts()).containsOnlyKeys("a.warc.gz#1", "a.warc.gz#2", "a.warc.gz#3");
        byte[] unpacked = joined(page, page, page);
        assertThat(String.join("", written(read.text("a.warc.gz#3"), unpacked))).isEqualTo("<p>a</p>");
    }

    @Test
    void bodiesInChunksAndPackedOnesAreUnpacked() throws IOException, InterruptedException {
        byte[] body = bytes("<p>ə</p>");
        byte[] chunks = joined(
                bytes("3\r\n"),
                Arrays.copyOf(body, 3),
                bytes("\r\n6;x=y\r\n"),
                Arrays.copyOfRange(body, 3, body.length),
                bytes("\r\n0\r\n\r\n"));
        byte[] warc = joined(
                response("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunks),
                response("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip(body)),
                response("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", body),
                response("200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n", body),
                response("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip(new byte[50_000])));
        ReadInputs read = ReadInputs.of(STANDARD, Files.write(folder.resolve("a.warc"), warc));
        assertThat(read.texts())
                .containsExactly(
                        Map.entry("a.warc#1", "<p>ə</p>"),
                        Map.entry("a.warc#2", "<p>ə</p>"),
                        Map.entry("a.warc#3", "<p>ə</p>"));
        assertThat(read.failures()).hasSize(2);
        assertThat(read.failures().get(0)).contains("packed with br");
        assertThat(read.failures().get(1)).contains("larger than");
    }

    @Test
    void aWebArchiveThatIsCutOffSaysSo() throws IOException, InterruptedException {
        byte[] page = response("200 OK", "Content-Type: text/html\r\n", bytes("<p>a</p>"));
        byte[] both = joined(page, page);
        Path file = Files.write(folder.resolve("a.warc"), Arrays.copyOf(both, both.length - 8));
        ReadInputs read = ReadInputs.of(STANDARD, file);
        assertThat(read.texts()).containsOnlyKeys("a.warc#1");
        assertThat(read.failures()).isNotEmpty();
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
        assertThat(written(read.text(id), bytes(line))).contains("\\u015e", "\\n");
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
