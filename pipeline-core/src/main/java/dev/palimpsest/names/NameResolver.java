package dev.palimpsest.names;

import dev.palimpsest.names.Linking.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which name a spelling is of, and whose name that is. Immutable, safe for many threads. */
public final class NameResolver {
    private final Gazetteer gazetteer;
    private final Linking linking;
    private final Memo<Named, Question> questions = new Memo<>(named -> Question.of(named.name(), named.kind()));
    private final Memo<Question, Link> links;
    private final Memo<Named, String> keys = new Memo<>(named -> key(named.name(), named.kind()));
    private final Memo<Spelling, Link> spelledOnly = new Memo<>(this::spelledOnly);
    private final Memo<String, Spelt> spelt = new Memo<>(Spelt::of);

    private NameResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.linking = new Linking(gazetteer);
        this.links = new Memo<>(linking::link);
    }

    /** A resolver that links names to a gazetteer. */
    public static NameResolver of(Gazetteer gazetteer) {
        return new NameResolver(gazetteer);
    }

    /** The gazetteer that it links to. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** {@link #key(String, NameKind)} of a place. */
    public static String key(String name) {
        return key(name, NameKind.PLACE);
    }

    /**
     * The key of a name in its standard reading: equal for spellings of one name in any orthography, different for
     * different names, qualifiers such as "upper" and "second" included. Versioned, so keys of different releases are never
     * equal by accident.
     *
     * @return the key; empty if the text has no letter or digit
     */
    public static String key(String name, NameKind kind) {
        return NameKeys.standard().key(name, kind);
    }

    /**
     * All that is known of a name.
     *
     * @param name in any orthography
     * @param district the district that it is said to lie in, in any orthography; empty where nothing is said
     * @param kind what it is the name of
     */
    public NameResult resolve(String name, String district, NameKind kind) {
        Question question = Question.of(name, kind);
        KeySet keys = NameKeys.standard().keys(name, kind);
        Link link = linking.link(
                kind == NameKind.PLACE && !district.isBlank() ? question.in(linking.districts(district)) : question);
        String az = link.record().map(GazetteerRecord::az).orElseGet(() -> Transliterations.azerbaijani(name));
        String en = link.record().map(GazetteerRecord::en).orElseGet(() -> english(name, az));
        List<String> candidates = new ArrayList<>();
        link.candidates().forEach(record -> candidates.add(record.id()));
        return new NameResult(
                name,
                Script.of(name).code(),
                Orthography.of(name).id(),
                az,
                en,
                keys.key(),
                keys.readings(),
                keys.qualifiers(),
                link.record().map(GazetteerRecord::id),
                link.evidence().id(),
                candidates);
    }

    /** What a name of a text asks. */
    Question question(String name, NameKind kind) {
        return questions.of(new Named(name, kind));
    }

    Link link(Question question) {
        return links.of(question);
    }

    /** The link of an organisation or an event, which are known by their spellings alone. */
    Link spelled(String name, String family) {
        return spelledOnly.of(new Spelling(name, family));
    }

    private Link spelledOnly(Spelling spelling) {
        List<GazetteerRecord> records = gazetteer.spelled(spelling.name()).stream()
                .filter(r -> r.family().equals(spelling.family()))
                .toList();
        if (records.size() != 1) {
            return new Link(Optional.empty(), records.isEmpty() ? Evidence.UNKNOWN : Evidence.AMBIGUOUS, records);
        }
        boolean exact = records.get(0).az().equals(spelling.name());
        return new Link(Optional.of(records.get(0)), exact ? Evidence.EXACT : Evidence.GAZETTEER, records);
    }

    /** How a name is written where no record says it. */
    Spelt spelt(String name) {
        return spelt.of(name);
    }

    /** {@link #key(String, NameKind)}, remembered. */
    String knownKey(String name, NameKind kind) {
        return keys.of(new Named(name, kind));
    }

    private record Named(String name, NameKind kind) {}

    private record Spelling(String name, String family) {}

    /**
     * How a name is written.
     *
     * @param az its form in Azerbaijani Latin
     * @param en its form in English
     */
    record Spelt(String az, String en) {
        private static Spelt of(String name) {
            String az = Transliterations.azerbaijani(name);
            return new Spelt(az, english(name, az));
        }
    }

    static String english(String name, String az) {
        return Orthography.of(name) == Orthography.ENGLISH ? name : Transliterations.english(az);
    }

    /** What a name was linked to. */
    record Link(Optional<GazetteerRecord> record, Evidence evidence, List<GazetteerRecord> candidates) {}
}
