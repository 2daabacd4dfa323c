package dev.palimpsest.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The raw source of one document: its bytes' text, exactly as decoded, and where each character stands in them.
 *
 * <p>Nothing is mended here: a byte-order mark, NULs and control characters stay for the stages to see. A text taken out
 * of a container (a line of JSONL, a record of a WARC) keeps the byte offsets of the container's file.
 */
public final class RawText {

    /** What to do with a byte that is not text in the encoding named. */
    public enum Malformed {
        /** Refuse the document with the byte's position. */
        FAIL,
        /** Read it as U+FFFD, which still traces to that byte. */
        REPLACE
    }

    private final String id;
    private final String text;
    private final ByteOffsets bytes;
    private final String sha256;
    private final String encoding;

    private RawText(String id, String text, ByteOffsets bytes, String sha256, String encoding) {
        this.id = id;
        this.text = text;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.encoding = encoding;
    }

    /** A text that is at hand as a string; its bytes are its UTF-8 form. */
    public static RawText of(String id, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new RawText(id, text, ByteOffsets.utf8(text, 0), hash(utf8), "UTF-8");
    }

    /**
     * Bytes in UTF-8.
     *
     * @throws EncodingException at the first malformed byte
     */
    public static RawText of(String id, byte[] bytes) {
        return of(id, bytes, StandardCharsets.UTF_8, Malformed.FAIL);
    }

    /**
     * Bytes in a named encoding; it is never guessed.
     *
     * @throws EncodingException at the first malformed byte, unless they are replaced
     */
    public static RawText of(String id, byte[] bytes, Charset encoding, Malformed malformed) {
        return slice(id, bytes, 0, encoding, malformed);
    }

    /**
     * Bytes that stand inside a larger file, whose offsets its characters lead back to.
     *
     * @param start the offset in the file of the first of the bytes
     * @throws EncodingException at the first malformed byte, unless they are replaced
     */
    public static RawText slice(String id, byte[] bytes, long start, Charset encoding, Malformed malformed) {
        ByteOffsets.Builder odd = new ByteOffsets.Builder();
        String text = new Decoding(id, bytes, encoding, malformed, odd).text();
        return new RawText(id, text, odd.build(text, start), hash(bytes), encoding.name());
    }

    /**
     * A text inside a container.
     *
     * @param id the document's id
     * @param text the decoded value
     * @param bytes where its units stand in the container's file
     * @param sha256 of the bytes that the document was made of, in lower-case hexadecimal
     * @param encoding the encoding's name
     */
    public static RawText inside(String id, String text, ByteOffsets bytes, String sha256, String encoding) {
        return new RawText(id, text, bytes, sha256, encoding);
    }

    /**
     * A whole file in UTF-8; its id is the file's name.
     *
     * @throws EncodingException at the first malformed byte
     * @throws PalimpsestException if the file cannot be read
     */
    public static RawText read(Path file) {
        try {
            Path name = file.getFileName();
            return of(name == null ? file.toString() : name.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new PalimpsestException(
                    "cannot read " + file + ": " + e.getMessage(), "check the path and its rights", e);
        }
    }

    /** The document's id: a relative path, a member of a container, or what the caller chose. */
    public String id() {
        return id;
    }

    /** The decoded text. */
    public String text() {
        return text;
    }

    /** SHA-256 of the raw bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The name of the encoding the bytes were read in. */
    public String encoding() {
        return encoding;
    }

    /** The bytes of the file that the span was decoded from. */
    public ByteSpan toBytes(Span span) {
        return new ByteSpan(bytes.at(span.start()), bytes.at(span.end()));
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
