package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an event befell: one atom of a claim.
 *
 * @param name the words without article and number, shared words of a list given to each of its members
 * @param mention the words in the text; empty where taken over from another claim
 * @param type what kind of thing
 * @param within the district or unit that the sentence gives for it; empty for none
 * @param entity the id of the record it names; empty for unknown
 * @param key what its name folds to, equal for spellings of one name
 * @param resolvedBy how the name was found
 * @param span where the mention stands in the claim's text
 */
public record Target(
        String name,
        String mention,
        Type type,
        String within,
        String entity,
        String key,
        Resolution resolvedBy,
        Optional<Span> span) {

    /** What kind of thing a target is. */
    public enum Type {
        /** A village. */
        VILLAGE,
        /** A town. */
        TOWN,
        /** A city. */
        CITY,
        /** A district, or a unit of that size. */
        DISTRICT,
        /** A region, a country, or a landscape. */
        REGION,
        /** A border, or a line between two sides. */
        BORDER,
        /** A building or a site: a school, an airport, a base. */
        FACILITY,
        /** A military position, a height, a front. */
        POSITION,
        /** One person, named or not. */
        PERSON,
        /** Several persons: civilians, refugees, members. */
        PEOPLE,
        /** A body of troops, or of police. */
        FORCE,
        /** Weapons, vehicles, aircraft and vessels. */
        EQUIPMENT,
        /** Roads, bridges, lines and networks. */
        INFRASTRUCTURE,
        /** An agreement, a ceasefire, a law. */
        AGREEMENT,
        /** What is said, written, shown or stored. */
        INFORMATION,
        /** A place of a kind that the text does not tell. */
        PLACE,
        /** Anything else. */
        OTHER;

        static Type of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** How a mention led to a name. */
    public enum Resolution {
        /** It is named. */
        NAME,
        /** A pronoun stands for it. */
        PRONOUN,
        /** A noun with an article or a demonstrative stands for it: "the village". */
        DEFINITE,
        /** It is that of the claim that this one answers. */
        INHERITED
    }

    Target inherited() {
        return new Target(name, "", type, within, entity, key, Resolution.INHERITED, Optional.empty());
    }

    /** The same target, known to be this record; an empty id for unknown. */
    Target with(String id) {
        return new Target(name, mention, type, within, id, key, resolvedBy, span);
    }

    /** The same target, its name folded to this. */
    Target keyed(String to) {
        return new Target(name, mention, type, within, entity, to, resolvedBy, span);
    }

    Target moved(UnaryOperator<Span> move) {
        return new Target(name, mention, type, within, entity, key, resolvedBy, Spans.moved(span, move));
    }

    @Override
    public String toString() {
        return within.isEmpty() ? name : name + " (" + within + ")";
    }
}
