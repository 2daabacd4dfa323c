package dev.palimpsest.mojibake;

/** What the model says, remembered for what was asked of late. */
final class Costs {
    private final CharacterModel model;
    private final long[] contexts;
    private final char[] ids;
    private final float[] remembered;
    private final int shift;

    Costs(CharacterModel model, int length) {
        this.model = model;
        int bits = Math.max(8, Math.min(15, 32 - Integer.numberOfLeadingZeros(length)));
        this.contexts = new long[1 << bits];
        this.ids = new char[1 << bits];
        this.remembered = new float[1 << bits];
        this.shift = 64 - bits;
    }

    float of(long context, int id) {
        int slot = (int)
                ((((context * 0x9E3779B97F4A7C15L) ^ (id * 0xD6E8FEB86659FD93L)) * 0xC2B2AE3D27D4EB4FL) >>> shift);
        if (contexts[slot] != context || ids[slot] != id) {
            contexts[slot] = context;
            ids[slot] = (char) id;
            remembered[slot] = model.cost(context, id);
        }
        return remembered[slot];
    }
}
