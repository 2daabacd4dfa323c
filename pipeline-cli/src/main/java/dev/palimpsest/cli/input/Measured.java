package dev.palimpsest.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** A stream that counts and hashes what is read from it. */
final class Measured extends FilterInputStream {
    private final MessageDigest digest;
    private final AtomicLong total;
    private long count;

    /** Measures a stream, and adds what is read from it to a total. */
    Measured(InputStream in, AtomicLong total) {
        super(in);
        this.total = total;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            digest.update((byte) b);
            count++;
            total.incrementAndGet();
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        if (n > 0) {
            digest.update(bytes, offset, n);
            count += n;
            total.addAndGet(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[(int) Math.min(n, 1 << 13)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    /** SHA-256 of what was read, in lower-case hexadecimal; to be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
