package dev.palimpsest.mojibake;

/**
 * A single-byte encoding as a mistaken reader of UTF-8: which characters it shows for which bytes, and which bytes it has none
 * for.
 */
final class Encoding {
    /** Which C1 controls stand for their own byte. */
    enum Controls {
        /** Those of the bytes that it has no character for. */
        HOLES,
        /** All, as in the ISO encoding that it is a superset of. */
        ALL
    }

    private final int index;
    private final String name;
    private final float entry;
    private final int[] characters;
    private final byte[] bytes = new byte[0x10000];
    private final int[] undefined;

    /**
     * An encoding.
     *
     * @param index its place among the encodings
     * @param name its IANA name
     * @param entry what a first unit in it costs, in nats
     * @param controls which C1 controls it shows
     * @param characters the characters of 80 to FF, -1 where there is none
     */
    Encoding(int index, String name, float entry, Controls controls, int[] characters) {
        this.index = index;
        this.name = name;
        this.entry = entry;
        this.characters = characters.clone();
        int holes = 0;
        for (int b = 0; b < 128; b++) {
            if (characters[b] >= 0) {
                bytes[characters[b]] = (byte) (b + 0x80);
            } else if (b < 0x40) {
                holes++;
            }
        }
        undefined = new int[holes];
        for (int b = 0x3F; b >= 0; b--) {
            if (characters[b] < 0) {
                undefined[--holes] = b + 0x80;
            }
        }
        controls(controls);
    }

    private void controls(Controls controls) {
        for (int b = 0x80; b < 0x100; b++) {
            boolean hole = characters[b - 0x80] < 0;
            boolean iso = b < 0xA0 && controls == Controls.ALL;
            if (bytes[b] == 0 && (hole || iso)) {
                bytes[b] = (byte) b;
            }
        }
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    float entry() {
        return entry;
    }

    /** The byte that a character was read from, 80 to FF; 0 if the encoding never shows it. */
    int byteOf(char c) {
        return bytes[c] & 0xFF;
    }

    /** The character that a byte from 80 to FF is read as; -1 if there is none. */
    int charOf(int b) {
        return characters[b - 0x80];
    }

    /** The continuation bytes that it has no character for, and so may have lost. */
    int[] undefined() {
        return undefined;
    }

    /** Whether it has a character for a byte from 80 to FF. */
    boolean defines(int b) {
        return characters[b - 0x80] >= 0;
    }
}
