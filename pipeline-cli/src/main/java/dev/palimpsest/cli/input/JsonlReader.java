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
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a file that holds a JSON object a line, each a document. */
final class JsonlReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputFormat format;
    private final Container container;
    private final RecordFields fields;
    private final Entry.Sink sink;

    JsonlReader(InputFormat format, Container container, Entry.Sink sink) {
        this.format = format;
        this.container = container;
        this.fields = container == Container.WIKIMEDIA_HTML ? RecordFields.WIKIMEDIA : format.fields();
        this.sink = sink;
    }

    void read(InputStream in, String path) throws IOException, InterruptedException {
        LineScanner lines = new LineScanner(in, format.mostBytes());
        while (lines.next()) {
            byte[] line = lines.line();
            if (!lines.isCut() && LineScanner.isBlank(line)) {
                continue;
            }
            String id = path + "#" + lines.number();
            long start = lines.start();
            if (lines.isCut()) {
                sink.accept(Reader.tooLarge(id, new Source(path, container.id(), start, 0), format.mostBytes()));
            } else {
                Source source = new Source(path, container.id(), start, line.length);
                sink.accept(new Entry(id, source, line, () -> extract(path, id, line, start)));
            }
        }
    }

    private Extract extract(String path, String lineId, byte[] line, long start) {
        Found found = found(lineId, line, start);
        JsonText text = found.text;
        if (text == null) {
            throw wrong(lineId, "no text in the field \"" + fields.text() + "\"");
        }
        String own = Optional.ofNullable(found.id).orElse(lineId);
        String id = found.id != null && container == Container.WIKIMEDIA_HTML ? path + "#" + own : own;
        return new Extract(
                RawText.inside(
                        id,
                        text.value(),
                        text.bytes(),
                        text.sha256(),
                        format.encoding().name()),
                found.metadata);
    }

    private Found found(String lineId, byte[] line, long start) {
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

    private Found read(String lineId, Opening opening, Locating locating) {
        Found found = new Found();
        try (JsonParser parser = opening.parser()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw wrong(lineId, "not a JSON object");
            }
            object(parser, "", locating, found);
            if (parser.nextToken() != null) {
                throw wrong(lineId, "more than one JSON value on the line");
            }
        } catch (IOException e) {
            throw wrong(lineId, Optional.ofNullable(e.getMessage()).orElse(e.toString()));
        }
        return found;
    }

    private void object(JsonParser parser, String prefix, Locating locating, Found found) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (path.equals(fields.text()) && token == JsonToken.VALUE_STRING) {
                JsonLocation quote = parser.currentTokenLocation();
                found.text = locating.at(parser.getText(), quote);
            } else if (token.isScalarValue()) {
                scalar(path, parser, found);
            } else if (token == JsonToken.START_OBJECT && fields.reachInto(path)) {
                object(parser, path + ".", locating, found);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void scalar(String path, JsonParser parser, Found found) throws IOException {
        if (path.equals(fields.id())) {
            found.id = parser.getText();
        }
        String name = fields.metadata().get(path);
        if (name != null) {
            found.metadata.put(name, parser.getText());
        }
    }

    /** What was found in a record so far. */
    private static final class Found {
        private @Nullable String id;
        private @Nullable JsonText text;
        private final SortedMap<String, String> metadata = new TreeMap<>();
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private PalimpsestException wrong(String id, String what) {
        return new InputException(
                "json",
                id + ": " + what.split("\n", 2)[0],
                "each line must be one JSON object with the text in \"" + fields.text() + "\" (--text-field)");
    }
}
