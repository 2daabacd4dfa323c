package dev.palimpsest.text;

/**
 * How the text of one revision lies on the text of the one before: sorted blocks of old text that became new text, and
 * everything between them unchanged.
 *
 * <p>A block is atomic: whatever touches a part of its new text comes from all of its old text. A span beside a deletion
 * or an insertion stays tight, because its start and its end are walked separately, each from the first unit inside it
 * that stands for anything.
 */
final class Alignment {
    private final int[] oldStart;
    private final int[] oldEnd;
    private final int[] newStart;
    private final int[] newEnd;
    private final Span window;

    /** Blocks in order; {@code window} is the part of the old text that anything of the new one can come from. */
    Alignment(int[] oldStart, int[] oldEnd, int[] newStart, int[] newEnd, Span window) {
        this.oldStart = oldStart;
        this.oldEnd = oldEnd;
        this.newStart = newStart;
        this.newEnd = newEnd;
        this.window = window;
    }

    /** The alignment of a text that is the span {@code kept} of an old one of the given length. */
    static Alignment keeping(Span kept, int oldLength) {
        int length = kept.length();
        return new Alignment(
                new int[] {0, kept.end()},
                new int[] {kept.start(), oldLength},
                new int[] {0, length},
                new int[] {0, length},
                kept);
    }

    int size() {
        return oldStart.length;
    }

    Span oldBlock(int i) {
        return new Span(oldStart[i], oldEnd[i]);
    }

    Span newBlock(int i) {
        return new Span(newStart[i], newEnd[i]);
    }

    /** Looks below: gives what the first (or last) raw unit of a span of the old text is, or -1 if it has none. */
    interface Below {
        int find(int oldStart, int oldEnd);
    }

    /** The first answer that is not -1, going through the new text's span from its start, block by block. */
    int first(Span span, Below below) {
        int at = span.start();
        while (at < span.end()) {
            int block = upperBound(newEnd, at);
            boolean changed = inside(newStart, block, at);
            int to = changed || block == size() ? newEnd(block, span.end()) : Math.min(span.end(), newStart[block]);
            int found = changed
                    ? below.find(oldStart[block], oldEnd[block])
                    : below.find(at + shift(block), to + shift(block));
            if (found >= 0) {
                return found;
            }
            at = to;
        }
        return -1;
    }

    /** The same from the span's end backwards. */
    int last(Span span, Below below) {
        int at = span.end();
        while (at > span.start()) {
            int block = upperBound(newEnd, at - 1);
            boolean changed = inside(newStart, block, at - 1);
            int from = changed ? newStart[block] : Math.max(span.start(), block == 0 ? 0 : newEnd[block - 1]);
            int found = changed
                    ? below.find(oldStart[block], oldEnd[block])
                    : below.find(from + shift(block), at + shift(block));
            if (found >= 0) {
                return found;
            }
            at = from;
        }
        return -1;
    }

    private int newEnd(int block, int otherwise) {
        return block < size() ? newEnd[block] : otherwise;
    }

    /** Where a unit of the new text is in the old one; -1 if it lies in a block. */
    int unchanged(int at) {
        int block = upperBound(newEnd, at);
        return inside(newStart, block, at) ? -1 : at + shift(block);
    }

    /** Where a span of the old text went; empty if all of it was deleted. */
    Span toNew(Span span) {
        if (span.isEmpty()) {
            return at(pointToNew(span.start()));
        }
        int block = upperBound(oldEnd, span.start());
        int from = span.start() - shift(block);
        if (inside(oldStart, block, span.start())) {
            from = newStart[block];
        }
        int last = upperBound(oldEnd, span.end() - 1);
        int to = span.end() - shift(last);
        if (inside(oldStart, last, span.end() - 1)) {
            to = newEnd[last];
        }
        return new Span(from, Math.max(from, to));
    }

    /** Where a place between two units of the new text is in the old one: before what follows it. */
    int pointToOld(int point) {
        int block = upperBound(newEnd, point);
        int old = inside(newStart, block, point) ? oldStart[block] : point + shift(block);
        return Math.min(Math.max(old, window.start()), window.end());
    }

    private int pointToNew(int point) {
        int block = upperBound(oldEnd, point);
        return inside(oldStart, block, point) ? newStart[block] : point - shift(block);
    }

    private boolean inside(int[] starts, int block, int point) {
        return block < starts.length && starts[block] <= point;
    }

    /** What to add to a new offset behind the first {@code blocks} blocks to get the old one. */
    private int shift(int blocks) {
        return blocks == 0 ? 0 : oldEnd[blocks - 1] - newEnd[blocks - 1];
    }

    private static Span at(int point) {
        return new Span(point, point);
    }

    /** How many of the sorted values are not greater than {@code key}. */
    private static int upperBound(int[] sorted, int key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
