package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that rules about entities go by, from the resources of this package. Immutable after loading. */
final class Lexicon {

    /** Where a word of {@code heads.tsv} stands in the name. */
    enum Place {
        LAST,
        FIRST,
        OF
    }

    /** Where a cue stands beside a name. */
    enum Side {
        BEFORE,
        AFTER,
        /** Before it, with "of" between. */
        OF,
        /** Before it, with "over" between. */
        OVER,
        /** Before it, with "on" between. */
        ON,
        /** After it, a passive participle. */
        PASSIVE,
        /** After it, behind a comma. */
        APPOSITION
    }

    /** What a cue says of the name beside it. */
    record Cue(EntityType type, double weight) {}

    /** Made when it is first needed. */
    private static final class Holder {
        static final Lexicon SHARED = new Lexicon();
    }

    private final Map<Place, Map<String, EntityType>> heads = new HashMap<>();
    private final Map<Side, Map<String, Cue>> cues = new HashMap<>();
    private final Set<String> nameless = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> conflictOrganisations = new HashSet<>();
    private final Set<String> conflict;
    private final Set<String> noNames;
    private final Set<String> stateBodies;

    private Lexicon() {
        for (List<String> row : Table.rows(Lexicon.class, "heads.tsv", 3)) {
            Place place = Place.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            if (row.get(0).equals("-")) {
                nameless.addAll(List.of(row.get(2).split(" ")));
                continue;
            }
            for (String word : row.get(2).split(" ")) {
                heads.computeIfAbsent(place, p -> new HashMap<>()).put(word, EntityType.valueOf(row.get(0)));
            }
        }
        for (List<String> row : Table.rows(Lexicon.class, "cues.tsv", 4)) {
            Cue cue = new Cue(EntityType.valueOf(row.get(0)), Double.parseDouble(row.get(1)));
            for (String word : row.get(3).split(" ")) {
                cues.computeIfAbsent(Side.valueOf(row.get(2).toUpperCase(Locale.ROOT)), side -> new HashMap<>())
                        .putIfAbsent(word, cue);
            }
        }
        Table.rows(Lexicon.class, "titles.txt", 1).forEach(row -> {
            titles.add(row.get(0));
            titles.add(row.get(0).toLowerCase(Locale.ROOT));
        });
        for (List<String> row : Table.rows(Lexicon.class, "organisations.tsv", 2)) {
            Set<String> names = row.get(0).equals("any") ? organisations : conflictOrganisations;
            names.addAll(List.of(row.get(1).split("\\|")));
        }
        conflict = words("conflict.txt");
        noNames = words("no-names.txt");
        stateBodies = words("state-bodies.txt");
    }

    private static Set<String> words(String resource) {
        return Table.rows(Lexicon.class, resource, 1).stream()
                .flatMap(row -> Stream.of(row.get(0).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The shared lexicon. */
    static Lexicon shared() {
        return Holder.SHARED;
    }

    /** What a name with this word at this place is. */
    Optional<EntityType> head(Place place, String word) {
        return Optional.ofNullable(heads.getOrDefault(place, Map.of()).get(word));
    }

    /** Whether a name that ends with this word is of no type: a treaty, a prize. */
    boolean isNameless(String word) {
        return nameless.contains(word);
    }

    /** What a lemma says of the name beside it. */
    Optional<Cue> cue(Side side, String lemma) {
        return Optional.ofNullable(cues.getOrDefault(side, Map.of()).get(lemma));
    }

    /** Whether the words, written as a title or in small letters, are an office or a rank. */
    boolean isTitle(String words) {
        return titles.contains(words);
    }

    /** Whether it is a known organisation; some abbreviations are one in reports of conflict alone. */
    boolean isOrganisation(String name, Genre genre) {
        return organisations.contains(name) || (genre == Genre.CONFLICT && conflictOrganisations.contains(name));
    }

    /** Whether reports of armed conflict cannot do without the lemma. */
    boolean isConflictWord(String lemma) {
        return conflict.contains(lemma);
    }

    /** Whether a capitalised word is part of no name, as a month or a form of address. */
    boolean isNoName(String word) {
        return noNames.contains(word);
    }

    /** Whether the name of a body or an office of a state begins with the word. */
    boolean beginsStateBody(String word) {
        return stateBodies.contains(word);
    }
}
