package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonParser;
import dev.palimpsest.record.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The fingerprints of a run's documents in a file, in their order, each with the place of the document's record: the ids
 * of duplicates are read there, and no other record is read again.
 */
final class Fingerprints implements AutoCloseable {
    static final int SIZE = Fingerprint.SIZE + Long.BYTES;

    private final Path file;
    private final int count;
    private final FileChannel fingerprints;
    private final FileChannel documents;

    /** Those of one file, of the documents whose records are in the other. */
    Fingerprints(Path file, Path documents) throws IOException {
        this.file = file;
        this.count = Math.toIntExact(Files.size(file) / SIZE);
        this.fingerprints = FileChannel.open(file, StandardOpenOption.READ);
        this.documents = FileChannel.open(documents, StandardOpenOption.READ);
    }

    /** The bytes that stand for a document whose record begins there in documents.jsonl. */
    static byte[] toBytes(Fingerprint fingerprint, long record) {
        return ByteBuffer.allocate(SIZE)
                .put(fingerprint.toBytes())
                .putLong(record)
                .array();
    }

    /** Takes fingerprints; documents count from 0. */
    interface Visitor {
        void accept(int document, Fingerprint fingerprint) throws IOException;
    }

    /** Visits the fingerprints of a file in their order. */
    static void each(Path file, Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] bytes = in.readNBytes(SIZE);
            for (int document = 0; bytes.length == SIZE; document++) {
                visitor.accept(document, Fingerprint.of(bytes));
                bytes = in.readNBytes(SIZE);
            }
        }
    }

    /** Visits all of them. */
    void each(Visitor visitor) throws IOException {
        each(file, visitor);
    }

    int count() {
        return count;
    }

    /** The cells of a document's fingerprint. */
    byte[] cells(int document) throws IOException {
        byte[] cells = new byte[Fingerprint.SIZE - Fingerprint.CELLS_AT];
        fill(ByteBuffer.wrap(cells), (long) document * SIZE + Fingerprint.CELLS_AT);
        return cells;
    }

    /** A document's id, which is the first field of its record. */
    String id(int document) throws IOException {
        ByteBuffer place = ByteBuffer.allocate(Long.BYTES);
        fill(place, (long) document * SIZE + Fingerprint.SIZE);
        documents.position(place.flip().getLong());
        try (JsonParser record = Json.factory()
                .createParser(Channels.newInputStream(documents))
                .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            record.nextToken();
            record.nextToken();
            return record.nextTextValue();
        }
    }

    private void fill(ByteBuffer buffer, long position) throws IOException {
        while (buffer.hasRemaining()) {
            if (fingerprints.read(buffer, position + buffer.position()) < 0) {
                throw new IOException(file + " ends too early");
            }
        }
    }

    @Override
    public void close() throws IOException {
        fingerprints.close();
        documents.close();
    }
}
