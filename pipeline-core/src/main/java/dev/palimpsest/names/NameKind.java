package dev.palimpsest.names;

import java.util.Locale;

/** What a name is expected to be the name of; it decides how its words are put into a key. */
public enum NameKind {
    /** A place: words in their order, spaces and hyphens without weight, "upper" and "lower" with all of it. */
    PLACE,
    /** A person: words in any order, patronymics dropped. */
    PERSON;

    /** Its name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
