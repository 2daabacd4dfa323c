package dev.palimpsest.names;

import com.ibm.icu.util.CharsTrie;

/**
 * Where the walk through a trie of spellings stands behind their first letters, up to four, looked up at once: most words of a
 * text leave the trie there.
 */
final class TrieStarts {
    /** As many letters as no shorter spelling takes an ending behind; four fit a key. */
    static final int LETTERS = Math.min(4, CaseEndings.shortest());

    private final CharsTrie trie;
    /** The letters that a state is behind, 16 bits each; 0 where there is none. Where a key stands, its hash says. */
    private long[] keys = new long[16];

    private long[] states = new long[16];
    private int size;
    /** One bit for each key's hash: small enough to stay near the processor, and all that most words need. */
    private final long[] hashes = new long[1 << 12];

    TrieStarts(CharsTrie shared) {
        trie = new CharsTrie(shared);
        read(0, LETTERS);
    }

    private void read(long key, int letters) {
        long here = trie.getState64();
        StringBuilder next = new StringBuilder();
        trie.getNextChars(next);
        for (int i = 0; i < next.length(); i++) {
            if (next.charAt(i) != ' ') { // a space is looked for at the end of a word only
                trie.resetToState64(here).next(next.charAt(i));
                long longer = key << 16 | next.charAt(i);
                put(longer, trie.getState64());
                if (letters > 1) {
                    read(longer, letters - 1);
                }
            }
        }
    }

    private void put(long key, long state) {
        if (++size * 2 > keys.length) {
            long[] oldKeys = keys;
            long[] oldStates = states;
            keys = new long[oldKeys.length * 2];
            states = new long[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    set(oldKeys[i], oldStates[i]);
                }
            }
        }
        set(key, state);
    }

    private void set(long key, long state) {
        int place = place(key);
        keys[place] = key;
        states[place] = state;
        int bit = hash(key) >>> 14;
        hashes[bit >> 6] |= 1L << bit;
    }

    /** Where a key stands, or the free place where it would. */
    private int place(long key) {
        int place = hash(key) & (keys.length - 1);
        while (keys[place] != key && keys[place] != 0) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    /** Spread by the golden ratio. */
    private static int hash(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }

    /** A walk of its own. */
    CharsTrie walk() {
        return new CharsTrie(trie);
    }

    /** Sets a walk behind the first letters of a spelling, 16 bits each and {@link #LETTERS} at most; whether there is one. */
    boolean begin(CharsTrie walk, long letters) {
        int bit = hash(letters) >>> 14;
        if (((hashes[bit >> 6] >>> bit) & 1) == 0) {
            return false;
        }
        int place = place(letters);
        if (keys[place] == 0) {
            return false;
        }
        walk.resetToState64(states[place]);
        return true;
    }
}
