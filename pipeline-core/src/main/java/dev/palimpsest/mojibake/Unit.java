package dev.palimpsest.mojibake;

import org.jspecify.annotations.Nullable;

/**
 * One decoded unit of a reading, linked to the one before it.
 *
 * @param before the unit before, of the same reading
 * @param start where it begins in the text
 * @param end where it ends
 * @param cp the code point that it stood for
 * @param encoding which encoding showed it
 * @param lost the bytes that were inferred, the first one highest; 0 for none
 */
record Unit(@Nullable Unit before, int start, int end, int cp, int encoding, int lost) {}
