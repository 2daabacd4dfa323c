package dev.palimpsest.claim;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The persons that a sentence and the one before it name, of whom "him" may be one. Who it is must be clear, or it is nobody. */
final class Persons {
    private final Cast cast;
    private Set<String> here = new LinkedHashSet<>();
    private Set<String> before = Set.of();

    Persons(Cast cast) {
        this.cast = cast;
    }

    /** Begins a sentence. */
    void sentence() {
        before = here;
        here = new LinkedHashSet<>();
    }

    /** Notes the persons that a sentence, or a clause of it, names. */
    void named(Sentence s) {
        here.addAll(names(s, s.span().end()));
    }

    /**
     * The name of the person that a pronoun means: the one named before it in the sentence, else in the sentence before, else
     * the one heard of last; none where there are two of them.
     *
     * @param who cannot be meant
     * @param favoured who is meant where several are named
     */
    Optional<String> meant(Sentence s, Span pronoun, List<Party> who, List<Party> favoured) {
        List<String> near = without(names(s, pronoun.start()), who);
        if (near.isEmpty()) {
            near = without(here, who);
        }
        if (near.isEmpty()) {
            near = without(before, who);
        }
        List<String> likely = without(favoured.stream().map(Party::name).toList(), who);
        if (near.isEmpty()) {
            near = likely;
        } else if (near.size() > 1) {
            near = near.stream().filter(likely::contains).toList();
        }
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** The one person that a sentence names before a pronoun; none where it names several or nobody. */
    Optional<Party> near(Sentence s, Span pronoun) {
        List<String> names = names(s, pronoun.start());
        boolean quoted = Speech.marks(s.text()); // whom somebody names is not who speaks
        return names.size() == 1 && !quoted
                ? Optional.of(Cast.party(names.get(0), "", Party.Type.PERSON, Party.Resolution.PRONOUN, pronoun))
                : Optional.empty();
    }

    private static List<String> without(Iterable<String> names, List<Party> who) {
        List<String> rest = new ArrayList<>();
        for (String name : names) {
            if (who.stream().noneMatch(party -> party.name().equals(name))) {
                rest.add(name);
            }
        }
        return rest;
    }

    private List<String> names(Sentence s, int end) {
        return s.entities().stream()
                .filter(e -> e.value().type() == EntityType.PERSON && e.span().end() <= end)
                .map(e -> cast.full(s.words(e.span())))
                .distinct()
                .toList();
    }
}
