package dev.palimpsest.mojibake;

/**
 * An open hash table from a sequence to its cost, and to what shorter contexts pay where it is a context. A slot is one int,
 * so that a look costs one access to memory: 16 bits of the sequence's hash, 8 of cost, 8 of backoff. Of 65,000 sequences
 * that are not in it one is taken for another.
 */
final class SequenceTable {
    private final int mask;
    private final int[] slots;

    SequenceTable(int size) {
        int n = Integer.highestOneBit(Math.max(16, size * 3 / 2)) * 2;
        mask = n - 1;
        slots = new int[n];
    }

    private static long mix(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return h ^ (h >>> 29);
    }

    private static int print(long h) {
        return ((int) (h >>> 32) & 0xFFFF0000) | 0x10000;
    }

    /** What is held for a key; 0 if nothing is. */
    int find(long key) {
        long h = mix(key);
        int print = print(h);
        int at = (int) h & mask;
        while (slots[at] != 0) {
            if ((slots[at] & 0xFFFF0000) == print) {
                return slots[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    private int claim(long key) {
        long h = mix(key);
        int print = print(h);
        int at = (int) h & mask;
        while (slots[at] != 0 && (slots[at] & 0xFFFF0000) != print) {
            at = (at + 1) & mask;
        }
        slots[at] |= print;
        return at;
    }

    void put(long key, byte steps) {
        int at = claim(key);
        slots[at] = (slots[at] & 0xFFFF00FF) | ((steps & 0xFF) << 8);
    }

    /** Makes a sequence a context; its backoff is held one higher, 0 being none. */
    void open(long key, byte steps) {
        int at = claim(key);
        slots[at] = (slots[at] & 0xFFFFFF00) | Math.min(255, (steps & 0xFF) + 1);
    }

    static float cost(int slot) {
        return (slot >>> 8 & 0xFF) / CharacterModel.STEPS;
    }

    static boolean isOpen(int slot) {
        return (slot & 0xFF) != 0;
    }

    static float backoff(int slot) {
        return ((slot & 0xFF) - 1) / CharacterModel.STEPS;
    }
}
