package dev.palimpsest.cli.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which documents a run has in hand, so that the next one knows what was in hand when the process died. Each thread has a
 * place of its own in a file. Nothing is forced to the disk: a process that dies leaves what it wrote, and a machine that
 * dies is not the documents' fault.
 */
public final class InFlight implements AutoCloseable {
    static final String FILE = "inflight.bin";
    static final String DEATHS = "inflight.deaths";
    private static final int SUSPECT = 2;

    private final SortedMap<Long, Integer> deaths;
    private final FileChannel channel;
    private final AtomicInteger places = new AtomicInteger();
    private final ThreadLocal<Integer> place = ThreadLocal.withInitial(places::getAndIncrement);

    private InFlight(Path folder, SortedMap<Long, Integer> deaths) throws IOException {
        this.deaths = deaths;
        this.channel = FileChannel.open(
                folder.resolve(FILE),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Begins to note documents, after entering those that were in hand when an earlier process died. */
    static InFlight in(Path folder) throws IOException {
        SortedMap<Long, Integer> deaths = new TreeMap<>();
        Path known = folder.resolve(DEATHS);
        if (Files.exists(known)) {
            for (String line : Files.readAllLines(known, StandardCharsets.US_ASCII)) {
                String[] fields = line.split(" ", 2);
                deaths.put(Long.valueOf(fields[0]), Integer.valueOf(fields[1]));
            }
        }
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            ByteBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(file));
            while (numbers.remaining() >= Long.BYTES) {
                long number = numbers.getLong();
                if (number > 0) {
                    deaths.merge(number - 1, 1, Integer::sum);
                }
            }
            try (Part part = Part.open(known, 0)) {
                for (Map.Entry<Long, Integer> death : deaths.entrySet()) {
                    String line = death.getKey() + " " + death.getValue() + "\n";
                    part.write(line.getBytes(StandardCharsets.US_ASCII));
                }
                part.complete();
            }
        }
        return new InFlight(folder, deaths);
    }

    /** Whether the process died at least twice with the document in hand. Documents are counted from 0 over the run. */
    public boolean isSuspect(long document) {
        return deaths.getOrDefault(document, 0) >= SUSPECT;
    }

    /** The calling thread begins a document. */
    public void begin(long document) {
        try {
            ByteBuffer number = ByteBuffer.allocate(Long.BYTES).putLong(document + 1).flip();
            channel.write(number, (long) place.get() * Long.BYTES);
        } catch (IOException e) {
            // without the note the next run only does not know which document it was
        }
    }

    /** Forgets everything: the run stopped of its own accord. */
    void forget() throws IOException {
        channel.truncate(0);
    }

    static void tidy(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        Files.deleteIfExists(folder.resolve(DEATHS));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
