package dev.palimpsest.mojibake;

/**
 * What few characters are when they are read as one UTF-8 unit, in each encoding that shows them as one, and how much likelier
 * that is than the characters themselves. An answer depends on the characters and the one before
 * alone, so it is worked out once and remembered: natural text has the same few pairs over and over.
 */
final class UnitTable {
    private static final int SLOTS = 1 << 15;

    /** A gain of so many nats is a whole unit of evidence. */
    private static final float FULL = 8f;

    /** What a decoded unit of which only two bytes are there is taken to cost, in nats. */
    private static final float PARTIAL = 12f;

    /** What the characters of a unit must cost for it to be decoded without a search, in nats. */
    private static final float LIKELY = 5f;

    /**
     * What Latin encodings show for C2. Only they leave a C1 control as a layer of damage that a further one covers: out of other
     * characters a control never comes.
     */
    private static final char LATIN_LEAD = 'Â';

    private static final class Holder {
        static final UnitTable SHIPPED = new UnitTable(Encodings.shipped(), CharacterModel.shipped());
    }

    private final Encodings encodings;
    private final CharacterModel model;
    private final Reading[] remembered = new Reading[SLOTS]; // a race only has the same thing worked out twice

    /**
     * The readings of the characters at a place.
     *
     * @param slot where it is remembered
     * @param key the characters
     * @param before the character before them where it is ASCII, else a space
     * @param decoding the encodings, a bit each, that something speaks for or against
     * @param partial whether it is the beginning of a unit only: in these encodings two bytes are there of three or four
     * @param length the most characters that a reading takes which is likelier than they are; 0 if there is none
     * @param weight by encoding how much that speaks for it, from -1 to 1
     * @param cp by encoding the code point; -1 if there is none
     * @param gain by encoding how much likelier the code point is than the characters, in nats
     * @param likely the encodings, a bit each, in which the unit may be decoded whatever is around it
     */
    record Reading(
            int slot,
            long key,
            char before,
            int decoding,
            boolean partial,
            int length,
            float[] weight,
            int[] cp,
            float[] gain,
            int likely) {}

    /** What characters are that are no unit in any encoding. */
    static final Reading NONE = new Reading(0, 0, ' ', 0, false, 0, new float[0], new int[0], new float[0], 0);

    private UnitTable(Encodings encodings, CharacterModel model) {
        this.encodings = encodings;
        this.model = model;
    }

    /** The one for the encodings and the model that ship with the library; the model is read on first use. */
    static UnitTable shipped() {
        return Holder.SHIPPED;
    }

    /**
     * The readings of the characters at a place.
     *
     * @param mask the encodings, a bit each, in which the first is a lead byte and the second a continuation byte
     */
    Reading at(String text, int at, int mask) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        long key = (long) first << 16 | second;
        int longer = mask & encodings.longLeads(first);
        if (longer != 0 && at + 2 < text.length()) {
            char third = text.charAt(at + 2);
            longer &= encodings.continuations(third);
            if (longer != 0) {
                key |= (long) third << 32;
                longer &= encodings.longestLeads(first);
                if (longer != 0
                        && at + 3 < text.length()
                        && (encodings.continuations(text.charAt(at + 3)) & longer) != 0) {
                    key |= (long) text.charAt(at + 3) << 48;
                }
            }
        }
        char before = at > 0 && text.charAt(at - 1) < 0x80 ? text.charAt(at - 1) : ' ';
        int slot = slot(key, before);
        Reading reading = remembered[slot];
        if (reading == null || reading.key != key || reading.before != before) {
            reading = read(text, at, mask, key, before);
            remembered[slot] = reading;
        }
        return reading;
    }

    private static int slot(long key, char before) {
        return (int) (((key + before * 0xD6E8FEB86659FD93L) * 0x9E3779B97F4A7C15L) >>> 49);
    }

    private Reading read(String text, int at, int mask, long key, char before) {
        int context = model.id(before);
        int n = encodings.all().size();
        float[] weight = new float[n];
        float[] gain = new float[n];
        int[] cp = new int[n];
        int decoding = 0;
        int length = 0;
        int likely = 0;
        for (int e = 0; e < n; e++) {
            cp[e] = (mask >> e & 1) == 0 ? -1 : Utf8.decode(text, at, encodings.get(e));
            if (cp[e] >= 0 && cp[e] < 0xA0 && text.charAt(at) != LATIN_LEAD) {
                cp[e] = -1;
            }
            if (cp[e] < 0) {
                continue;
            }
            int end = at + Utf8.length(encodings.get(e).byteOf(text.charAt(at)));
            gain[e] = kept(text, at, end, context) - model.cost(context, model.id(cp[e]));
            weight[e] = Math.max(-1, Math.min(1, gain[e] / FULL));
            decoding |= 1 << e;
            if (weight[e] > 0) {
                length = Math.max(length, end - at);
            }
            if (cp[e] >= 0x10000 || within(text, at, end) > LIKELY) {
                likely |= 1 << e;
            }
        }
        return decoding == 0
                ? partial(text, at, mask, key, before, cp)
                : new Reading(slot(key, before), key, before, decoding, false, length, weight, cp, gain, likely);
    }

    /** A unit of three or four bytes with the first two there: some evidence where bytes may be lost. */
    private Reading partial(String text, int at, int mask, long key, char before, int[] none) {
        float[] weight = new float[none.length];
        int decoding = 0;
        float gain = kept(text, at, at + 2, model.id(before)) - PARTIAL;
        for (int rest = mask & encodings.longLeads(text.charAt(at)); rest != 0; rest &= rest - 1) {
            int e = Integer.numberOfTrailingZeros(rest);
            if (gain > 0 && encodings.get(e).undefined().length > 1) {
                weight[e] = Math.min(1, gain / FULL);
                decoding |= 1 << e;
            }
        }
        return new Reading(
                slot(key, before),
                key,
                before,
                decoding,
                true,
                decoding == 0 ? 0 : 2,
                weight,
                none,
                new float[none.length],
                0);
    }

    /** What the characters cost after another, by pairs. */
    private float kept(String text, int at, int end, int before) {
        return model.cost(before, model.id(text.charAt(at))) + within(text, at, end);
    }

    /** The same without the first one, whatever stands before it. */
    private float within(String text, int at, int end) {
        float cost = 0;
        int before = model.id(text.charAt(at));
        for (int i = at + 1; i < end; i++) {
            int c = model.id(text.charAt(i));
            cost += model.cost(before, c);
            before = c;
        }
        return cost;
    }
}
