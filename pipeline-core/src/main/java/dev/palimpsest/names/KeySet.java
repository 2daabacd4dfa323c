package dev.palimpsest.names;

import java.util.List;

/**
 * What a name is compared by.
 *
 * @param key of its standard reading; empty if it has nothing that can be read
 * @param readings the keys of its other readings, the likeliest first
 * @param qualifiers its typed qualifiers, which the keys carry too
 */
record KeySet(String key, List<String> readings, List<Qualifier> qualifiers) {}
