package dev.palimpsest.names;

/**
 * One way to read a letter.
 *
 * @param key what it adds to the key
 * @param cost how unlikely it is against the standard reading: a negative natural logarithm
 */
record Reading(String key, double cost) {}
