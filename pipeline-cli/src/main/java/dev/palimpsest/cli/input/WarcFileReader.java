package dev.palimpsest.cli.input;

import dev.palimpsest.record.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads a web archive (ISO 28500): pages and plain texts of its responses and resources, and the extracted texts of a WET
 * file. All else is counted by what it is.
 */
final class WarcFileReader {
    private static final int BUFFER = 1 << 13;

    /** What the headers of a record may take, and those of a response; in bytes. */
    private static final int MOST_HEADERS = 1 << 20;

    /** The media types of documents. */
    static final Set<String> DOCUMENTS = Set.of("text/html", "text/plain", "application/xhtml+xml");

    private final InputFormat format;
    private final Entry.Sink sink;

    WarcFileReader(InputFormat format, Entry.Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    void read(InputStream in, String path) throws IOException, InterruptedException {
        Measured measured = new Measured(in, new AtomicLong());
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
        Headers channel = new Headers(Channels.newChannel(measured));
        WarcReader records = new WarcReader(channel, buffer); // not closed, since whoever opened the stream reads on
        records.setLenient(true);
        long number = 0;
        Optional<WarcRecord> next = channel.next(records);
        while (next.isPresent()) {
            number++;
            // the headers are read, and of the block as much as the buffer still holds
            long start = measured.count() - buffer.remaining();
            if (start <= records.position()) {
                throw new IOException("the headers of record " + number + " are damaged");
            }
            record(next.get(), path, path + "#" + number, start);
            MessageBody body = next.get().body();
            Damage.asIOException(() -> {
                body.consume();
                return body;
            });
            next = channel.next(records);
        }
    }

    /** What is read to find the next record is bounded: jwarc holds headers of any length. */
    private static final class Headers implements ReadableByteChannel {
        private final ReadableByteChannel in;
        private long left = Long.MAX_VALUE;

        Headers(ReadableByteChannel in) {
            this.in = in;
        }

        /** The next record, when all of the one before has been read. */
        Optional<WarcRecord> next(WarcReader records) throws IOException {
            left = MOST_HEADERS;
            Optional<WarcRecord> next = Damage.asIOException(records::next);
            left = Long.MAX_VALUE;
            return next;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            if (left < 0) {
                throw new IOException("the headers of a record are larger than " + MOST_HEADERS + " bytes");
            }
            int n = in.read(to);
            left -= Math.max(0, n);
            return n;
        }

        @Override
        public boolean isOpen() {
            return in.isOpen();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private void record(WarcRecord record, String path, String id, long start)
            throws IOException, InterruptedException {
        String type = Damage.asIOException(record::type);
        boolean response = type.equals("response") && isHttp(record);
        boolean text = List.of("conversion", "resource").contains(type) && DOCUMENTS.contains(mediaType(record));
        if (!response && !text) {
            String what = type.equals("resource") || type.equals("conversion") ? " " + mediaType(record) : "";
            sink.skip("warc " + type + what);
            return;
        }
        if (record.body().size() > most()) {
            sink.accept(Reader.tooLarge(id, new Source(path, Container.WARC.id(), start, 0), format.mostBytes()));
            return;
        }
        byte[] block = BoundedBytes.of(record.body().stream(), most()).toByteArray();
        if (block.length < record.body().size()) {
            InputException why =
                    new InputException("unreadable", id + ": the file ends in its middle", "load the file again");
            sink.accept(Reader.broken(id, new Source(path, Container.WARC.id(), start, block.length), why));
            return;
        }
        WarcBody body = response ? WarcBody.ofResponse(block, start) : WarcBody.of(record, block, start);
        if (body.isDocument()) {
            Source source = new Source(path, Container.WARC.id(), body.start(), body.bytes().length);
            SortedMap<String, String> metadata = metadata(record);
            sink.accept(new Entry(id, source, body.bytes(), () -> body.extract(id, metadata, format)));
        } else {
            sink.skip("warc response " + body.kind());
        }
    }

    private int most() {
        return (int) Math.min(format.mostBytes() + MOST_HEADERS, Integer.MAX_VALUE - Long.BYTES);
    }

    private static boolean isHttp(WarcRecord record) {
        return mediaType(record).equals(MediaType.HTTP.base().toString());
    }

    /** What a message says it is, such as {@code text/html}; empty where that cannot be read. */
    static String mediaType(Message message) {
        try {
            return message.contentType().base().toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static SortedMap<String, String> metadata(WarcRecord record) {
        SortedMap<String, String> metadata = new TreeMap<>();
        record.headers().first("WARC-Target-URI").ifPresent(url -> metadata.put("url", url));
        record.headers().first("WARC-Date").ifPresent(date -> metadata.put("timestamp", date));
        record.headers().first("WARC-Record-ID").ifPresent(uuid -> metadata.put("record", uuid));
        return metadata;
    }
}
