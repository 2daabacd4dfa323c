package dev.palimpsest.text;

import dev.palimpsest.text.RawText.Malformed;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes read in one encoding, with the units that do not take the bytes UTF-8 would give them. */
final class Decoding {
    private static final int MOST_BYTES_A_CHARACTER = 8;

    private final String id;
    private final byte[] bytes;
    private final Charset encoding;
    private final Malformed malformed;
    private final ByteOffsets.Builder odd;

    Decoding(String id, byte[] bytes, Charset encoding, Malformed malformed, ByteOffsets.Builder odd) {
        this.id = id;
        this.bytes = bytes;
        this.encoding = encoding;
        this.malformed = malformed;
        this.odd = odd;
    }

    String text() {
        return encoding.equals(StandardCharsets.UTF_8) ? utf8() : other();
    }

    /** Decodes in one go; each malformed byte is met singly, so every U+FFFD made has its own byte. */
    private String utf8() {
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StringBuilder out = new StringBuilder(bytes.length);
        CharBuffer buffer = CharBuffer.allocate(1 << 14);
        while (true) {
            CoderResult result = decoder.decode(in, buffer, true);
            out.append(buffer.flip());
            buffer.clear();
            if (result.isUnderflow()) {
                return out.toString();
            }
            if (result.isError()) {
                replace(in, result.length(), out);
            }
        }
    }

    /** Decodes character by character and notes the bytes of each. Slower, and only for what is not UTF-8. */
    private String other() {
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StringBuilder out = new StringBuilder(bytes.length);
        CharBuffer one = CharBuffer.allocate(2);
        while (in.hasRemaining()) {
            int start = in.position();
            CoderResult result = CoderResult.UNDERFLOW;
            for (int width = 1; width <= MOST_BYTES_A_CHARACTER && one.position() == 0; width++) {
                int limit = Math.min(bytes.length, start + width);
                in.limit(limit);
                result = decoder.decode(in, one, limit == bytes.length);
                if (result.isError() || limit == bytes.length) {
                    break;
                }
            }
            in.limit(bytes.length);
            if (result.isError()) {
                replace(in, result.length(), out);
            } else {
                int used = in.position() - start;
                for (int i = 0; i < one.position(); i++) {
                    odd.irregular(out.length() + i, i == 0 ? used : 0);
                }
                out.append(one.flip());
            }
            one.clear();
        }
        return out.toString();
    }

    private void replace(ByteBuffer in, int length, StringBuilder out) {
        if (malformed == Malformed.FAIL) {
            String found = String.format(java.util.Locale.ROOT, "0x%02X", in.get(in.position()));
            throw new EncodingException(id, in.position(), encoding.name(), found + " cannot stand here");
        }
        odd.irregular(out.length(), length);
        out.append('\uFFFD');
        in.position(in.position() + length);
    }

    private CharsetDecoder decoder() {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
