package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is said to be so: one event or state.
 *
 * @param action an id of the lexicon, or {@code other}
 * @param domain the lexicon it is of; empty for {@code other}
 * @param predicate the words that tell it
 * @param polarity whether the source holds it
 * @param status how far it has come
 * @param phase which part of it is told
 * @param actors who did it; empty when unsaid
 * @param targets what it befell
 * @param locations where
 * @param instruments by what means
 * @param time when it happened, where the text tells
 * @param quantities how many
 * @param quote verbatim words; empty for none
 * @param inherited whether it was taken over from the claim that the links name ("issued a denial")
 */
public record Content(
        String action,
        String domain,
        Predicate predicate,
        Polarity polarity,
        Status status,
        Phase phase,
        List<Party> actors,
        List<Target> targets,
        List<Location> locations,
        List<String> instruments,
        Optional<ClaimTime> time,
        List<Counted> quantities,
        String quote,
        boolean inherited) {

    public Content {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        locations = List.copyOf(locations);
        instruments = List.copyOf(instruments);
        quantities = List.copyOf(quantities);
    }

    /** The same content as another source points at it. */
    Content inherited(Polarity held) {
        return new Content(
                action,
                domain,
                Predicate.NONE,
                held,
                status,
                phase,
                actors,
                targets.stream().map(Target::inherited).toList(),
                locations,
                instruments,
                time,
                quantities,
                "",
                true);
    }

    /** The same content, told in these words. */
    Content quoting(String words) {
        return new Content(
                action,
                domain,
                predicate,
                polarity,
                status,
                phase,
                actors,
                targets,
                locations,
                instruments,
                time,
                quantities,
                words.strip(),
                inherited);
    }

    Content at(Optional<ClaimTime> when) {
        return new Content(
                action,
                domain,
                predicate,
                polarity,
                status,
                phase,
                actors,
                targets,
                locations,
                instruments,
                when,
                quantities,
                quote,
                inherited);
    }

    /** The same content, those who take part in it changed. */
    Content with(UnaryOperator<Party> actor, UnaryOperator<Target> target, UnaryOperator<Location> location) {
        return new Content(
                action,
                domain,
                predicate,
                polarity,
                status,
                phase,
                actors.stream().map(actor).toList(),
                targets.stream().map(target).toList(),
                locations.stream().map(location).toList(),
                instruments,
                time,
                quantities,
                quote,
                inherited);
    }

    Content moved(UnaryOperator<Span> move) {
        return with(a -> a.moved(move), t -> t.moved(move), l -> l).at(time.map(t -> t.moved(move)));
    }
}
