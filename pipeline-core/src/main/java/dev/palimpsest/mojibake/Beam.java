package dev.palimpsest.mojibake;

import java.util.Arrays;

/**
 * The ways to have read a text up to a place and to the next few, as many as a unit is long. Each is its last four characters
 * (as {@link CharacterModel} holds them), what it costs in nats, the encoding of the unit that ends there and the last unit; of
 * two with the same last characters only the likelier one stays. All is held in arrays: a search makes no objects.
 */
final class Beam {

    /** How many ways are followed at one place. */
    static final int MOST = 10;

    private static final int RING = 8;

    private final long[] context = new long[RING * MOST];
    private final float[] cost = new float[RING * MOST];
    private final byte[] adjacent = new byte[RING * MOST];
    private final int[] last = new int[RING * MOST];
    private final int[] size = new int[RING];
    private int first;
    private int open;

    private int units;
    private int[] before = new int[64];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] cp = new int[64];
    private int[] lost = new int[64];
    private byte[] encoding = new byte[64];

    /** Forgets all, and begins with one way. */
    void begin(long from) {
        Arrays.fill(size, 0);
        open = 0;
        units = 0;
        add(0, from, 0, -1, -1);
    }

    /** How many ways stand at the place itself; they are numbered from 0 until the beam advances. */
    int here() {
        return size[first];
    }

    long context(int way) {
        return context[first * MOST + way];
    }

    float cost(int way) {
        return cost[first * MOST + way];
    }

    /** The encoding of the unit that ends at the place; -1 if none does. */
    int adjacent(int way) {
        return adjacent[first * MOST + way];
    }

    /** The last unit decoded; -1 if there is none. */
    int last(int way) {
        return last[first * MOST + way];
    }

    /** Whether one way is left, and it stands at the place itself. */
    boolean isDecided() {
        return open == 1 && size[first] == 1;
    }

    /** Moves on to the next place. */
    void advance() {
        open -= size[first];
        size[first] = 0;
        first = (first + 1) % RING;
    }

    /** The likeliest way at the place itself. */
    int best() {
        int best = 0;
        for (int i = 1; i < size[first]; i++) {
            if (cost(i) < cost(best)) {
                best = i;
            }
        }
        return best;
    }

    /** Whether a way so many characters ahead that costs so much would be kept. */
    boolean takes(int ahead, float its) {
        int place = (first + ahead) % RING;
        if (size[place] < MOST) {
            return true;
        }
        for (int i = place * MOST; i < place * MOST + MOST; i++) {
            if (cost[i] > its) {
                return true;
            }
        }
        return false;
    }

    /** Adds a way so many characters ahead, unless one with the same last characters is as good. */
    void add(int ahead, long its, float itsCost, int itsEncoding, int itsLast) {
        int place = (first + ahead) % RING;
        int from = place * MOST;
        int to = from + size[place];
        int worst = from;
        for (int i = from; i < to; i++) {
            if (context[i] == its) {
                if (itsCost < cost[i]) {
                    put(i, its, itsCost, itsEncoding, itsLast);
                }
                return;
            }
            if (cost[i] > cost[worst]) {
                worst = i;
            }
        }
        if (size[place] < MOST) {
            put(to, its, itsCost, itsEncoding, itsLast);
            size[place]++;
            open++;
        } else if (itsCost < cost[worst]) {
            put(worst, its, itsCost, itsEncoding, itsLast);
        }
    }

    private void put(int at, long its, float itsCost, int itsEncoding, int itsLast) {
        context[at] = its;
        cost[at] = itsCost;
        adjacent[at] = (byte) itsEncoding;
        last[at] = itsLast;
    }

    /** Makes a unit that follows another one, which may be -1 for none; its number. */
    int unit(int itsBefore, int from, int to, int codePoint, int itsEncoding, int itsLost) {
        if (units == before.length) {
            int more = units * 2;
            before = Arrays.copyOf(before, more);
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            cp = Arrays.copyOf(cp, more);
            lost = Arrays.copyOf(lost, more);
            encoding = Arrays.copyOf(encoding, more);
        }
        before[units] = itsBefore;
        start[units] = from;
        end[units] = to;
        cp[units] = codePoint;
        lost[units] = itsLost;
        encoding[units] = (byte) itsEncoding;
        return units++;
    }

    /** The units of the best way at the place itself, in the order of the text. */
    Unit[] bestUnits() {
        int n = 0;
        int end1 = here() == 0 ? -1 : last(best());
        for (int u = end1; u >= 0; u = before[u]) {
            n++;
        }
        Unit[] result = new Unit[n];
        for (int u = end1; u >= 0; u = before[u]) {
            result[--n] = new Unit(start[u], end[u], cp[u], encoding[u], lost[u]);
        }
        return result;
    }
}
