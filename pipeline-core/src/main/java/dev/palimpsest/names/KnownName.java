package dev.palimpsest.names;

import dev.palimpsest.text.Annotation;
import java.util.List;

/**
 * A stretch of text that a gazetteer knows, found before any parser has run.
 *
 * @param ids the records that may be meant, never empty
 * @param kind {@code place}, {@code person}, {@code organisation} or {@code event}
 */
public record KnownName(List<String> ids, String kind) implements Annotation {
    public KnownName {
        ids = List.copyOf(ids);
    }
}
