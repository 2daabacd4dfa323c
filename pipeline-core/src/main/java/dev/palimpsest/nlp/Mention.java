package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A name in a sentence, and what speaks for each type that it may be of. Lives while one document is read. */
final class Mention {

    /** One reason. */
    record Vote(EntityType type, double weight, String evidence) {}

    /** From here on a name is sure, and other mentions of it follow. */
    static final double SURE = 4;

    /** What the least reason must weigh. */
    private static final double LEAST = 1.5;

    private final int from;
    private final int to;
    private final Span span;
    private final String name;
    private final List<Vote> votes = new ArrayList<>();

    /**
     * A mention.
     *
     * @param from its first token
     * @param to the token after its last one
     * @param span where it stands in the text
     * @param name its words
     */
    Mention(int from, int to, Span span, String name) {
        this.from = from;
        this.to = to;
        this.span = span;
        this.name = name;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Span span() {
        return span;
    }

    String name() {
        return name;
    }

    void vote(EntityType type, double weight, String evidence) {
        votes.add(new Vote(type, weight, evidence));
    }

    /** What speaks for a type. */
    double weight(EntityType type) {
        return votes.stream()
                .filter(v -> v.type == type)
                .mapToDouble(Vote::weight)
                .sum();
    }

    /** What speaks for a type without the statistical model. */
    double ruled(EntityType type) {
        return votes.stream()
                .filter(v -> v.type == type && !v.evidence.equals("ner"))
                .mapToDouble(Vote::weight)
                .sum();
    }

    /** The type with the most weight, if it is enough; of equals, the one voted for first. */
    Optional<EntityType> type() {
        Map<EntityType, Double> sums = new EnumMap<>(EntityType.class);
        votes.forEach(v -> sums.merge(v.type, v.weight, Double::sum));
        return votes.stream()
                .map(Vote::type)
                .distinct()
                .max(Comparator.comparingDouble(t -> sums.getOrDefault(t, 0.0)))
                .filter(t -> sums.getOrDefault(t, 0.0) >= LEAST);
    }

    /** The heaviest reason for a type. */
    String evidence(EntityType type) {
        return votes.stream()
                .filter(v -> v.type == type)
                .max(Comparator.comparingDouble(Vote::weight))
                .map(Vote::evidence)
                .orElse("");
    }
}
