package dev.palimpsest.names;

/**
 * A word that tells places of one name apart, such as "upper" or "second", or says what kind of place it is.
 *
 * @param type {@code level}, {@code order}, {@code size}, {@code age}, {@code side} or {@code kind}
 * @param tag what it says, such as {@code upper}
 */
public record Qualifier(String type, String tag) {}
