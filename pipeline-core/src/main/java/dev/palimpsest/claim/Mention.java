package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * A noun phrase, or one member of a list, as a thing or a party that an event may have.
 *
 * @param node its head in the parse
 * @param name its words without article and number
 * @param span where it stands in the document's text
 * @param count how many, if the words say
 * @param within the unit that the sentence gives for it; empty for none
 * @param outcome what befell it, where a list says so; empty for none
 * @param kinds what it is, as kinds.lex names it
 * @param pronoun whether it is a pronoun
 */
record Mention(
        int node,
        String name,
        Span span,
        Optional<Counted> count,
        String within,
        String outcome,
        Set<String> kinds,
        boolean pronoun) {
    static final Set<String> PLACES =
            Set.of("place", "village", "town", "city", "district", "region", "border", "facility", "position", "road");

    /** Whether it is of a kind; every kind of place is a place. */
    boolean is(String kind) {
        return kinds.contains(kind) || (kind.equals("place") && kinds.stream().anyMatch(PLACES::contains));
    }

    boolean fits(Lexicon.Slot slot) {
        return slot.not().stream().noneMatch(this::is)
                && (slot.kinds().isEmpty() || slot.kinds().stream().anyMatch(this::is));
    }

    Mention named(String other) {
        return new Mention(node, other, span, count, within, outcome, kinds, pronoun);
    }

    Mention counted(Optional<Counted> other) {
        return new Mention(node, name, span, other, within, outcome, kinds, pronoun);
    }

    Mention in(String unit) {
        return within.isEmpty() ? new Mention(node, name, span, count, unit, outcome, kinds, pronoun) : this;
    }
}
