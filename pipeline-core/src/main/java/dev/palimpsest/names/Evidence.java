package dev.palimpsest.names;

import java.util.Locale;

/** Why a name was linked, or why not; the strongest first. */
public enum Evidence {
    /** It is the record's canonical name. */
    EXACT,
    /** The gazetteer has this spelling of it. */
    GAZETTEER,
    /** It has the key of one record and of no other. */
    KEY,
    /** It is the surname of the one person of that surname who was named in full before it in the same text. */
    SURNAME,
    /** It would have with one vowel changed; linked only where the given district has no other such place. */
    VOWEL_EDIT,
    /** Several records fit. */
    AMBIGUOUS,
    /** None fits. */
    UNKNOWN;

    /** Its name in records. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
