package dev.palimpsest.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What {@link ReaderFuzz} holds of every reader, on files of each kind with bytes changed, cut out, doubled and put in.
 * {@code -Dpalimpsest.mutations=100000} makes it as many of each.
 */
class ReaderMutationTest {
    private static final int MUTATIONS = Integer.getInteger("palimpsest.mutations", 150);
    private static final String[] SIGNS = {
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r\n",
        "\r\n\r\n",
        "<page>",
        "</page>",
        "<text>",
        "&#0;",
        "&#1114112;",
        "&#99999999999;",
        "&x;",
        "]]>",
        "<![CDATA[",
        "\\u",
        "\\ud800",
        "{",
        "WARC/1.0\r\n",
        "Content-Length: 99999999999\r\n",
        "ffffffff\r\n",
        "\0",
        "\uFEFF",
        "ə"
    };

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] content, Packing packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing.over(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static Map<Container, byte[]> containers() {
        String response =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5\r\n<p>Şu\r\n7\r\nşa</p>\r\n0\r\n\r\n";
        String warc =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                        + response.getBytes(UTF_8).length
                        + "\r\n\r\n" + response + "\r\n\r\n";
        String page =
                "<page><title>Şuşa</title><ns>0</ns><id>1</id><revision><timestamp>2020</timestamp><text bytes=\"1\">a &lt; "
                        + "&#x259; b\r\nə</text></revision></page>";
        Map<Container, byte[]> all = new LinkedHashMap<>();
        all.put(Container.TEXT, "Şuşa is a town.\n".getBytes(UTF_8));
        all.put(Container.JSONL, "{\"id\":1,\"text\":\"Şu\\u015fa\\n\"}\n{\"text\":\"b\"}\n".getBytes(UTF_8));
        all.put(Container.CSV, "id,text\n1,\"a \"\"ə\"\", b\nc\"\r\n2,d\n".getBytes(UTF_8));
        all.put(Container.WARC, (warc + warc).getBytes(UTF_8));
        all.put(Container.MEDIAWIKI_XML, ("<mediawiki>" + page + page + "</mediawiki>").getBytes(UTF_8));
        all.put(
                Container.WIKIMEDIA_HTML,
                "{\"name\":\"x\",\"identifier\":1,\"article_body\":{\"html\":\"<p>ə</p>\"}}\n".getBytes(UTF_8));
        return all;
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
            byte[] sign = SIGNS[random.nextInt(SIGNS.length)].getBytes(UTF_8);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> joined(bytes, at, new byte[0], end);
                case 2 -> joined(bytes, at, sign, at);
                case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, 0, end), at);
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, to);
        all.writeBytes(middle);
        all.write(bytes, from, bytes.length - from);
        return all.toByteArray();
    }

    private static void check(Optional<Container> container, byte[] original) throws InterruptedException {
        Random random = new Random(5);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(original, random);
            try {
                ReaderFuzz.check(container, bytes);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(container + " of " + Arrays.toString(bytes), e);
            }
        }
    }

    @Test
    void brokenContainersGiveTextsAndFailuresAndNothingElse() throws InterruptedException {
        for (Map.Entry<Container, byte[]> one : containers().entrySet()) {
            check(Optional.of(one.getKey()), one.getValue());
        }
    }

    @Test
    void brokenPackedFilesGiveTextsAndFailuresAndNothingElse() throws IOException, InterruptedException {
        byte[] content = "Şuşa ".repeat(100).getBytes(UTF_8);
        check(Optional.empty(), packed(content, GZIPOutputStream::new));
        check(Optional.empty(), packed(content, BZip2CompressorOutputStream::new));
        check(Optional.empty(), packed(content, XZCompressorOutputStream::new));
        check(Optional.empty(), packed(content, ZstdOutputStream::new));
        check(Optional.empty(), packed(content, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("a.txt"));
            return zip;
        }));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry member = new TarArchiveEntry("a.txt");
            member.setSize(content.length);
            tar.putArchiveEntry(member);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        check(Optional.empty(), bytes.toByteArray());
    }
}
