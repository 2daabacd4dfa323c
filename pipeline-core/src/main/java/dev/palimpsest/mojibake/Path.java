package dev.palimpsest.mojibake;

import org.jspecify.annotations.Nullable;

/**
 * One way to have read the text up to a place.
 *
 * @param context the last characters read
 * @param cost how unlikely it is, in nats
 * @param adjacent the encoding of the unit that ends at the place; -1 if none does
 * @param last the last unit decoded
 */
record Path(
        Context context, float cost, int adjacent, @Nullable Unit last) {}
