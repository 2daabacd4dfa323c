package dev.palimpsest.mojibake;

import dev.palimpsest.text.PalimpsestException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * How unlikely a character is after the four before it, in nats: a model over sequences of up to five characters that backs
 * off to shorter ones, and from pairs to classes of characters. {@code CharacterModelBuilder} builds it from text in some 470
 * languages.
 *
 * <p>Characters are known by ids: a class for those that the model has not seen, else a number of their own.
 */
final class CharacterModel {

    /** The resource that holds the model. */
    static final String RESOURCE = "characters.bin";

    /** The longest sequence it knows. */
    static final int ORDER = 5;

    /** Steps in which the resource holds costs, for one nat. */
    static final float STEPS = 12f;

    /** The id of a space, which also stands for the ends of a text. */
    private final int space;

    private final char[] idOf = new char[0x10000];
    private final int[] beyond;
    private final int firstBeyond;
    private final byte[] classOf;
    private final float[] within;
    private final float[] classes;
    private final SequenceTable[] tables;

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
        int[] characters = new int[known];
        int previous = 0;
        int near = 0;
        for (int i = 0; i < known; i++) {
            int id = CharacterClass.COUNT + i;
            previous += number(in);
            characters[i] = previous;
            classOf[id] = (byte) CharacterClass.of(previous);
            within[id] = in.readUnsignedByte() / STEPS;
            if (previous < 0x10000) {
                idOf[previous] = (char) id;
                near++;
            }
        }
        beyond = Arrays.copyOfRange(characters, near, known); // they stand in the order of their code points
        firstBeyond = CharacterClass.COUNT + near;
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
        tables = new SequenceTable[ORDER + 1];
        long[] keys = new long[known];
        for (int i = 0; i < known; i++) {
            keys[i] = key(0, CharacterClass.COUNT + i);
        }
        tables[1] = new SequenceTable(known);
        for (int n = 2; n <= ORDER; n++) {
            keys = level(in, n, keys);
        }
    }

    /** Reads the sequences of {@code n} characters, given the keys of those one shorter; gives their keys. */
    private long[] level(DataInputStream in, int n, long[] shorter) throws IOException {
        int nodes = in.readInt();
        int[] children = new int[shorter.length];
        for (int i = 0; i < children.length; i++) {
            children[i] = number(in);
        }
        long[] keys = new long[nodes];
        int at = 0;
        for (int i = 0; i < children.length; i++) {
            int id = CharacterClass.COUNT;
            for (int k = 0; k < children[i]; k++) {
                id += number(in);
                keys[at++] = key(shorter[i], id);
            }
        }
        byte[] costs = in.readNBytes(nodes);
        SequenceTable table = new SequenceTable(nodes);
        for (int i = 0; i < nodes; i++) {
            table.put(keys[i], costs[i]);
        }
        tables[n] = table;
        for (int i = 0; i < children.length; i++) {
            if (children[i] > 0) {
                tables[n - 1].open(shorter[i], in.readByte());
            }
        }
        return keys;
    }

    private static long key(long before, int id) {
        return before * 0x5851F42D4C957F2DL + id + 1;
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
        return at >= 0 ? firstBeyond + at : CharacterClass.of(cp);
    }

    /** Whether the model has seen a character. */
    static boolean knows(int id) {
        return id >= CharacterClass.COUNT;
    }

    /** The class of a character. */
    int classOf(int id) {
        return classOf[id] & 0xFF;
    }

    /** The context at the start of a text: four characters as ids of 16 bits, the last one lowest. */
    long start() {
        return space * 0x0001000100010001L;
    }

    /** The context after one character more. */
    static long then(long context, int id) {
        return context << 16 | id;
    }

    /** The cost of a character after a context. */
    float cost(long context, int d) {
        int w = (int) (context >>> 48);
        int a = (int) (context >>> 32) & 0xFFFF;
        int b = (int) (context >>> 16) & 0xFFFF;
        int c = (int) context & 0xFFFF;
        long of1 = key(0, c);
        long of2 = key(key(0, b), c);
        long of3 = key(key(key(0, a), b), c);
        long of4 = key(key(key(key(0, w), a), b), c);
        float backoff = 0;
        int open = tables[4].find(of4);
        if (SequenceTable.isOpen(open)) {
            int found = tables[5].find(key(of4, d));
            if (found != 0) {
                return SequenceTable.cost(found);
            }
            backoff += SequenceTable.backoff(open);
        }
        open = tables[3].find(of3);
        if (SequenceTable.isOpen(open)) {
            int found = tables[4].find(key(of3, d));
            if (found != 0) {
                return backoff + SequenceTable.cost(found);
            }
            backoff += SequenceTable.backoff(open);
        }
        open = tables[2].find(of2);
        if (SequenceTable.isOpen(open)) {
            int found = tables[3].find(key(of2, d));
            if (found != 0) {
                return backoff + SequenceTable.cost(found);
            }
            backoff += SequenceTable.backoff(open);
        }
        return backoff + pair(of1, c, d);
    }

    /** The cost of {@code c} after {@code b}, both ids. */
    float cost(int b, int c) {
        return pair(key(0, b), b, c);
    }

    private float pair(long context, int b, int c) {
        int found = tables[2].find(key(context, c));
        if (found != 0) {
            return SequenceTable.cost(found);
        }
        int open = tables[1].find(context);
        float backoff = open == 0 ? 0 : SequenceTable.backoff(open);
        return backoff + classes[(classOf[b] & 0xFF) * CharacterClass.COUNT + (classOf[c] & 0xFF)] + within[c];
    }
}
