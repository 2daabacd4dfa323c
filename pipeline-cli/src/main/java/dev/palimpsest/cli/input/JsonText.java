package dev.palimpsest.cli.input;

import dev.palimpsest.text.ByteOffsets;
import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A string of a JSON text, and where each of its units stands in the bytes: an escape takes more of them than it makes. */
final class JsonText {
    private static final int SHORT_ESCAPE = 2;
    private static final int LONG_ESCAPE = 6;

    private final String value;
    private final ByteOffsets bytes;
    private final String sha256;

    /**
     * The string whose opening quote stands at {@code quote}.
     *
     * @param value the string as decoded
     * @param json the bytes it was decoded from
     * @param quote the index of its opening quote there
     * @param start the offset of those bytes in their file
     */
    JsonText(String value, byte[] json, int quote, long start) {
        this.value = value;
        ByteOffsets.Builder odd = new ByteOffsets.Builder();
        int at = quote + 1;
        int unit = 0;
        while (json[at] != '"') {
            int b = json[at];
            if (b == '\\') {
                int width = json[at + 1] == 'u' ? LONG_ESCAPE : SHORT_ESCAPE;
                odd.irregular(unit++, width);
                at += width;
            } else if ((b & 0xF8) == 0xF0) {
                unit += 2;
                at += 4;
            } else {
                unit++;
                at += b >= 0 ? 1 : (b & 0xE0) == 0xC0 ? 2 : 3;
            }
        }
        this.bytes = odd.build(value, start + quote + 1);
        this.sha256 = RawText.hash(Arrays.copyOfRange(json, quote + 1, at));
    }

    /**
     * The same for a line that is not plain UTF-8.
     *
     * @param value the string as decoded
     * @param line the line that it stands in, as decoded
     * @param quote the index of its opening quote there
     * @param start the offset of the line in its file
     */
    JsonText(String value, RawText line, int quote, long start) {
        this.value = value;
        String json = line.text();
        ByteOffsets.Builder odd = new ByteOffsets.Builder();
        int at = quote + 1;
        for (int unit = 0; json.charAt(at) != '"'; unit++) {
            int units = json.charAt(at) != '\\' ? 1 : json.charAt(at + 1) == 'u' ? LONG_ESCAPE : SHORT_ESCAPE;
            ByteSpan bytes = line.toBytes(Span.at(at, units));
            odd.irregular(unit, (int) (bytes.end() - bytes.start()));
            at += units;
        }
        this.bytes =
                odd.build(value, start + line.toBytes(Span.at(quote + 1, 0)).start());
        this.sha256 = RawText.hash(json.substring(quote + 1, at).getBytes(StandardCharsets.UTF_8));
    }

    String value() {
        return value;
    }

    ByteOffsets bytes() {
        return bytes;
    }

    /** Of the string's bytes as they stand in the file, escapes and all, without the quotes. */
    String sha256() {
        return sha256;
    }
}
