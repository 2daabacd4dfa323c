package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a run has safely written, line by line. Each line ends with its own checksum; what a crash left of a line is not
 * read. A lock on the file keeps two runs apart.
 */
final class Journal implements AutoCloseable {
    private static final char SEPARATOR = '\t';

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the journal, new or of an earlier run.
     *
     * @throws OutputException if another run has it
     */
    static Journal open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new OutputException(
                    "another run is writing into " + file.getParent(), "wait for it, or name another folder");
        }
        return new Journal(channel);
    }

    /**
     * The first line of a journal and the last, of those that are whole.
     *
     * @param first says what the run is to do
     * @param last says how far it came
     * @param length of the whole lines, in bytes
     */
    record Whole(JsonNode first, JsonNode last, long length) {}

    /** What is whole of a journal; empty if that is less than two lines, and nothing is lost by beginning again. */
    static Optional<Whole> read(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        long length = 0;
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            int separator = line.lastIndexOf(SEPARATOR);
            if (separator < 0 || !checksum(line.substring(0, separator)).equals(line.substring(separator + 1))) {
                break;
            }
            lines.add(line.substring(0, separator));
            length += line.length() + 1;
        }
        if (lines.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Whole(parse(lines.get(0)), parse(lines.get(lines.size() - 1)), length));
    }

    private static JsonNode parse(String line) throws IOException {
        return new ObjectMapper().readTree(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Goes on behind the first {@code length} bytes; what stands behind them is cut off. */
    void goOnAt(long length) throws IOException {
        channel.truncate(length);
        channel.position(length);
    }

    /** Adds a line, each of whose characters is one byte of it, and does not come back before it is on the disk. */
    void append(String line) throws IOException {
        byte[] bytes = (line + SEPARATOR + checksum(line) + '\n').getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }

    private static String checksum(String line) {
        CRC32C crc = new CRC32C();
        crc.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
