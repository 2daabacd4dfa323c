package dev.palimpsest.mojibake;

/**
 * One decoded unit of a reading.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param cp the code point that it stood for
 * @param encoding which encoding showed it
 * @param lost the bytes that were inferred, the first one highest; 0 for none
 */
record Unit(int start, int end, int cp, int encoding, int lost) {}
