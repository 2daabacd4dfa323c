package dev.palimpsest.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.RawText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a web archive gives, and that every character of it leads back to its bytes in the file. */
class WarcFileReaderTest {
    private static final InputFormat STANDARD = InputFormat.standard(10_000);

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
            assertThat(String.join("", ReadInputs.written(text, warc))).isEqualTo(text.text());
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
        assertThat(String.join("", ReadInputs.written(read.text("a.warc.gz#3"), unpacked)))
                .isEqualTo("<p>a</p>");
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
}
