package dev.palimpsest.mojibake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** What happens to text whose UTF-8 is read in another encoding. */
final class Damage {

    /** Bytes without a character become the C1 control of the same number. */
    static final String KEEP = "keep";

    private Damage() {}

    /** The text as it is misread; {@code undefined} is what stands for a byte without a character. */
    static String misread(String text, String encoding, String undefined) {
        StringBuilder out = new StringBuilder();
        CharsetDecoder decoder = Charset.forName(encoding).newDecoder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            try {
                out.append(decoder.decode(ByteBuffer.wrap(new byte[] {b})));
            } catch (CharacterCodingException e) {
                out.append(undefined.equals(KEEP) ? Character.toString(b & 0xFF) : undefined);
            }
        }
        return out.toString();
    }
}
