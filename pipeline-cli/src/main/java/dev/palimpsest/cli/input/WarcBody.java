package dev.palimpsest.cli.input;

import dev.palimpsest.text.RawText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The body of a record of a web archive, as it was sent.
 *
 * @param kind what it is: its media type, or the status of a response that is none of a page
 * @param bytes as they stand in the file
 * @param start the offset of the first of them in the file
 * @param charset the encoding that the headers name; empty if they name none
 * @param chunked whether it was sent in chunks
 * @param coding how it is packed, as the headers name it; empty if it is not
 */
record WarcBody(String kind, byte[] bytes, long start, String charset, boolean chunked, String coding) {
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    private static final int WHERE_PAGES_NAME_IT = 1024;
    private static final Pattern CHUNK = Pattern.compile("\\A([0-9A-Fa-f]{1,7})\\s*(?:;.*)?\\z");
    private static final Pattern META = Pattern.compile(
            "(?i)<meta\\s[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([a-z0-9][a-z0-9_.:-]{1,40})");

    /** A block that is the text itself. */
    static WarcBody of(Message record, byte[] block, long start) {
        return new WarcBody(WarcFileReader.mediaType(record), block, start, charset(record), false, "");
    }

    /** The block of a response: a status and headers, and the body behind them. */
    static WarcBody ofResponse(byte[] block, long start) {
        int head = headEnd(block);
        try {
            HttpResponse response = HttpResponse.parseWithoutBody(
                    Channels.newChannel(new ByteArrayInputStream(block, 0, head)),
                    Channels.newChannel(OutputStream.nullOutputStream()));
            MessageHeaders headers = response.headers();
            boolean success = response.status() / HUNDRED == SUCCESS;
            return new WarcBody(
                    success ? WarcFileReader.mediaType(response) : "of status " + response.status(),
                    Arrays.copyOfRange(block, head, block.length),
                    start + head,
                    charset(response),
                    headers.contains("Transfer-Encoding", "chunked"),
                    headers.first("Content-Encoding").orElse("").trim().toLowerCase(Locale.ROOT));
        } catch (IOException | IllegalArgumentException e) {
            return new WarcBody("without headers of HTTP", block, start, "", false, "");
        }
    }

    /** Where the empty line ends that stands between the headers and the body. */
    private static int headEnd(byte[] block) {
        int line = 0;
        for (int i = 0; i < block.length; i++) {
            if (block[i] == '\n') {
                if (i == line || (i == line + 1 && block[line] == '\r')) {
                    return i + 1;
                }
                line = i + 1;
            }
        }
        return block.length;
    }

    private static String charset(Message message) {
        try {
            return message.contentType().parameters().getOrDefault("charset", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    boolean isDocument() {
        return WarcFileReader.DOCUMENTS.contains(kind);
    }

    /** Its text. Where it is packed or in chunks, bytes are counted in what it unpacks to. */
    Extract extract(String id, SortedMap<String, String> metadata, InputFormat format) {
        byte[] sent = chunked ? dechunked() : bytes;
        byte[] content = unpacked(id, sent, format.mostBytes());
        if (content != bytes) {
            metadata.put("bytes_count_in", "unpacked body");
        }
        long from = content == bytes ? start : 0;
        return new Extract(
                RawText.slice(id, content, from, encoding(id, content, format), format.malformed()), metadata);
    }

    /** What the headers name, else what the page itself names, else what the command was told. */
    private Charset encoding(String id, byte[] content, InputFormat format) {
        String head =
                new String(content, 0, Math.min(content.length, WHERE_PAGES_NAME_IT), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        String named = !charset.isEmpty() ? charset : meta.find() ? meta.group(1) : "";
        if (named.isEmpty()) {
            return format.encoding();
        }
        try {
            return Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    "encoding", id + ": it names an encoding that is not known: " + named, "read it with --from text");
        }
    }

    /** Without the sizes between the chunks; as it is where they do not fit, since many archives have unpacked it already. */
    private byte[] dechunked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Optional<Integer> size = size(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
            if (size.isEmpty() || size.get() > bytes.length - end - 1) {
                return bytes;
            }
            if (size.get() == 0) {
                break;
            }
            out.write(bytes, end + 1, size.get());
            at = end + 1 + size.get() + 2;
        }
        return out.toByteArray();
    }

    private static Optional<Integer> size(String line) {
        Matcher size = CHUNK.matcher(line.strip());
        return size.find() ? Optional.of(Integer.parseInt(size.group(1), 16)) : Optional.empty();
    }

    private byte[] unpacked(String id, byte[] sent, long most) {
        if (coding.isEmpty() || coding.equals("identity")) {
            return sent;
        }
        try (InputStream in = unpacking(id, new ByteArrayInputStream(sent))) {
            BoundedBytes content = BoundedBytes.of(in, most);
            if (content.isOver()) {
                throw Reader.tooLarge(id, most);
            }
            return content.toByteArray();
        } catch (IOException e) {
            throw new InputException(
                    "unreadable", id + ": its " + coding + " body cannot be unpacked: " + e.getMessage(), "", e);
        }
    }

    private InputStream unpacking(String id, InputStream in) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in);
            default ->
                throw new InputException(
                        "unreadable", id + ": its body is packed with " + coding, "gzip and deflate can be unpacked");
        };
    }
}
