package dev.palimpsest.cli.batch;

import java.util.Arrays;

/** Which document a hash was seen in first. Open addressing over arrays: 12 bytes a place, at most two thirds of them taken. */
final class FirstSeen {
    private static final int SMALLEST = 1 << 10;

    private long[] hashes = new long[SMALLEST];
    private int[] documents = new int[SMALLEST];
    private int size;

    /** The document that the hash was seen in first: an earlier one, or this one. Documents count from 0. */
    int of(long hash, int document) {
        if (size * 3L > hashes.length * 2L) {
            grow();
        }
        int place = place(hash);
        if (documents[place] == 0) {
            hashes[place] = hash;
            documents[place] = document + 1;
            size++;
        }
        return documents[place] - 1;
    }

    private int place(long hash) {
        int place = (int) (hash ^ (hash >>> Integer.SIZE)) & (hashes.length - 1);
        while (documents[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & (hashes.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldDocuments = documents;
        hashes = new long[oldHashes.length * 2];
        documents = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldDocuments[i] != 0) {
                int place = place(oldHashes[i]);
                hashes[place] = oldHashes[i];
                documents[place] = oldDocuments[i];
            }
        }
    }

    /** Forgets everything and keeps the room. */
    void clear() {
        Arrays.fill(documents, 0);
        size = 0;
    }
}
