package dev.palimpsest.names;

import dev.palimpsest.text.Annotation;
import java.util.List;

/**
 * A name and what it stands for.
 *
 * @param az the canonical form in Azerbaijani Latin
 * @param en the canonical form as English text writes it
 * @param key the versioned key, equal for spellings of one name
 * @param entity the id of the record it names; empty where it is unknown or open
 * @param evidence {@code exact}, {@code gazetteer}, {@code key}, {@code vowel-edit}, {@code ambiguous} or {@code unknown}
 * @param candidates the ids of the records it may name
 */
public record LinkedName(String az, String en, String key, String entity, String evidence, List<String> candidates)
        implements Annotation {
    public LinkedName {
        candidates = List.copyOf(candidates);
    }
}
