package dev.palimpsest.cli.input;

import dev.palimpsest.record.Manifest;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.EncodingException;
import dev.palimpsest.text.PalimpsestException;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Takes inputs apart into entries, in order: unpacks them, walks through archives, cuts dumps into documents. Nothing is
 * ever extracted to the disk; the names of members are labels. What cannot be read becomes an entry that fails when its
 * text is asked for, so that every input is accounted for.
 */
public final class Reader {
    private static final int DEEPEST = 4;
    private static final int BUFFER = 1 << 16;

    private final InputFormat format;
    private final Entry.Sink sink;
    private final Consumer<Manifest.Input> account;
    private final AtomicLong consumed;

    /**
     * Reads inputs of a format into a sink.
     *
     * @param account told of each file that was read to its end
     * @param consumed the bytes of files read so far, added to while they are read
     */
    public Reader(InputFormat format, Entry.Sink sink, Consumer<Manifest.Input> account, AtomicLong consumed) {
        this.format = format;
        this.sink = sink;
        this.account = account;
        this.consumed = consumed;
    }

    /** Reads all files of the inputs. */
    public void read(Inputs inputs) throws InterruptedException {
        inputs.walk(new Inputs.Visitor() {
            @Override
            public void file(InputFile file) throws InterruptedException {
                read(file);
            }

            @Override
            public void unreadable(String path, IOException why) throws InterruptedException {
                sink.accept(broken(path, cannotRead(path, why)));
            }
        });
    }

    private void read(InputFile file) throws InterruptedException {
        try (InputStream in = open(file)) {
            read(in, file.path());
        } catch (IOException e) {
            sink.accept(broken(file.path(), cannotRead(file.path(), e)));
        }
    }

    /** Reads what would stand in a file of that path. */
    void read(InputStream stream, String path) throws InterruptedException {
        try {
            Measured in = new Measured(stream, consumed);
            unpack(in, path, path, in::count, 0);
            in.transferTo(OutputStream.nullOutputStream());
            account.accept(new Manifest.Input(path, in.count(), in.sha256()));
        } catch (IOException e) {
            sink.accept(broken(path, cannotRead(path, e)));
        } catch (InputException | EncodingException e) {
            sink.accept(broken(path, e));
        }
    }

    private static InputStream open(InputFile file) throws IOException {
        return file.isStandardInput()
                ? new BufferedInputStream(new FileInputStream(FileDescriptor.in))
                : Files.newInputStream(file.file());
    }

    /**
     * Reads a stream, whatever it is packed in.
     *
     * @param path what its documents are called
     * @param name the same without the suffixes of what is unpacked already
     * @param consumed how many bytes of the file have been read so far
     */
    private void unpack(InputStream stream, String path, String name, LongSupplier consumed, int depth)
            throws IOException, InterruptedException {
        if (depth > DEEPEST) {
            throw new IOException("packed more than " + DEEPEST + " times over");
        }
        BufferedInputStream in = new BufferedInputStream(stream, BUFFER);
        Packing packing = Packing.of(in);
        if (packing == Packing.NONE) {
            documents(in, path, name);
        } else if (packing.isArchive()) {
            new ArchiveReader(packing, (member, bytes) -> {
                        String label = path + "!/" + member;
                        unpack(new BombGuard(label, bytes, consumed), label, member, consumed, depth + 1);
                    })
                    .read(new BombGuard(path, in, consumed));
        } else {
            InputStream unpacked =
                    new BombGuard(path, Damage.stream(Damage.asIOException(() -> packing.unpack(in))), consumed);
            unpack(unpacked, path, packing.unpackedName(name), consumed, depth + 1);
        }
    }

    private void documents(BufferedInputStream in, String path, String name) throws IOException, InterruptedException {
        in.mark(Container.LOOK_AHEAD);
        byte[] head = in.readNBytes(Container.LOOK_AHEAD);
        in.reset();
        Container container = format.container().orElseGet(() -> Container.of(name, head));
        switch (container) {
            case TEXT -> new TextReader(format, sink).read(in, path);
            case JSONL, WIKIMEDIA_HTML -> new JsonlReader(format, container, sink).read(in, path);
            case CSV -> new CsvReader(format, sink).read(in, path, name);
            case WARC -> new WarcFileReader(format, sink).read(in, path);
            case MEDIAWIKI_XML -> new WikiDumpReader(format, sink).read(in, path);
        }
    }

    /** The entry that stands for something that could not be read. */
    static Entry broken(String id, Source where, PalimpsestException why) {
        byte[] reason = String.valueOf(why.getMessage()).getBytes(StandardCharsets.UTF_8);
        return new Entry(id, where, reason, () -> {
            throw why;
        });
    }

    private static Entry broken(String path, PalimpsestException why) {
        return broken(path, new Source(path, Container.TEXT.id(), 0, 0), why);
    }

    /** The entry that stands for something that begins there, and that was read past because of its size. */
    static Entry tooLarge(String id, Source where, long mostBytes) {
        return broken(id, where, tooLarge(id + ", at byte " + where.offset() + ",", mostBytes));
    }

    static InputException tooLarge(String what, long mostBytes) {
        return new InputException(
                "too-large",
                what + " is larger than " + mostBytes + " bytes",
                "raise --max-chars, or split the document");
    }

    private static InputException cannotRead(String path, IOException why) {
        String reason = why.getMessage() == null ? why.toString() : why.getMessage();
        String kind = why instanceof BombGuard.BombException ? "bomb" : "unreadable";
        return new InputException(kind, path + " cannot be read: " + reason, "check the file and its rights", why);
    }
}
