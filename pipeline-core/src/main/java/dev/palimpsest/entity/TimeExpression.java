package dev.palimpsest.entity;

import dev.palimpsest.text.Annotation;
import dev.palimpsest.text.Span;
import java.util.Optional;

/**
 * A time named in the text and the calendar time it stands for.
 *
 * @param type {@link EntityType#DATE}, {@link EntityType#TIME} or {@link EntityType#DURATION}
 * @param value ISO 8601 as in documents.jsonl; empty where it could not be resolved
 * @param role {@code event}, {@code statement}, {@code as_of}, or {@link DocumentDate#PUBLISHED} for when the document was written
 * @param basis how the value is known
 */
public record TimeExpression(EntityType type, String value, String role, Basis basis) implements Annotation {

    /**
     * How a time's value is known.
     *
     * @param kind {@code explicit} where the words say it all, {@code year_from_document} where the year is taken from elsewhere,
     *     {@code relative} where it is counted from another time, {@code carried} where a clock time takes the running day,
     *     {@code unresolved} where nothing says which day is meant
     * @param anchor the date it is counted from; empty for none
     * @param anchorRaw where that date stands in the raw text (UTF-16), if it stands anywhere
     * @param offset ISO 8601 duration from the anchor; empty for none
     */
    public record Basis(String kind, String anchor, Optional<Span> anchorRaw, String offset) {}
}
