package dev.palimpsest.claim;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Things by their ordinals, in a file; in memory are eight bytes for each. First all are written, then they are read. */
final class Ledger implements Closeable {
    private final Path file;
    private final OutputStream out;
    private final FileChannel channel;
    private long[] ends = new long[1024];
    private int size;

    Ledger(Path folder) throws IOException {
        this.file = Files.createTempFile(folder, "ledger", ".bin");
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    int size() {
        return size;
    }

    /** Adds a thing; its ordinal. */
    int add(byte[] bytes) throws IOException {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size] = (size == 0 ? 0 : ends[size - 1]) + bytes.length;
        out.write(bytes);
        return size++;
    }

    int add(String text) throws IOException {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    int add(Folded claim) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        claim.write(new DataOutputStream(bytes));
        return add(bytes.toByteArray());
    }

    /** Everything has been added. */
    void written() throws IOException {
        out.flush();
    }

    byte[] bytes(int ordinal) throws IOException {
        long start = ordinal == 0 ? 0 : ends[ordinal - 1];
        ByteBuffer buffer = ByteBuffer.allocate((int) (ends[ordinal] - start));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new IOException(file + " ends too early");
            }
        }
        return buffer.array();
    }

    String text(int ordinal) throws IOException {
        return new String(bytes(ordinal), StandardCharsets.UTF_8);
    }

    Folded claim(int ordinal) throws IOException {
        return Folded.read(new DataInputStream(new ByteArrayInputStream(bytes(ordinal))));
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            out.close();
        }
        Files.deleteIfExists(file);
    }
}
