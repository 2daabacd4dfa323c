package dev.palimpsest.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts the elements of one name out of a stream of XML, and knows where each began. Such an element does not hold another
 * of its name, and the stream no comment or CDATA section that looks like its tags, as in dumps that a program wrote.
 * Never holds more than one element, cut at a bound.
 */
final class ElementScanner {
    private static final int MOST_BETWEEN = 1 << 16;

    private final InputStream in;
    private final byte[] opening;
    private final byte[] closing;
    private final int most;
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
        this.most = (int) Math.min(most, Integer.MAX_VALUE - Long.BYTES);
    }

    /** Goes to the next element; false at the end. */
    boolean next() throws IOException {
        ByteArrayOutputStream skipped = new ByteArrayOutputStream();
        boolean found = through(opening, skipped, MOST_BETWEEN);
        before = skipped.toByteArray();
        if (!found) {
            return false;
        }
        start = read - (end - at) - opening.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(opening);
        complete = through(closing, out, most);
        cut = out.size() >= most;
        element = out.toByteArray();
        return true;
    }

    /** Reads up to the end of the tag and keeps what it reads, up to a bound; false if the stream ends before. */
    private boolean through(byte[] tag, ByteArrayOutputStream kept, int bound) throws IOException {
        int matched = 0;
        while (at < end || fill()) {
            int from = at;
            while (at < end && matched < tag.length) {
                byte b = buffer[at++];
                // the first byte of a tag stands nowhere else in it
                matched = b == tag[matched] ? matched + 1 : b == tag[0] ? 1 : 0;
            }
            kept.write(buffer, from, Math.min(at - from, Math.max(0, bound - kept.size())));
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

    /** The element from its opening tag through its closing one, as many bytes as the bound lets through. */
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
