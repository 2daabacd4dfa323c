package dev.palimpsest.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes at its line feeds and knows where each line began. Never holds more than one line, and
 * only the head of one that is beyond a bound.
 */
final class LineScanner {

    /** Is shown every byte of the lines, also of those beyond the bound, but no line feed. */
    interface Watcher {
        /** The bytes in {@code [start, end)}, which are the line's next ones. */
        void see(byte[] bytes, int start, int end);
    }

    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final Watcher watcher;
    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long read;
    private long start;
    private long number;
    private boolean cut;
    private byte[] line = NOTHING;

    LineScanner(InputStream in, long most) {
        this(in, most, (bytes, start, end) -> {});
    }

    LineScanner(InputStream in, long most, Watcher watcher) {
        this.in = in;
        this.most = most;
        this.watcher = watcher;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        start = read - (end - at);
        number++;
        cut = false;
        line = NOTHING;
        if (at == end && !fill()) {
            return false;
        }
        int feed = feed();
        if (feed < end && feed - at <= most) {
            watcher.see(buffer, at, feed);
            line = feed == at ? NOTHING : Arrays.copyOfRange(buffer, at, feed);
            at = feed + 1;
        } else {
            gather();
        }
        return true;
    }

    /** Takes a line that goes on behind the buffer, or that is too long. */
    private void gather() throws IOException {
        BoundedBytes out = new BoundedBytes(most);
        boolean open = true;
        while (open && (at < end || fill())) {
            int feed = feed();
            watcher.see(buffer, at, feed);
            out.add(buffer, at, feed);
            open = feed == end;
            at = open ? end : feed + 1;
        }
        cut = out.isOver();
        line = out.toByteArray();
    }

    private int feed() {
        int i = at;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        read += end;
        return end > 0;
    }

    /** Whether the line holds nothing but blanks. */
    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The line's bytes without its line feed, or its head if it is cut. */
    byte[] line() {
        return line;
    }

    /** Whether the line was longer than the bound. */
    boolean isCut() {
        return cut;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** The offset of the line's first byte in the stream. */
    long start() {
        return start;
    }
}
