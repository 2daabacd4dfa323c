package dev.palimpsest.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts the elements of one name out of a stream of XML, and knows where each began. Such an element does not hold another
 * of its name, and the stream no comment or CDATA section that looks like its tags, as in dumps that a program wrote.
 * Never holds more than one element, and only the head of one that is beyond a bound.
 */
final class ElementScanner {
    private static final int MOST_BETWEEN = 1 << 16;

    private final InputStream in;
    private final byte[] opening;
    private final byte[] closing;
    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long read;
    private long start;
    private boolean cut;
    private boolean complete;
    private byte[] element = new byte[0];
    private byte[] before = new byte[0];

    ElementScanner(InputStream in, String name, long most) {
        this.in = in;
        this.opening = ("<" + name + ">").getBytes(StandardCharsets.US_ASCII);
        this.closing = ("</" + name + ">").getBytes(StandardCharsets.US_ASCII);
        this.most = most;
    }

    /** Goes to the next element; false at the end. */
    boolean next() throws IOException {
        BoundedBytes skipped = new BoundedBytes(MOST_BETWEEN);
        boolean found = through(opening, skipped);
        before = skipped.toByteArray();
        if (!found) {
            return false;
        }
        start = read - (end - at) - opening.length;
        BoundedBytes out = new BoundedBytes(most);
        out.add(opening, 0, opening.length);
        complete = through(closing, out);
        cut = out.isOver();
        element = out.toByteArray();
        return true;
    }

    /** Reads up to the end of the tag and keeps what it reads; false if the stream ends before. */
    private boolean through(byte[] tag, BoundedBytes kept) throws IOException {
        int matched = 0;
        while (at < end || fill()) {
            int from = at;
            while (at < end && matched < tag.length) {
                byte b = buffer[at++];
                // the first byte of a tag stands nowhere else in it
                matched = b == tag[matched] ? matched + 1 : b == tag[0] ? 1 : 0;
            }
            kept.add(buffer, from, at);
            if (matched == tag.length) {
                return true;
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        read += end;
        return end > 0;
    }

    /** The element from its opening tag through its closing one, or its head if it is cut. */
    byte[] element() {
        return element;
    }

    /** The first bytes of what stood between the element before and this one, or behind the last one. */
    byte[] before() {
        return before;
    }

    /** The offset of the element's first byte in the stream. */
    long start() {
        return start;
    }

    /** Whether the element is longer than the bound. */
    boolean isCut() {
        return cut;
    }

    /** Whether the element was closed before the stream ended. */
    boolean isComplete() {
        return complete;
    }
}
