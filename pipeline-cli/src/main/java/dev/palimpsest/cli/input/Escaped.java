package dev.palimpsest.cli.input;

import dev.palimpsest.text.ByteOffsets;
import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value that its file writes with escapes, taken out of it piece by piece: the text it stands for, and the bytes of the
 * file behind each unit of that.
 */
final class Escaped {
    private static final char REPLACED = '\uFFFD';

    private final RawText source;
    private final int start;
    private final boolean utf8;
    private final StringBuilder value = new StringBuilder();
    private final ByteOffsets.Builder odd = new ByteOffsets.Builder();
    private int at;

    /** The value that begins at a UTF-16 unit of the decoded source. */
    Escaped(RawText source, int start) {
        this.source = source;
        this.start = start;
        this.at = start;
        this.utf8 = source.encoding().equals(StandardCharsets.UTF_8.name());
    }

    /** The UTF-16 unit of the source behind everything taken so far. */
    int at() {
        return at;
    }

    /** The next unit of the source stands for itself. */
    void plain() {
        char c = source.text().charAt(at);
        if (!utf8 || c == REPLACED) {
            odd.irregular(value.length(), bytes(1));
        }
        value.append(c);
        at++;
    }

    /**
     * The next units of the source stand for one character.
     *
     * @param units how many UTF-16 units
     * @param codePoint what they stand for
     */
    void escape(int units, int codePoint) {
        int width = bytes(units);
        if (width > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("an escape of " + width + " bytes");
        }
        odd.irregular(value.length(), width);
        value.appendCodePoint(codePoint);
        if (Character.isSupplementaryCodePoint(codePoint)) {
            odd.irregular(value.length() - 1, 0);
        }
        at += units;
    }

    private int bytes(int units) {
        ByteSpan bytes = source.toBytes(Span.at(at, units));
        return (int) (bytes.end() - bytes.start());
    }

    /** The value as the text of a document; its hash is of the bytes as they stand in the file, escapes and all. */
    RawText text(String id, byte[] file, long fileStart) {
        String decoded = value.toString();
        long first = source.toBytes(Span.at(start, 0)).start();
        long end = source.toBytes(Span.at(at, 0)).start();
        byte[] raw = Arrays.copyOfRange(file, (int) (first - fileStart), (int) (end - fileStart));
        return RawText.inside(id, decoded, odd.build(decoded, first), RawText.hash(raw), source.encoding());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
