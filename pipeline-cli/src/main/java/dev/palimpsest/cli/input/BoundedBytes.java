package dev.palimpsest.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes that are gathered up to a bound. When more of them come than that, all but the first few are forgotten, so that
 * what is too large to be a document takes no memory while it is read past.
 */
final class BoundedBytes {
    /** What is kept of that which is beyond the bound, in bytes. */
    static final int HEAD = 1 << 14;

    private static final int LARGEST_PIECE = 1 << 20;

    private final long most;
    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] piece = new byte[0];
    private int used;
    private long size;

    /** Gathers at most so many bytes. */
    BoundedBytes(long most) {
        this.most = Math.min(most, Integer.MAX_VALUE - Long.BYTES);
    }

    /** Reads a stream to its end, or until it is known to be beyond the bound. */
    static BoundedBytes of(InputStream in, long most) throws IOException {
        BoundedBytes all = new BoundedBytes(most);
        byte[] buffer = new byte[1 << 16];
        int n = in.read(buffer);
        while (n >= 0 && !all.isOver()) {
            all.add(buffer, 0, n);
            n = in.read(buffer);
        }
        return all;
    }

    /** Adds the bytes of {@code from} in {@code [start, end)}. */
    void add(byte[] from, int start, int end) {
        boolean wasOver = isOver();
        size += end - start;
        if (wasOver) {
            return;
        }
        int at = start;
        while (at < end) {
            if (used == piece.length) {
                begin(end - at);
            }
            int length = Math.min(piece.length - used, end - at);
            System.arraycopy(from, at, piece, used, length);
            used += length;
            at += length;
        }
        if (isOver()) {
            forget();
        }
    }

    private void begin(int wanted) {
        if (used > 0) {
            pieces.add(piece);
        }
        piece = new byte[(int) Math.min(LARGEST_PIECE, Math.max(wanted, size))];
        used = 0;
    }

    private void forget() {
        byte[] first = pieces.isEmpty() ? piece : pieces.get(0);
        int length = Math.min(HEAD, pieces.isEmpty() ? used : first.length);
        pieces.clear();
        piece = Arrays.copyOf(first, length);
        used = length;
    }

    /** How many bytes came. */
    long size() {
        return size;
    }

    /** Whether more came than the bound lets through. */
    boolean isOver() {
        return size > most;
    }

    /** All bytes; the first few when there are too many. */
    byte[] toByteArray() {
        int length = used;
        for (byte[] full : pieces) {
            length += full.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] full : pieces) {
            System.arraycopy(full, 0, all, at, full.length);
            at += full.length;
        }
        System.arraycopy(piece, 0, all, at, used);
        return all;
    }
}
