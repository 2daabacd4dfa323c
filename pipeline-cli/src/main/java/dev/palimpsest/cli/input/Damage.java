package dev.palimpsest.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What libraries throw on damaged files, as the one exception that says a file cannot be read. */
final class Damage {

    /** Something that a library does. */
    interface Reading<T> {
        /** What was read. */
        T read() throws IOException;
    }

    private Damage() {}

    /**
     * What a library reads.
     *
     * @throws IOException also where the library throws an unchecked exception
     */
    static <T> T asIOException(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            throw new IOException("it is damaged: " + (e.getMessage() == null ? e : e.getMessage()), e);
        }
    }

    /** A stream of a library; leaves it open when it is closed. */
    static InputStream stream(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                return asIOException(in::read);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return asIOException(() -> in.read(bytes, offset, length));
            }

            @Override
            public void close() {
                // who opened it closes it
            }
        };
    }
}
