package dev.palimpsest.names;

/** Says which name a spelling is of. Immutable, safe for many threads. */
public final class NameResolver {

    private NameResolver() {}

    /** {@link #key(String, NameKind)} of a place. */
    public static String key(String name) {
        return key(name, NameKind.PLACE);
    }

    /**
     * The key of a name in its standard reading: equal for spellings of one name in any orthography, different for
     * different names, qualifiers such as "upper" and "second" included. Versioned, so keys of different releases are never
     * equal by accident.
     *
     * @return the key; empty if the text has no letter or digit
     */
    public static String key(String name, NameKind kind) {
        return NameKeys.standard().key(name, kind);
    }
}
