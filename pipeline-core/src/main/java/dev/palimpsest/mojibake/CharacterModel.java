package dev.palimpsest.mojibake;

import dev.palimpsest.text.PalimpsestException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * How unlikely a character is after the two before it, in nats: a trigram model over characters that backs off to pairs, and
 * from pairs to classes of characters. It is built from text in some 470 languages by {@code CharacterModelBuilder}.
 *
 * <p>Characters are known by ids: a class for those that the model has not seen, else a number of their own.
 */
final class CharacterModel {

    /** The resource that holds the model. */
    static final String RESOURCE = "characters.bin";

    /** Steps in which the resource holds costs, for one nat. */
    static final float STEPS = 12f;

    /** The id of a space, which also stands for the ends of a text. */
    private final int space;

    private final char[] idOf = new char[0x10000];
    private final int[] beyond;
    private final char[] beyondId;
    private final byte[] classOf;
    private final float[] within;
    private final float[] classes;
    private final Table pairs;
    private final Table triples;

    /** An open hash table from a key to two costs of a byte each. */
    private static final class Table {
        private final int mask;
        private final int[] prints;
        private final byte[] cost;
        private final byte[] backoff;

        Table(int size, int backoffs) {
            int slots = Integer.highestOneBit(Math.max(16, size * 3 / 2)) * 2;
            mask = slots - 1;
            prints = new int[slots];
            cost = new byte[slots];
            backoff = new byte[backoffs == 0 ? 0 : slots];
        }

        private static long mix(long key) {
            long h = key * 0x9E3779B97F4A7C15L;
            return h ^ (h >>> 29);
        }

        /** The slot of a key, or the complement of a free one. */
        int slot(long key) {
            long h = mix(key);
            int print = (int) (h >>> 32) | 1;
            int at = (int) h & mask;
            while (prints[at] != 0) {
                if (prints[at] == print) {
                    return at;
                }
                at = (at + 1) & mask;
            }
            return ~at;
        }

        int put(long key, int costByte) {
            int at = slot(key);
            if (at < 0) {
                at = ~at;
                prints[at] = (int) (mix(key) >>> 32) | 1;
            }
            cost[at] = (byte) costByte;
            return at;
        }
    }

    private static final class Holder {
        static final CharacterModel MODEL = load();
    }

    /** The model that ships with the library; read on first use. */
    static CharacterModel shipped() {
        return Holder.MODEL;
    }

    private static CharacterModel load() {
        try (InputStream in = CharacterModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return new CharacterModel(
                    new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16)));
        } catch (IOException e) {
            throw new PalimpsestException("cannot read the character model", "the jar is damaged: install it again", e);
        }
    }

    CharacterModel(DataInputStream in) throws IOException {
        int known = in.readInt();
        classOf = new byte[CharacterClass.COUNT + known];
        within = new float[CharacterClass.COUNT + known];
        int[] far = new int[known];
        char[] farId = new char[known];
        int fars = 0;
        int previous = 0;
        for (int i = 0; i < known; i++) {
            int id = CharacterClass.COUNT + i;
            previous += number(in);
            classOf[id] = (byte) CharacterClass.of(previous);
            within[id] = in.readUnsignedByte() / STEPS;
            if (previous < 0x10000) {
                idOf[previous] = (char) id;
            } else {
                far[fars] = previous;
                farId[fars++] = (char) id;
            }
        }
        beyond = Arrays.copyOf(far, fars);
        beyondId = Arrays.copyOf(farId, fars);
        for (int c = 0; c < CharacterClass.COUNT; c++) {
            classOf[c] = (byte) c;
            within[c] = in.readUnsignedByte() / STEPS;
        }
        classes = new float[CharacterClass.COUNT * CharacterClass.COUNT];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = in.readUnsignedByte() / STEPS;
        }
        space = idOf[' '];
        aliases();
        pairs = pairs(in);
        triples = triples(in);
    }

    private void aliases() {
        for (char c = '1'; c <= '9'; c++) {
            idOf[c] = idOf['0'];
        }
        idOf['\n'] = (char) space;
        idOf['\r'] = (char) space;
        idOf['\t'] = (char) space;
    }

    private static int number(DataInputStream in) throws IOException {
        int value = 0;
        int shift = 0;
        int b = in.readUnsignedByte();
        while (b >= 0x80) {
            value |= (b & 0x7F) << shift;
            shift += 7;
            b = in.readUnsignedByte();
        }
        return value | b << shift;
    }

    private static Table pairs(DataInputStream in) throws IOException {
        int size = in.readInt();
        Table table = new Table(size, 1);
        long key = 0;
        for (int i = 0; i < size; i++) {
            key += number(in);
            int at = table.put(key, in.readUnsignedByte());
            table.backoff[at] = in.readByte();
        }
        return table;
    }

    private static Table triples(DataInputStream in) throws IOException {
        int contexts = in.readInt();
        int size = in.readInt();
        Table table = new Table(size, 0);
        long context = 0;
        for (int i = 0; i < contexts; i++) {
            context += number(in);
            int followers = number(in);
            int last = 0;
            for (int k = 0; k < followers; k++) {
                last += number(in);
                table.put(context << 16 | last, in.readUnsignedByte());
            }
        }
        return table;
    }

    /** The id of a space, which also stands for the ends of a text. */
    int space() {
        return space;
    }

    /** The id of a code point. */
    int id(int cp) {
        if (cp < 0x10000) {
            int id = idOf[cp];
            if (id == 0) {
                id = CharacterClass.of(cp);
                idOf[cp] = (char) id; // a race only writes the same value twice
            }
            return id;
        }
        int at = Arrays.binarySearch(beyond, cp);
        return at >= 0 ? beyondId[at] : CharacterClass.of(cp);
    }

    /** Whether the model has seen a character. */
    static boolean knows(int id) {
        return id >= CharacterClass.COUNT;
    }

    /** The class of a character. */
    int classOf(int id) {
        return classOf[id] & 0xFF;
    }

    /** The cost of {@code c} after {@code a} and {@code b}, all ids. */
    float cost(int a, int b, int c) {
        long context = (long) a << 16 | b;
        int at = triples.slot(context << 16 | c);
        if (at >= 0) {
            return (triples.cost[at] & 0xFF) / STEPS;
        }
        int pair = pairs.slot(context);
        float backoff = pair < 0 ? 0 : (pairs.backoff[pair] & 0xFF) / STEPS;
        return backoff + cost(b, c);
    }

    /** The cost of {@code c} after {@code b}, both ids. */
    float cost(int b, int c) {
        int at = pairs.slot((long) b << 16 | c);
        if (at >= 0) {
            return (pairs.cost[at] & 0xFF) / STEPS;
        }
        return classes[(classOf[b] & 0xFF) * CharacterClass.COUNT + (classOf[c] & 0xFF)] + within[c];
    }
}
