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
    /** So many tiers count together; a reading counts only where they have nothing. */
    private static final int CERTAIN = 3;

    private final Gazetteer gazetteer;

    Linking(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Records that fit a name equally well. */
    private record Tier(Evidence evidence, List<GazetteerRecord> records) {}

    Link link(String name, KeySet keys, String district, NameKind kind) {
        if (gazetteer.size() == 0 || keys.key().isEmpty()) {
            return new Link(Optional.empty(), Evidence.UNKNOWN, List.of());
        }
        Optional<String> wanted = keys.qualifiers().stream()
                .filter(q -> q.type().equals("kind"))
                .map(Qualifier::tag)
                .findFirst();
        Set<String> districts = kind == NameKind.PLACE && !district.isBlank() ? districts(district) : Set.of();
        List<Tier> tiers = tiers(name, keys, kind);
        List<Tier> fitting = tiers.stream()
                .map(t -> new Tier(t.evidence(), narrow(t.records(), districts, !district.isBlank(), wanted)))
                .toList();
        List<GazetteerRecord> certain = candidates(fitting.subList(0, CERTAIN));
        if (!districts.isEmpty() && certain.size() > 1) {
            List<GazetteerRecord> named = certain.stream().filter(r -> isNamed(r, keys)).toList();
            certain = named.isEmpty() ? certain : named;
        }
        if (!certain.isEmpty()) {
            return decide(fitting, certain, !districts.isEmpty());
        }
        for (Tier tier : fitting.subList(CERTAIN, fitting.size())) {
            if (!tier.records().isEmpty()) {
                return decide(fitting, tier.records(), !districts.isEmpty());
            }
        }
        List<GazetteerRecord> all = candidates(tiers);
        if (all.isEmpty()) {
            List<GazetteerRecord> near = near(keys, districts);
            return new Link(Optional.empty(), near.isEmpty() ? Evidence.UNKNOWN : Evidence.VOWEL_EDIT, near);
        }
        return new Link(Optional.empty(), Evidence.AMBIGUOUS, all);
    }

    /** Whether the record's own name, and not only a variant, is what was read. */
    private static boolean isNamed(GazetteerRecord record, KeySet keys) {
        String key = NameKeys.standard().key(record.az(), NameKind.PLACE);
        return key.equals(keys.key()) || keys.readings().contains(key);
    }

    /** The canonical spelling, any spelling, the standard key; then each other reading. */
    private List<Tier> tiers(String name, KeySet keys, NameKind kind) {
        String folded = NameText.of(name).folded();
        List<GazetteerRecord> spelled = gazetteer.bySpelling(folded).stream().filter(r -> fits(r, kind)).toList();
        List<GazetteerRecord> canonical = spelled.stream()
                .filter(r -> NameText.of(r.az()).folded().equals(folded))
                .toList();
        List<Tier> tiers = new ArrayList<>();
        tiers.add(new Tier(Evidence.EXACT, canonical));
        tiers.add(new Tier(Evidence.GAZETTEER, spelled));
        String family = kind == NameKind.PERSON ? "p" : "";
        tiers.add(new Tier(Evidence.KEY, gazetteer.byKey(family + keys.key())));
        for (String reading : keys.readings()) {
            tiers.add(new Tier(Evidence.KEY, gazetteer.byKey(family + reading)));
        }
        return tiers;
    }

    private static boolean fits(GazetteerRecord record, NameKind kind) {
        return record.family().equals("person") == (kind == NameKind.PERSON);
    }

    private static List<GazetteerRecord> narrow(
            List<GazetteerRecord> records, Set<String> districts, boolean districtGiven, Optional<String> kind) {
        List<GazetteerRecord> fitting = records;
        if (kind.isPresent()) {
            fitting = fitting.stream().filter(r -> isOfKind(r, kind.get())).toList();
        }
        if (districtGiven) {
            fitting = fitting.stream().filter(r -> districts.contains(r.district())).toList();
        }
        return fitting;
    }

    private static boolean isOfKind(GazetteerRecord record, String kind) {
        return switch (kind) {
            case "district" -> record.kind().equals("district");
            case "city" -> record.kind().equals("city") || record.kind().equals("town");
            default -> record.kind().startsWith("village") || record.kind().equals("town");
        };
    }

    private static Link decide(List<Tier> tiers, List<GazetteerRecord> fitting, boolean inDistrict) {
        List<GazetteerRecord> one = fitting;
        if (one.size() > 1 && !spelled(tiers).isEmpty()) {
            List<GazetteerRecord> districts = one.stream().filter(GazetteerRecord::isDistrict).toList();
            one = districts.size() == 1 ? districts : one;
        }
        if (one.size() > 1) {
            List<GazetteerRecord> towns = one.stream().filter(Linking::isTown).toList();
            one = inDistrict && towns.size() == 1 ? towns : one;
        }
        if (one.size() > 1) {
            return new Link(Optional.empty(), Evidence.AMBIGUOUS, fitting);
        }
        GazetteerRecord record = one.get(0);
        Evidence evidence = tiers.stream()
                .filter(tier -> tier.records().contains(record))
                .findFirst()
                .orElseThrow()
                .evidence();
        return new Link(Optional.of(record), evidence, candidates(tiers));
    }

    private static boolean isTown(GazetteerRecord record) {
        return record.kind().equals("town") || record.kind().equals("city");
    }

    private static List<GazetteerRecord> spelled(List<Tier> tiers) {
        return tiers.get(1).records();
    }

    private static List<GazetteerRecord> candidates(List<Tier> tiers) {
        Map<String, GazetteerRecord> all = new LinkedHashMap<>();
        for (Tier tier : tiers) {
            tier.records().forEach(r -> all.putIfAbsent(r.id(), r));
        }
        return List.copyOf(all.values());
    }

    /** The Azerbaijani names of the districts that a spelling may mean. */
    Set<String> districts(String spelling) {
        KeySet keys = NameKeys.standard().keys(spelling, NameKind.PLACE);
        for (Tier tier : tiers(spelling, keys, NameKind.PLACE)) {
            Set<String> names = new LinkedHashSet<>();
            tier.records().stream().filter(GazetteerRecord::isDistrict).forEach(r -> names.add(r.az()));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return Set.of(spelling.strip());
    }

    private List<GazetteerRecord> near(KeySet keys, Set<String> districts) {
        Map<String, GazetteerRecord> found = new LinkedHashMap<>();
        for (String key : VowelEdits.of(keys.key())) {
            gazetteer.byKey(key).stream()
                    .filter(r -> districts.isEmpty() || districts.contains(r.district()))
                    .forEach(r -> found.putIfAbsent(r.id(), r));
        }
        return List.copyOf(found.values());
    }
}
