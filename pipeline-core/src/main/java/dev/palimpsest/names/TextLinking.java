package dev.palimpsest.names;

import dev.palimpsest.names.Linking.Question;
import dev.palimpsest.names.Mentions.Mention;
import dev.palimpsest.names.NameResolver.Answer;
import dev.palimpsest.names.NameResolver.Link;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Links the names of one text. What a name stands beside decides between places of one name: the district that its list is
 * said to lie in, the one district that its sentence names, what the same name was linked to elsewhere in the text, the
 * places that are named near it. Where nothing decides, it stays open.
 */
final class TextLinking {
    /** A place is taken for its nearness to the others of its sentence only if it is as near as this, in kilometres… */
    private static final double NEAR = 40;
    /** …and the next one is so many times farther. */
    private static final double CLEARLY = 3;
    /** Of two villages of one name in one district, the one that two others of its list are as near to, in kilometres… */
    private static final double BESIDE = 15;
    /** …and the other so many times farther from. */
    private static final double TWICE = 2;

    private final NameResolver resolver;
    private final String text;
    private final List<Mention> mentions;
    private final Surroundings surroundings;
    private final List<Question> questions = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final int[] sentence;
    /** The districts that the sentence names in other places than the one that is looked at, and how often. */
    private final Map<String, Integer> beside = new HashMap<>();

    private TextLinking(NameResolver resolver, String text, List<Mention> mentions) {
        this.resolver = resolver;
        this.text = text;
        this.mentions = mentions;
        this.surroundings = new Surroundings(text, mentions);
        this.sentence = new int[mentions.size()];
    }

    /** The link of each mention, in their order. */
    static List<Link> links(NameResolver resolver, String text, List<Mention> mentions, Runnable check) {
        TextLinking linking = new TextLinking(resolver, text, mentions);
        linking.findSentences();
        for (int i = 0; i < mentions.size(); i++) {
            check.run();
            linking.links.add(linking.alone(i));
        }
        for (int i = 0; i < mentions.size(); i++) {
            check.run();
            linking.readOn(i);
        }
        linking.fromElsewhere();
        new SurnameLinks(resolver).link(text, mentions, linking.links);
        linking.byDistance();
        return linking.links;
    }

    private void findSentences() {
        int number = 0;
        int at = 0;
        for (int i = 0; i < mentions.size(); i++) {
            for (; at < mentions.get(i).span().start(); at++) {
                char c = text.charAt(at);
                boolean end = c == '\n'
                        || ((c == '.' || c == '!' || c == '?') && Character.isWhitespace(text.charAt(at + 1)));
                number += end ? 1 : 0;
            }
            sentence[i] = number;
        }
    }

    private Link alone(int i) {
        Mention mention = mentions.get(i);
        Answer answer = resolver.answer(mention.span().of(text), mention.family(), surroundings.kind(i));
        questions.add(answer.question());
        return answer.link();
    }

    /** Links a mention by what its sentence says, and what is known of the sentence by that link. */
    private void readOn(int i) {
        if (i == 0 || sentence[i] != sentence[i - 1]) {
            beside.clear();
            for (int k = i; k < mentions.size() && sentence[k] == sentence[i]; k++) {
                countDistricts(k, 1);
            }
        }
        countDistricts(i, -1);
        links.set(i, inContext(i));
        countDistricts(i, 1);
    }

    private void countDistricts(int i, int times) {
        for (String district : districts(i)) {
            int count = beside.getOrDefault(district, 0) + times;
            if (count == 0) {
                beside.remove(district);
            } else {
                beside.put(district, count);
            }
        }
    }

    private Link inContext(int i) {
        Link alone = links.get(i);
        if (!mentions.get(i).family().equals("place")) {
            return alone;
        }
        boolean settled = alone.record().map(GazetteerRecord::isProminent).orElse(false);
        Set<String> container = surroundings.container(i) < 0 ? Set.of() : districts(surroundings.container(i));
        if (!container.isEmpty()) {
            Link link = resolver.link(questions.get(i).in(container));
            return link.record().isPresent() || !settled ? link : alone;
        }
        if (settled) {
            return alone;
        }
        if (!beside.isEmpty()) {
            Set<String> around = Set.copyOf(beside.keySet());
            Link link = resolver.link(questions.get(i).in(around)); // not a district it is said to lie in
            boolean sure = link.record().isPresent() && link.evidence() != Evidence.VOWEL_EDIT;
            return sure ? link : alone;
        }
        return alone;
    }

    /** The district that a mention names, or none. */
    private Set<String> districts(int i) {
        Optional<GazetteerRecord> record = links.get(i).record();
        if (record.isEmpty() || !mentions.get(i).family().equals("place")) {
            return Set.of();
        }
        GazetteerRecord place = record.get();
        if (place.isDistrict()) {
            return Set.of(place.az());
        }
        return place.kind().startsWith("province") ? Set.of(place.district()) : Set.of();
    }

    /** A name is linked once in a text, and means the same the next time. */
    private void fromElsewhere() {
        if (links.stream().noneMatch(TextLinking::isOpen)) {
            return;
        }
        Map<String, Set<GazetteerRecord>> seen = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Optional<GazetteerRecord> record = links.get(i).record();
            if (record.isPresent()) {
                seen.computeIfAbsent(questions.get(i).key(), k -> new HashSet<>())
                        .add(record.get());
            }
        }
        for (int i = 0; i < mentions.size(); i++) {
            Set<GazetteerRecord> records = seen.getOrDefault(questions.get(i).key(), Set.of());
            Link link = links.get(i);
            if (isOpen(link) && records.size() == 1 && link.candidates().containsAll(records)) {
                links.set(i, new Link(Optional.of(records.iterator().next()), Evidence.GAZETTEER, link.candidates()));
            }
        }
    }

    private static boolean isOpen(Link link) {
        return link.record().isEmpty() && !link.candidates().isEmpty();
    }

    private void byDistance() {
        List<Link> before = List.copyOf(links);
        int first = 0;
        Optional<List<GazetteerRecord>> near = Optional.empty();
        for (int i = 0; i < mentions.size(); i++) {
            if (sentence[i] != sentence[first]) {
                first = i;
                near = Optional.empty();
            }
            Link link = links.get(i);
            if (link.evidence() == Evidence.AMBIGUOUS
                    && mentions.get(i).family().equals("place")) {
                List<GazetteerRecord> places = near.isPresent() ? near.get() : placesOfSentence(before, first);
                near = Optional.of(places);
                Optional<GazetteerRecord> nearest = nearest(i, link, places);
                if (nearest.isPresent()) {
                    links.set(i, new Link(nearest, Evidence.GAZETTEER, link.candidates()));
                }
            }
        }
    }

    private Optional<GazetteerRecord> nearest(int i, Link link, List<GazetteerRecord> near) {
        if (near.isEmpty()) {
            return Optional.empty();
        }
        return Distances.clearlyNearest(link.candidates(), near, NEAR, CLEARLY)
                .or(() -> Distances.amongNeighbours(inList(i, link), near, BESIDE, TWICE));
    }

    /** The candidates that lie in the district that the mention's list is said to lie in; all where none is said. */
    private List<GazetteerRecord> inList(int i, Link link) {
        Set<String> container = surroundings.container(i) < 0 ? Set.of() : districts(surroundings.container(i));
        return link.candidates().stream()
                .filter(r -> container.isEmpty() || container.contains(r.district()))
                .toList();
    }

    /** The linked places of the sentence that begins with a mention. One that is open is not among them. */
    private List<GazetteerRecord> placesOfSentence(List<Link> linked, int first) {
        Set<GazetteerRecord> near = new LinkedHashSet<>();
        for (int k = first; k < mentions.size() && sentence[k] == sentence[first]; k++) {
            if (mentions.get(k).family().equals("place")) {
                linked.get(k)
                        .record()
                        .filter(r -> r.isDistrict() || !r.isProminent())
                        .ifPresent(near::add);
            }
        }
        return List.copyOf(near);
    }

    /** The part of a mention that is the name itself, without words such as "District" or "city of". */
    static Span name(String text, Span span) {
        int start = span.start();
        int end = span.end();
        boolean shorter = true;
        while (shorter) {
            String rest = text.substring(start, end);
            int first = rest.indexOf(' ');
            int last = rest.lastIndexOf(' ');
            shorter = false;
            if (first > 0 && isKind(rest.substring(0, first))) {
                start += first + 1;
                shorter = true;
            } else if (last > 0 && isKind(rest.substring(last + 1))) {
                end = start + last;
                shorter = true;
            }
        }
        return new Span(start, end);
    }

    private static boolean isKind(String word) {
        return !QualifierWords.placeKind(word).isEmpty() || word.equals("of") || word.equals("the");
    }
}
