package dev.palimpsest.cli.batch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What duplicates of a document are known by: hashes of its raw bytes and of its cleaned text, and a MinHash signature of
 * the text's shingles of five words, in 14 bands of 8 (as FineWeb has it, see "The FineWeb Datasets", 2024, section 3.4).
 * The signature is made with one hash of each shingle (Li, Owen, Zhang 2012); a cell that no shingle fell into takes the
 * next one's value (Shrivastava, Li 2014).
 *
 * @param raw the first 64 bits of the raw bytes' hash
 * @param text a 64-bit hash of the cleaned text
 * @param bands a 64-bit hash of each band; none for a text that is too short for a shingle
 * @param cells the lowest 8 bits of each cell
 */
record Fingerprint(long raw, long text, long[] bands, byte[] cells) {
    static final int BANDS = 14;
    private static final int ROWS = 8;
    private static final int CELLS = BANDS * ROWS;
    private static final int WORDS = 5;
    private static final long SEED = 0xCBF29CE484222325L;
    private static final double CHANCE = 1 / 256.0;

    /** Bytes that one takes in a file. */
    static final int SIZE = Long.BYTES * (2 + BANDS) + CELLS;

    /** Where in those bytes the cells begin. */
    static final int CELLS_AT = Long.BYTES * (2 + BANDS);

    /** The fingerprint of a document with that SHA-256, in hexadecimal, and that cleaned text. */
    static Fingerprint of(String sha256, String text) {
        long whole = SEED;
        for (int i = 0; i < text.length(); i++) {
            whole = mixed(whole ^ text.charAt(i));
        }
        int[] cells = new int[CELLS];
        boolean[] filled = new boolean[CELLS];
        boolean any = shingle(text, cells, filled);
        byte[] low = new byte[CELLS];
        long[] bands = new long[BANDS];
        if (any) {
            spread(cells, filled);
            for (int i = 0; i < CELLS; i++) {
                low[i] = (byte) cells[i];
                bands[i / ROWS] = mixed(bands[i / ROWS] ^ cells[i]);
            }
        }
        return new Fingerprint(Long.parseUnsignedLong(sha256, 0, 16, 16), whole, bands, low);
    }

    /** Puts every shingle into its cell; false if there is none. */
    private static boolean shingle(String text, int[] cells, boolean[] filled) {
        long[] last = new long[WORDS];
        int words = 0;
        long word = SEED;
        boolean inside = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word = mixed(word ^ Character.toLowerCase(c));
                inside = true;
            } else if (inside) {
                last[words++ % WORDS] = word;
                if (words >= WORDS) {
                    drop(last, words, cells, filled);
                }
                word = SEED;
                inside = false;
            }
        }
        return words >= WORDS;
    }

    private static void drop(long[] last, int words, int[] cells, boolean[] filled) {
        long shingle = SEED;
        for (int i = 0; i < WORDS; i++) {
            shingle = mixed(shingle ^ last[(words + i) % WORDS]);
        }
        int cell = (int) ((shingle >>> Integer.SIZE) % CELLS);
        int value = (int) shingle;
        if (!filled[cell] || Integer.compareUnsigned(value, cells[cell]) < 0) {
            cells[cell] = value;
            filled[cell] = true;
        }
    }

    private static void spread(int[] cells, boolean[] filled) {
        int[] sparse = cells.clone();
        for (int i = 0; i < CELLS; i++) {
            int from = i;
            while (!filled[from]) {
                from = (from + 1) % CELLS;
            }
            cells[i] = sparse[from] + (from == i ? 0 : (int) mixed((from - i + CELLS) % CELLS));
        }
    }

    /** A permutation of the 64-bit numbers that spreads every bit (the finaliser of SplitMix64, Steele et al. 2014). */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Whether there are enough words to be like another text. */
    boolean hasShingles() {
        return Arrays.stream(bands).anyMatch(band -> band != 0);
    }

    /** How much of their shingles two texts have in common (Jaccard), as far as their cells tell. */
    static double likeness(byte[] some, byte[] others) {
        int same = 0;
        for (int i = 0; i < CELLS; i++) {
            same += some[i] == others[i] ? 1 : 0;
        }
        return Math.max(0, ((double) same / CELLS - CHANCE) / (1 - CHANCE));
    }

    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(SIZE).putLong(raw).putLong(text);
        for (long band : bands) {
            out.putLong(band);
        }
        return out.put(cells).array();
    }

    static Fingerprint of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long raw = in.getLong();
        long text = in.getLong();
        long[] bands = new long[BANDS];
        for (int i = 0; i < BANDS; i++) {
            bands[i] = in.getLong();
        }
        byte[] cells = new byte[CELLS];
        in.get(cells);
        return new Fingerprint(raw, text, bands, cells);
    }
}
