package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Somebody who says or does something.
 *
 * @param name the name, in one form for the whole document
 * @param mention the words in the text; empty for none
 * @param type what kind of party
 * @param resolvedBy how the name was found
 * @param entity the id of the record it names; empty for unknown
 * @param span where the mention stands in the claim's text
 */
public record Party(String name, String mention, Type type, Resolution resolvedBy, String entity, Optional<Span> span) {

    /** What kind of party. */
    public enum Type {
        PERSON,
        GOVERNMENT_BODY,
        GOVERNMENT,
        COUNTRY,
        ARMED_FORCE,
        ORGANISATION,
        MEDIA,
        DOCUMENT,
        GROUP,
        UNKNOWN;

        static Type of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** How a mention led to a name. */
    public enum Resolution {
        NAME,
        APPOSITIVE,
        ROLE,
        PRONOUN,
        POSSESSIVE,
        ELLIPSIS,
        LABEL,
        ALIAS,
        NONE
    }

    /** The same party, known to be this record; an empty id for unknown. */
    Party with(String id) {
        return new Party(name, mention, type, resolvedBy, id, span);
    }

    Party moved(UnaryOperator<Span> move) {
        return new Party(name, mention, type, resolvedBy, entity, Spans.moved(span, move));
    }

    @Override
    public String toString() {
        return name;
    }
}
