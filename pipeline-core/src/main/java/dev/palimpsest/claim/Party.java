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
        /** A person. */
        PERSON,
        /** A ministry, an agency, a court, a parliament. */
        GOVERNMENT_BODY,
        /** A government, or authorities without a closer name. */
        GOVERNMENT,
        /** A country, or its capital for it. */
        COUNTRY,
        /** Troops, an army, an armed group, police. */
        ARMED_FORCE,
        /** An organisation outside government. */
        ORGANISATION,
        /** A newspaper, a broadcaster, an agency, journalists. */
        MEDIA,
        /** A report, a survey, a decree, figures. */
        DOCUMENT,
        /** Persons together: residents, witnesses, protesters. */
        GROUP,
        /** The words do not tell. */
        UNKNOWN;

        static Type of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** How a mention led to a name. */
    public enum Resolution {
        /** It is named. */
        NAME,
        /** A name beside its description: "the minister, A. B.". */
        APPOSITIVE,
        /** An office, whose holder the document names elsewhere. */
        ROLE,
        /** A pronoun. */
        PRONOUN,
        /** A possessive: "its forces". */
        POSSESSIVE,
        /** Nothing stands there; it is the subject of the verb before. */
        ELLIPSIS,
        /** The label of a line: "Per A:". */
        LABEL,
        /** Another name, or an abbreviation, of one that is known. */
        ALIAS,
        /** It was not found. */
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
