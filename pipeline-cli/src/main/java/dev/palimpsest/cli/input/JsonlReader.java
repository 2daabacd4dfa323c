package dev.palimpsest.cli.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.palimpsest.record.Json;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file that holds a JSON object a line, each a document. */
final class JsonlReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputFormat format;
    private final Entry.Sink sink;

    JsonlReader(InputFormat format, Entry.Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(InputStream in, String path) throws IOException, InterruptedException {
        LineScanner lines = new LineScanner(in, format.mostBytes());
        while (lines.next()) {
            String id = path + "#" + lines.number();
            byte[] line = lines.line();
            Source source = new Source(path, Container.JSONL.id(), line.length);
            if (lines.isCut()) {
                sink.accept(Reader.broken(id, Container.JSONL, TextReader.tooLarge(id, format.mostBytes())));
            } else if (!isBlank(line)) {
                long start = lines.start();
                sink.accept(new Entry(id, source, line, () -> text(id, line, start)));
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private RawText text(String lineId, byte[] line, long start) {
        int skip = start == 0 && startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
        if (format.encoding().equals(StandardCharsets.UTF_8) && isUtf8(line)) {
            return read(lineId, () -> Json.factory().createParser(line, skip, line.length - skip), (value, at) -> {
                int quote = skip + (int) at.getByteOffset();
                return new JsonText(value, line, quote, start);
            });
        }
        RawText decoded = RawText.of(lineId, line, format.encoding(), format.malformed());
        return read(
                lineId,
                () -> Json.factory().createParser(decoded.text()),
                (value, at) -> new JsonText(value, decoded, (int) at.getCharOffset(), start));
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private interface Opening {
        JsonParser parser() throws IOException;
    }

    private interface Locating {
        JsonText at(String value, JsonLocation quote);
    }

    private RawText read(String lineId, Opening opening, Locating locating) {
        @Nullable String id = null;
        @Nullable JsonText text = null;
        try (JsonParser parser = opening.parser()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw wrong(lineId, "not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals(format.textField()) && token == JsonToken.VALUE_STRING) {
                    JsonLocation quote = parser.currentTokenLocation();
                    text = locating.at(parser.getText(), quote);
                } else if (name.equals(format.idField()) && token.isScalarValue()) {
                    id = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw wrong(lineId, "more than one JSON value on the line");
            }
        } catch (IOException e) {
            throw wrong(lineId, Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        }
        if (text == null) {
            throw wrong(lineId, "no text in the field \"" + format.textField() + "\"");
        }
        String name = id == null ? lineId : id;
        return RawText.inside(
                name,
                text.value(),
                text.bytes(),
                text.sha256(),
                format.encoding().name());
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private PalimpsestException wrong(String id, String what) {
        return new InputException(
                "json",
                id + ": " + what.split("\n", 2)[0],
                "each line must be one JSON object with the text in \"" + format.textField() + "\" (--text-field)");
    }
}
