package dev.palimpsest.mojibake;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How much a text speaks for each encoding, in units of UTF-8, and what a unit in it costs because of that. */
final class Evidence {

    /** Evidence at which an encoding is beyond doubt. */
    static final float CERTAIN = 12f;

    private static final float FIRST = 8f;
    private static final float SHARE = 0.005f;
    private static final float LEAST = 0.25f;

    /** The share of the units that decode in any encoding of which the best one may leave some to be explained by chance. */
    private static final float CHANCE = 0.02f;

    /** So many times more bare lead bytes than units, and the beginnings of units are the letters of a text that is right. */
    private static final int MOST = 4;

    /** How much more each nat by which an encoding is a rarer mistake counts where it explains no unit of its own. */
    private static final float BEHIND = 3f;

    private static final int BEGINNING = 1 << 15;

    /** How many different units are counted before their weights are added up: a text has the same few over and over. */
    private static final int TALLIES = 256;

    private final Encodings encodings;
    private final float[] of;
    private final int[] bare;
    private final float[] highest;
    private final float[] own;
    private final float[] entry;
    private int[] masks = new int[8];
    private float[][] sums = new float[8][];
    private int kinds;
    private final @Nullable UnitTable.Reading[] tallied = new UnitTable.Reading[TALLIES];
    private final int[] times = new int[TALLIES];
    private int best;
    private int active;

    Evidence(Encodings encodings) {
        this.encodings = encodings;
        int n = encodings.all().size();
        this.of = new float[n];
        this.bare = new int[1 << n];
        this.own = new float[n];
        this.highest = new float[n];
        this.entry = new float[n];
    }

    /** Counts a character that is a lead byte in the encodings given and begins no unit. */
    void bare(int leads) {
        bare[leads]++;
    }

    /** Counts the beginning of a unit of three or four bytes of which only two are there. */
    void addBeginning(int decoding, float[] weight) {
        add(decoding | BEGINNING, weight);
    }

    /** Counts a whole unit; the same one is mostly the same object, and is counted apart where it is not. */
    @SuppressWarnings("ReferenceEquality")
    void add(UnitTable.Reading unit) {
        int slot = unit.slot() & (TALLIES - 1);
        if (tallied[slot] != unit) {
            tally(slot);
            tallied[slot] = unit;
        }
        times[slot]++;
    }

    /** Adds up the units counted in a slot. */
    private void tally(int slot) {
        UnitTable.Reading unit = tallied[slot];
        if (unit != null) {
            add(unit.decoding(), unit.weight(), times[slot]);
            for (int e = 0; e < highest.length; e++) {
                highest[e] = Math.max(highest[e], unit.gain()[e]);
            }
        }
        times[slot] = 0;
    }

    /** Counts what speaks for or against the encodings of which {@code decoding} has the bits. */
    void add(int decoding, float[] weight) {
        add(decoding, weight, 1);
    }

    private void add(int decoding, float[] weight, int n) {
        int kind = kind(decoding); // which may make the arrays longer
        float[] sum = sums[kind];
        for (int e = 0; e < sum.length; e++) {
            sum[e] += n * weight[e];
        }
    }

    private int kind(int decoding) {
        for (int i = 0; i < kinds; i++) {
            if (masks[i] == decoding) {
                return i;
            }
        }
        if (kinds == masks.length) {
            masks = Arrays.copyOf(masks, kinds * 2);
            sums = Arrays.copyOf(sums, kinds * 2);
        }
        masks[kinds] = decoding;
        sums[kinds] = new float[of.length];
        return kinds++;
    }

    /** To be called when all is counted: finds the encodings that the text speaks for. */
    void close() {
        for (int slot = 0; slot < TALLIES; slot++) {
            tally(slot);
        }
        dropNaturalBeginnings();
        for (int i = 0; i < kinds; i++) {
            for (int e = 0; e < of.length; e++) {
                of[e] += sums[i][e];
            }
        }
        best = 0;
        for (int e = 1; e < of.length; e++) {
            if (score(e) > score(best)) {
                best = e;
            }
        }
        for (int e = 0; e < of.length; e++) {
            own[e] = without(best, e);
        }
        for (int e = 0; e < of.length; e++) {
            entry[e] = cost(e);
            if (Float.isFinite(entry[e])) {
                active |= 1 << e;
            }
        }
    }

    private void dropNaturalBeginnings() {
        for (int e = 0; e < of.length; e++) {
            float all = 0;
            for (int i = 0; i < kinds; i++) {
                all += sums[i][e];
            }
            int leads = bareLeads(e);
            for (int i = 0; i < kinds && leads > MOST * (1 + Math.max(0, all)); i++) {
                sums[i][e] *= (masks[i] & BEGINNING) != 0 ? 0 : 1;
            }
        }
    }

    private int bareLeads(int e) {
        int leads = 0;
        for (int mask = 0; mask < bare.length; mask++) {
            leads += (mask >> e & 1) * bare[mask];
        }
        return leads;
    }

    /**
     * Whether little speaks for an encoding in which the text has many letters that are lead bytes and begin no unit, and no one
     * unit is by so much likelier than what stands there that it would be believed among them.
     */
    private boolean isLost(int e) {
        double odds = Math.log((bareLeads(e) + 1.0) / (MOST * (of[e] + 1)));
        return odds > 0 && highest[e] < encodings.get(e).entry() + odds;
    }

    /** What speaks for an encoding among the units that another does not decode. */
    private float without(int other, int e) {
        float sum = 0;
        for (int i = 0; i < kinds; i++) {
            if ((masks[i] >> other & 1) == 0) {
                sum += sums[i][e];
            }
        }
        return sum;
    }

    private float score(int e) {
        return of[e] - 0.1f * encodings.get(e).entry();
    }

    private float cost(int e) {
        if (of[e] < LEAST || isLost(e)) {
            return Float.POSITIVE_INFINITY;
        }
        float first = encodings.get(e).entry();
        if (e == best) {
            return entry(first, of[e]);
        }
        if (hasOwn(e)) {
            return entry(first + 1, own[e]);
        }
        if (of[e] > 0.9f * of[best] && without(e, best) <= Math.max(1, CHANCE * of[best])) {
            return entry(encodings.get(best).entry(), of[best]) + behind(e);
        }
        return Float.POSITIVE_INFINITY;
    }

    private static float entry(float first, float evidence) {
        return Math.max(0.3f, first + FIRST - 4 * (evidence - 1));
    }

    /** The encodings that the text speaks for, a bit each: the best, its equals, and those that explain what it does not. */
    int active() {
        return active;
    }

    /** How much speaks for an encoding, in units. */
    float of(int encoding) {
        return of[encoding];
    }

    /** What a unit in an encoding costs, in nats; infinite for one that nothing speaks for. */
    float entry(int encoding) {
        return entry[encoding];
    }

    /** Whether an encoding explains units that the best one does not. */
    boolean hasOwn(int encoding) {
        return encoding != best && own[encoding] > Math.max(LEAST, SHARE * of[best]);
    }

    /** Whether it is not the best encoding and explains no unit that the best one does not. */
    boolean isEqual(int encoding) {
        return encoding != best && !hasOwn(encoding);
    }

    /** How much rarer a mistake than the best encoding one is that explains all that it does, in nats. */
    float behind(int encoding) {
        return hasOwn(encoding)
                ? 0
                : BEHIND
                        * Math.max(
                                0,
                                encodings.get(encoding).entry()
                                        - encodings.get(best).entry());
    }

    /** The encoding among those given that most speaks for. */
    int strongest(int mask) {
        int found = Integer.numberOfTrailingZeros(mask);
        for (int rest = mask & (mask - 1); rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            if (of[e] > of[found]) {
                found = e;
            }
        }
        return found;
    }
}
