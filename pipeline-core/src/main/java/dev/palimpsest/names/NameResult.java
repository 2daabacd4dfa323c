package dev.palimpsest.names;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a name.
 *
 * @param name as it was given
 * @param script ISO 15924 code of its letters
 * @param orthography the way it is written, such as {@code az-Latn} or {@code ru-Cyrl}
 * @param az the canonical form in Azerbaijani Latin; the record's where it is linked, else a transliteration
 * @param en the canonical form as English text writes it
 * @param key the versioned key, with the qualifiers in it; empty where nothing can be read
 * @param readings the keys of its other readings, the likeliest first
 * @param qualifiers its typed qualifiers
 * @param entity the id of the record it names, where that is known
 * @param evidence why: {@code exact}, {@code gazetteer}, {@code key}, {@code vowel-edit}, {@code ambiguous} or {@code unknown}
 * @param candidates the ids of the records it may name, the likeliest first
 */
public record NameResult(
        String name,
        String script,
        String orthography,
        String az,
        String en,
        String key,
        List<String> readings,
        List<Qualifier> qualifiers,
        Optional<String> entity,
        String evidence,
        List<String> candidates) {
    public NameResult {
        readings = List.copyOf(readings);
        qualifiers = List.copyOf(qualifiers);
        candidates = List.copyOf(candidates);
    }
}
