package dev.palimpsest.claim;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** A set of pairs of numbers that is read in order. Of more than it may hold, it keeps sorted runs in files and merges them. */
final class SortedPairs implements Closeable {

    /** A pair; ordered by its first number, then by its second. */
    record Pair(long first, long second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = Long.compare(first, other.first);
            return order != 0 ? order : Long.compare(second, other.second);
        }
    }

    /** Takes the pairs, one after another. */
    interface Receiver {
        void accept(long first, long second) throws IOException;
    }

    private final Path folder;
    private final int held;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    /** Pairs of which at most {@code held} are in memory; the others in files in the folder. */
    SortedPairs(Path folder, int held) {
        this.folder = folder;
        this.held = held;
    }

    void add(long first, long second) throws IOException {
        pairs.add(new Pair(first, second));
        if (pairs.size() >= held) {
            spill();
        }
    }

    private void spill() throws IOException {
        Collections.sort(pairs);
        Path run = Files.createTempFile(folder, "pairs", ".run");
        runs.add(run);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
            for (Pair pair : pairs) {
                out.writeLong(pair.first);
                out.writeLong(pair.second);
            }
        }
        pairs.clear();
    }

    /** Gives every pair once, in order. */
    void forEach(Receiver receiver) throws IOException {
        if (runs.isEmpty()) {
            Collections.sort(pairs);
            Once once = new Once(receiver);
            for (Pair pair : pairs) {
                once.accept(pair.first, pair.second);
            }
            return;
        }
        spill();
        merge(new Once(receiver));
    }

    private void merge(Receiver receiver) throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>();
        try {
            for (Path run : runs) {
                Run head = new Run(run);
                if (head.next()) {
                    heads.add(head);
                } else {
                    head.close();
                }
            }
            while (!heads.isEmpty()) {
                Run head = heads.poll();
                receiver.accept(head.first, head.second);
                if (head.next()) {
                    heads.add(head);
                } else {
                    head.close();
                }
            }
        } finally {
            for (Run head : heads) {
                head.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        pairs.clear();
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /** Passes on what is not the same as the one before. */
    private static final class Once implements Receiver {
        private final Receiver receiver;
        private boolean any;
        private long first;
        private long second;

        Once(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void accept(long a, long b) throws IOException {
            if (!any || a != first || b != second) {
                any = true;
                first = a;
                second = b;
                receiver.accept(a, b);
            }
        }
    }

    /** A sorted file while it is read. */
    private static final class Run implements Comparable<Run>, Closeable {
        private final DataInputStream in;
        private long first;
        private long second;

        Run(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        }

        boolean next() throws IOException {
            try {
                first = in.readLong();
            } catch (EOFException e) {
                return false;
            }
            second = in.readLong();
            return true;
        }

        @Override
        public int compareTo(Run other) {
            int order = Long.compare(first, other.first);
            return order != 0 ? order : Long.compare(second, other.second);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
