package dev.palimpsest.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes at its line feeds and knows where each line began. Never holds more than one line, cut at a bound. */
final class LineScanner {
    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long read;
    private long start;
    private long number;
    private boolean cut;
    private byte[] line = new byte[0];

    LineScanner(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        start = read - (end - at);
        cut = false;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int feed = feed();
            take(out, feed);
            if (feed < end) {
                at = feed + 1;
                break;
            }
            at = end;
        }
        line = out.toByteArray();
        number++;
        return any;
    }

    private int feed() {
        int i = at;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private void take(ByteArrayOutputStream out, int to) {
        long room = most - out.size();
        cut |= to - at > room;
        out.write(buffer, at, (int) Math.min(room, to - at));
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

    /** The line's bytes without its line feed, as many as the bound lets through. */
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
