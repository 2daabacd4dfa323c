package dev.palimpsest.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops a stream that grows out of all proportion to what it is unpacked from: a bomb, or a file of blanks. */
final class BombGuard extends FilterInputStream {
    /** Text packs 3 to 10 times, markup up to 50 times. */
    private static final long WORST_RATIO = 500;

    /** Below this no proportion is too bad. */
    private static final long HARMLESS = 64L << 20;

    private final String path;
    private final LongSupplier packed;
    private long unpacked;

    BombGuard(String path, InputStream in, LongSupplier packed) {
        super(in);
        this.path = path;
        this.packed = packed;
    }

    private int checked(int n) throws IOException {
        unpacked += Math.max(0, n);
        if (unpacked > HARMLESS && unpacked / WORST_RATIO > packed.getAsLong()) {
            throw new BombException(path + " unpacks to more than " + WORST_RATIO + " times its size");
        }
        return n;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        checked(b >= 0 ? 1 : 0);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return checked(in.read(bytes, offset, length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** What is thrown when a stream grows out of proportion. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(String message) {
            super(message);
        }
    }
}
