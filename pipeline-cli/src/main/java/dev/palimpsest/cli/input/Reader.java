package dev.palimpsest.cli.input;

import dev.palimpsest.record.Source;
import dev.palimpsest.text.PalimpsestException;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * Takes inputs apart into entries, in order. What cannot be read becomes an entry that fails when its text is asked for,
 * so that every input is accounted for.
 */
public final class Reader {
    private final InputFormat format;
    private final Entry.Sink sink;

    /** Reads inputs of a format into a sink. */
    public Reader(InputFormat format, Entry.Sink sink) {
        this.format = format;
        this.sink = sink;
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
                sink.accept(broken(path, new Source(path, Container.TEXT.id(), 0), cannotRead(path, why)));
            }
        });
    }

    private void read(InputFile file) throws InterruptedException {
        Container container = format.container().orElse(Container.ofName(file.path()));
        try (InputStream in = open(file)) {
            switch (container) {
                case TEXT -> new TextReader(format, sink).read(in, file.path());
                case JSONL -> new JsonlReader(format, sink).read(in, file.path());
            }
        } catch (IOException e) {
            Source source = new Source(file.path(), container.id(), 0);
            sink.accept(broken(file.path(), source, cannotRead(file.path(), e)));
        }
    }

    private static InputStream open(InputFile file) throws IOException {
        return file.isStandardInput()
                ? new BufferedInputStream(new FileInputStream(FileDescriptor.in))
                : Files.newInputStream(file.file());
    }

    /** The entry that stands for something that could not be read. */
    static Entry broken(String id, Source source, PalimpsestException why) {
        return new Entry(id, source, () -> {
            throw why;
        });
    }

    private static InputException cannotRead(String path, IOException why) {
        String reason = why.getMessage() == null ? why.toString() : why.getMessage();
        return new InputException(
                "unreadable", path + " cannot be read: " + reason, "check the file and its rights", why);
    }
}
