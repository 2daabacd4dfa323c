package dev.palimpsest.cli.input;

import dev.palimpsest.record.Manifest;
import dev.palimpsest.text.ByteSpan;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What holds of every reader whatever the bytes: it comes to an end and has read all of them, or says what is wrong; each
 * entry gives a text or a failure that says what is wrong; the characters of a text lead back to bytes in order, none of
 * them behind the end of the file. Jazzer calls it; docs/how-to/fuzz.md has the command. A target is a container, or a kind
 * of packing with whatever is in it.
 */
public final class ReaderFuzz {
    private static final long MOST = 1 << 18;

    private static String target = "text";

    private ReaderFuzz() {}

    /** The ids of all targets. */
    static List<String> targets() {
        return Stream.concat(
                        Arrays.stream(Container.values()).map(Container::id),
                        Arrays.stream(Packing.values())
                                .filter(packing -> packing != Packing.NONE)
                                .map(packing -> packing.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Chooses the target by its id. */
    public static void fuzzerInitialize(String[] arguments) {
        if (arguments.length != 1 || !targets().contains(arguments[0])) {
            throw new IllegalArgumentException("give one target: " + targets());
        }
        target = arguments[0];
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] data) throws InterruptedException {
        check(target, data);
    }

    static void check(String target, byte[] data) throws InterruptedException {
        Optional<Container> container = Arrays.stream(Container.values())
                .filter(one -> one.id().equals(target))
                .findFirst();
        InputFormat standard = InputFormat.standard(MOST);
        InputFormat format = new InputFormat(
                container,
                standard.fields(),
                standard.delimiter(),
                standard.namespaces(),
                standard.encoding(),
                standard.malformed(),
                standard.mostBytes());
        boolean packed = container.isEmpty() || isPacked(data);
        List<Manifest.Input> read = new ArrayList<>();
        int[] entries = new int[1];
        Entry.Sink sink = entry -> {
            entries[0]++;
            check(entry, packed ? Long.MAX_VALUE : data.length);
        };
        new Reader(format, sink, read::add, new AtomicLong()).read(new ByteArrayInputStream(data), "a");
        require(!read.isEmpty() || entries[0] > 0, "a file that was not read to its end, and no failure");
        require(read.stream().allMatch(file -> file.bytes() == data.length), "a file of another length");
    }

    private static boolean isPacked(byte[] data) {
        try {
            return Packing.of(new BufferedInputStream(new ByteArrayInputStream(data))) != Packing.NONE;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void check(Entry entry, long end) {
        Extract extract;
        try {
            extract = entry.decoder().extract();
        } catch (PalimpsestException e) {
            require(!String.valueOf(e.getMessage()).isEmpty(), "a failure that says nothing");
            return;
        }
        RawText text = extract.text();
        boolean inFile = !extract.metadata().containsKey("bytes_count_in");
        long before = text.toBytes(Span.at(0, 0)).start();
        for (int i = 0; i < text.text().length(); i++) {
            ByteSpan bytes = text.toBytes(Span.at(i, 1));
            require(
                    bytes.start() >= before && bytes.end() >= bytes.start() && (!inFile || bytes.end() <= end),
                    "unit " + i + " stands at " + bytes + ", behind " + before + ", of " + end);
            before = bytes.start();
        }
    }
}
