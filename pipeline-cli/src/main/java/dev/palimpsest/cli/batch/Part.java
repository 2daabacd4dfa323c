package dev.palimpsest.cli.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file of a run while it grows, under a temporary name until the run is complete. */
final class Part implements AutoCloseable {
    static final String SUFFIX = ".part";
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream out;
    private long size;
    private long forced;

    private Part(Path file, FileChannel channel, long size) {
        this.file = file;
        this.temporary = temporary(file);
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.size = size;
        this.forced = size;
    }

    /** Opens the file to go on behind its first {@code size} bytes; what stands behind them is cut off. */
    static Part open(Path file, long size) throws IOException {
        Path temporary = temporary(file);
        if (Files.exists(file)) {
            Files.move(file, temporary, StandardCopyOption.ATOMIC_MOVE);
        }
        FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < size) {
            long there = channel.size();
            channel.close();
            throw new OutputException(
                    temporary + " has " + there + " bytes, and the journal says " + size,
                    "the folder was changed: begin again in an empty one");
        }
        channel.truncate(size);
        channel.position(size);
        return new Part(file, channel, size);
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        size += bytes.length;
    }

    /** The file itself, while it grows. */
    Path temporary() {
        return temporary;
    }

    long size() {
        return size;
    }

    /** Comes back when everything written is on the disk. */
    void force() throws IOException {
        if (size > forced) {
            out.flush();
            channel.force(false);
            forced = size;
        }
    }

    /** Gives the file its name. */
    void complete() throws IOException {
        force();
        channel.close();
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
