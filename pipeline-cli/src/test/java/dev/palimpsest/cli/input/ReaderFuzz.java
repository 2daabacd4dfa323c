package dev.palimpsest.cli.input;

import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What holds of every reader whatever the bytes: it comes to an end, each entry gives a text or a failure that says what is
 * wrong, and the characters of a text lead back to bytes in order. Jazzer calls it with
 * {@code --target_class=dev.palimpsest.cli.input.ReaderFuzz --target_args=warc}; {@code auto} is every kind of packing too.
 */
public final class ReaderFuzz {
    private static final long MOST = 1 << 20;

    private static Optional<Container> container = Optional.empty();

    private ReaderFuzz() {}

    /** Chooses the container by its id, or {@code auto}. */
    public static void fuzzerInitialize(String[] arguments) {
        container = Optional.empty();
        for (Container one : Container.values()) {
            if (one.id().equals(arguments[0])) {
                container = Optional.of(one);
            }
        }
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] data) throws InterruptedException {
        check(container, data);
    }

    static void check(Optional<Container> container, byte[] data) throws InterruptedException {
        InputFormat standard = InputFormat.standard(MOST);
        InputFormat format = new InputFormat(
                container,
                standard.fields(),
                standard.delimiter(),
                standard.namespaces(),
                standard.encoding(),
                standard.malformed(),
                standard.mostBytes());
        Entry.Sink sink = ReaderFuzz::check;
        new Reader(format, sink, file -> {}, new AtomicLong()).read(new ByteArrayInputStream(data), "a");
    }

    private static void check(Entry entry) {
        RawText text;
        try {
            text = entry.decoder().extract().text();
        } catch (PalimpsestException e) {
            if (String.valueOf(e.getMessage()).isEmpty()) {
                throw new IllegalStateException("a failure that says nothing", e);
            }
            return;
        }
        long before = text.toBytes(Span.at(0, 0)).start();
        for (int i = 0; i < text.text().length(); i++) {
            ByteSpan bytes = text.toBytes(Span.at(i, 1));
            if (bytes.start() < before || bytes.end() < bytes.start()) {
                throw new IllegalStateException("unit " + i + " stands at " + bytes + ", behind " + before);
            }
            before = bytes.start();
        }
    }
}
