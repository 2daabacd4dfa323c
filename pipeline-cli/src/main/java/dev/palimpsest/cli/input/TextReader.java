package dev.palimpsest.cli.input;

import dev.palimpsest.record.Source;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file that is one document. */
final class TextReader {
    private final InputFormat format;
    private final Entry.Sink sink;

    TextReader(InputFormat format, Entry.Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(InputStream in, String path) throws IOException, InterruptedException {
        byte[] bytes = in.readNBytes((int) Math.min(format.mostBytes() + 1, Integer.MAX_VALUE - Long.BYTES));
        Source source = new Source(path, Container.TEXT.id(), 0, bytes.length);
        if (bytes.length > format.mostBytes()) {
            sink.accept(Reader.broken(path, Container.TEXT, tooLarge(path, format.mostBytes())));
        } else {
            sink.accept(new Entry(
                    path,
                    source,
                    bytes,
                    () -> Extract.of(RawText.of(path, bytes, format.encoding(), format.malformed()))));
        }
    }

    static InputException tooLarge(String id, long mostBytes) {
        return new InputException(
                "too-large",
                id + " is larger than " + mostBytes + " bytes",
                "raise --max-chars, or split the document");
    }
}
