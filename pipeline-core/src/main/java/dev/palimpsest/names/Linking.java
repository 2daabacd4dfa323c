package dev.palimpsest.names;

import dev.palimpsest.names.NameResolver.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the record that a name is of, from its spelling and keys, the district and the kind that go with it. */
final class Linking {
    /** Shorter keys have too many others beside them that are off by a vowel (characters). */
    private static final int SHORTEST = 5;

    private final Gazetteer gazetteer;

    Linking(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * What is asked.
     *
     * @param name the name
     * @param key its standard key
     * @param kind what it is the name of
     * @param inDistrict whether a district is known; if so, nothing outside of it is linked
     * @param districts the Azerbaijani names that the district may have
     * @param placeKind the kind of place, where a word in the name or beside it says it
     */
    record Question(
            String name,
            String key,
            NameKind kind,
            Boolean inDistrict,
            Set<String> districts,
            Optional<String> placeKind) {

        static Question of(String name, NameKind kind) {
            KeySet keys = NameKeys.standard().standard(name, kind);
            Optional<String> said = keys.qualifiers().stream()
                    .filter(q -> q.type().equals("kind"))
                    .map(Qualifier::tag)
                    .findFirst();
            return new Question(name, keys.key(), kind, false, Set.of(), said);
        }

        List<String> readings() {
            return NameKeys.standard().keys(name, kind).readings();
        }

        Question in(Set<String> names) {
            return new Question(name, key, kind, true, names, placeKind);
        }

        Question ofKind(String tag) {
            return new Question(name, key, kind, inDistrict, districts, Optional.of(tag));
        }

        private boolean admits(GazetteerRecord record) {
            return (!inDistrict || districts.contains(record.district()))
                    && placeKind.map(tag -> isOfKind(record, tag)).orElse(true);
        }

        private static boolean isOfKind(GazetteerRecord record, String tag) {
            return switch (tag) {
                case "district" -> record.kind().equals("district");
                case "city" -> record.isTown() || record.kind().equals("city");
                default -> record.kind().startsWith("village") || record.isTown();
            };
        }
    }

    /** Records that fit a name equally well. */
    private record Tier(Evidence evidence, List<GazetteerRecord> records) {}

    Link link(Question question) {
        if (gazetteer.size() == 0 || question.key().isEmpty()) {
            return new Link(Optional.empty(), Evidence.UNKNOWN, List.of());
        }
        List<Tier> tiers = certain(question);
        List<Tier> fitting = admitted(tiers, question);
        List<GazetteerRecord> certain = candidates(fitting);
        if (!certain.isEmpty()) {
            return decide(question, fitting, certain);
        }
        List<Tier> read = read(question);
        for (Tier tier : admitted(read, question)) {
            if (!tier.records().isEmpty()) {
                return decide(question, List.of(tier), tier.records());
            }
        }
        List<Tier> all = new ArrayList<>(tiers);
        all.addAll(read);
        List<GazetteerRecord> elsewhere = candidates(all);
        if (!elsewhere.isEmpty()) {
            return new Link(Optional.empty(), Evidence.AMBIGUOUS, elsewhere);
        }
        List<GazetteerRecord> near = near(question);
        if (near.isEmpty()) {
            return new Link(Optional.empty(), Evidence.UNKNOWN, near);
        }
        Optional<GazetteerRecord> only = isOnlyOne(question, near) ? Optional.of(near.get(0)) : Optional.empty();
        return new Link(only, Evidence.VOWEL_EDIT, near);
    }

    /**
     * Whether a name that is off by a vowel can be no other in the district that is given. Alone that proves nothing: villages
     * in two districts differ by less. Of places that the gazetteer lacks, three in a thousand would be taken for another so.
     */
    private static boolean isOnlyOne(Question question, List<GazetteerRecord> near) {
        return near.size() == 1
                && question.inDistrict()
                && question.kind() == NameKind.PLACE
                && question.key().length() >= NameKeys.VERSION.length() + SHORTEST;
    }

    private static List<Tier> admitted(List<Tier> tiers, Question question) {
        return tiers.stream()
                .map(t -> new Tier(
                        t.evidence(),
                        t.records().stream().filter(question::admits).toList()))
                .toList();
    }

    /** The canonical spelling, any spelling, the standard key: these count together. */
    private List<Tier> certain(Question question) {
        String folded = NameText.of(question.name()).folded();
        boolean person = question.kind() == NameKind.PERSON;
        List<GazetteerRecord> spelled = gazetteer.bySpelling(folded).stream()
                .filter(r -> r.family().equals("person") == person)
                .toList();
        List<GazetteerRecord> canonical =
                spelled.stream().filter(r -> isCanonical(r, folded)).toList();
        return List.of(
                new Tier(Evidence.EXACT, canonical),
                new Tier(Evidence.GAZETTEER, spelled),
                new Tier(Evidence.KEY, gazetteer.byKey(family(question) + question.key())));
    }

    private static boolean isCanonical(GazetteerRecord record, String folded) {
        return NameText.of(record.az()).folded().equals(folded)
                || NameText.of(record.en()).folded().equals(folded);
    }

    /** The other readings, the likeliest first: one counts only where none before it does. */
    private List<Tier> read(Question question) {
        return question.readings().stream()
                .map(reading -> new Tier(Evidence.KEY, gazetteer.byKey(family(question) + reading)))
                .toList();
    }

    private static String family(Question question) {
        return question.kind() == NameKind.PERSON ? GazetteerIndex.PERSON : "";
    }

    private static Link decide(Question question, List<Tier> tiers, List<GazetteerRecord> fitting) {
        List<GazetteerRecord> left = fitting;
        if (left.size() > 1 && Orthography.of(question.name()) == Orthography.AZ_LATIN) { // every letter counts
            left = orAll(
                    left, tiers.get(0).records().stream().filter(left::contains).toList());
        }
        if (left.size() > 1 && question.inDistrict()) {
            Set<String> keys = new LinkedHashSet<>(question.readings());
            keys.add(question.key());
            left = orAll(left, left.stream().filter(r -> keys.contains(key(r))).toList());
            left = orAll(left, left.stream().filter(GazetteerRecord::isTown).toList());
            left = orAll(
                    left, left.stream().filter(r -> !r.kind().contains("(")).toList()); // abandoned, destroyed
        } else if (left.size() > 1 && tiers.size() > 1) {
            List<GazetteerRecord> prominent = tiers.get(1).records().stream()
                    .filter(GazetteerRecord::isProminent)
                    .toList();
            left = orAll(left, prominent);
            left = orAll(
                    left,
                    prominent.stream().filter(tiers.get(0).records()::contains).toList());
        }
        if (left.size() > 1) {
            return new Link(Optional.empty(), Evidence.AMBIGUOUS, fitting);
        }
        GazetteerRecord record = left.get(0);
        Evidence evidence = tiers.stream()
                .filter(tier -> tier.records().contains(record))
                .findFirst()
                .orElseThrow()
                .evidence();
        return new Link(Optional.of(record), evidence, fitting);
    }

    private static List<GazetteerRecord> orAll(List<GazetteerRecord> all, List<GazetteerRecord> some) {
        return some.isEmpty() ? all : some;
    }

    /** The key of a record's own name, which counts for more than a variant where both are in one district. */
    private static String key(GazetteerRecord record) {
        return NameKeys.standard().key(record.az(), NameKind.PLACE);
    }

    private static List<GazetteerRecord> candidates(List<Tier> tiers) {
        Map<String, GazetteerRecord> all = new LinkedHashMap<>();
        for (Tier tier : tiers) {
            tier.records().forEach(r -> all.putIfAbsent(r.id(), r));
        }
        return List.copyOf(all.values());
    }

    /** The Azerbaijani names of the districts that a spelling may mean; the spelling itself if none is known. */
    Set<String> districts(String spelling) {
        Question question = Question.of(spelling, NameKind.PLACE);
        List<Tier> tiers = new ArrayList<>(certain(question));
        tiers.addAll(read(question));
        for (Tier tier : tiers) {
            Set<String> names = new LinkedHashSet<>();
            tier.records().stream().filter(GazetteerRecord::isDistrict).forEach(r -> names.add(r.az()));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return Set.of(spelling.strip());
    }

    private List<GazetteerRecord> near(Question question) {
        Map<String, GazetteerRecord> found = new LinkedHashMap<>();
        for (String key : VowelEdits.of(question.key())) {
            gazetteer.byKey(family(question) + key).stream()
                    .filter(question::admits)
                    .forEach(r -> found.putIfAbsent(r.id(), r));
        }
        return List.copyOf(found.values());
    }
}
