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
        BoundedBytes content = BoundedBytes.of(in, format.mostBytes());
        if (content.isOver()) {
            sink.accept(Reader.tooLarge(path, new Source(path, Container.TEXT.id(), 0, 0), format.mostBytes()));
            return;
        }
        byte[] bytes = content.toByteArray();
        Source source = new Source(path, Container.TEXT.id(), 0, bytes.length);
        sink.accept(new Entry(
                path, source, bytes, () -> Extract.of(RawText.of(path, bytes, format.encoding(), format.malformed()))));
    }
}
