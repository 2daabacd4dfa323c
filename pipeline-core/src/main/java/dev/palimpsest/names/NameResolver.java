package dev.palimpsest.names;

import dev.palimpsest.names.Linking.Question;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which name a spelling is of, and whose name that is. Immutable, safe for many threads. */
public final class NameResolver {
    private final Gazetteer gazetteer;
    private final Linking linking;
    private final Memo<Mentioned, Answer> answers = new Memo<>(this::answer);
    private final Memo<Question, Link> links;
    private final Memo<Linked, LinkedName> linkedNames = new Memo<>(this::linkedName);
    private final Memo<Named, String> keys = new Memo<>(named -> key(named.name(), named.kind()));

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

    /** What a mention is linked to by itself. */
    Answer answer(String mention, String family, String placeKind) {
        return answers.of(new Mentioned(mention, family, placeKind));
    }

    private Answer answer(Mentioned mentioned) {
        NameKind kind = kind(mentioned.family());
        Question question = Question.of(mentioned.name(), kind);
        if (kind == NameKind.PLACE
                && question.placeKind().isEmpty()
                && !mentioned.placeKind().isEmpty()) {
            question = question.ofKind(mentioned.placeKind());
        }
        boolean asked = mentioned.family().equals("place") || kind == NameKind.PERSON;
        return new Answer(question, asked ? link(question) : spelledOnly(mentioned));
    }

    static NameKind kind(String family) {
        return family.equals("person") ? NameKind.PERSON : NameKind.PLACE;
    }

    Link link(Question question) {
        return links.of(question);
    }

    /** The link of an organisation or an event, which are known by their spellings alone. */
    private Link spelledOnly(Mentioned mentioned) {
        List<GazetteerRecord> records = gazetteer.spelled(mentioned.name()).stream()
                .filter(r -> r.family().equals(mentioned.family()))
                .toList();
        if (records.size() != 1) {
            return new Link(Optional.empty(), records.isEmpty() ? Evidence.UNKNOWN : Evidence.AMBIGUOUS, records);
        }
        boolean exact = records.get(0).az().equals(mentioned.name());
        return new Link(Optional.of(records.get(0)), exact ? Evidence.EXACT : Evidence.GAZETTEER, records);
    }

    /** What is to be said of a mention that was linked. */
    LinkedName linkedName(String mention, String family, Link link) {
        return linkedNames.of(new Linked(mention, family, link));
    }

    private LinkedName linkedName(Linked linked) {
        String mention = linked.mention();
        Link link = linked.link();
        String name = TextLinking.name(mention, new Span(0, mention.length())).of(mention);
        Optional<GazetteerRecord> named = link.record().or(() -> sameName(link.candidates()));
        String az = named.map(GazetteerRecord::az).orElseGet(() -> Transliterations.azerbaijani(name));
        return new LinkedName(
                az,
                named.map(GazetteerRecord::en).orElseGet(() -> english(name, az)),
                key(name, kind(linked.family())),
                link.record().map(GazetteerRecord::id).orElse(""),
                link.evidence().id(),
                link.candidates().stream().map(GazetteerRecord::id).toList());
    }

    /** One of the records where all have one name: which place it is stays open, how it is written does not. */
    private static Optional<GazetteerRecord> sameName(List<GazetteerRecord> candidates) {
        return candidates.stream().map(GazetteerRecord::az).distinct().count() == 1
                ? Optional.of(candidates.get(0))
                : Optional.empty();
    }

    /** {@link #key(String, NameKind)}, remembered. */
    String knownKey(String name, NameKind kind) {
        return keys.of(new Named(name, kind));
    }

    private record Named(String name, NameKind kind) {}

    private record Mentioned(String name, String family, String placeKind) {}

    private record Linked(String mention, String family, Link link) {}

    /** What a name of a text asks, and what the gazetteer says to that alone. */
    record Answer(Question question, Link link) {}

    static String english(String name, String az) {
        return Orthography.of(name) == Orthography.ENGLISH ? name : Transliterations.english(az);
    }

    /** What a name was linked to. */
    record Link(Optional<GazetteerRecord> record, Evidence evidence, List<GazetteerRecord> candidates) {}
}
