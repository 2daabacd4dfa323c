package dev.palimpsest.claim;

import dev.palimpsest.claim.Figures.Figure;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Span;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One sentence as the extraction sees it: masked and parsed, with what other stages found in it. One thread's. */
final class Sentence {
    private static final Set<EntityType> NAMES = EnumSet.of(
            EntityType.PERSON,
            EntityType.ORGANIZATION,
            EntityType.LOCATION,
            EntityType.NATIONALITY,
            EntityType.WEAPON,
            EntityType.EVENT);

    private final Words words;
    private final Span span;
    private final Masked masked;
    private final Parse parse;
    private final List<Annotated<Entity>> entities;
    private final List<Annotated<TimeExpression>> times;
    private final Figures grammar;
    private final @Nullable Span[] spans;
    private final IdentityHashMap<Annotated<TimeExpression>, Integer> heads = new IdentityHashMap<>(2);
    private final Map<Integer, Mention> alone = new HashMap<>();
    private final Map<Integer, Mention> joint = new HashMap<>();
    private @Nullable List<Figure> figures;

    /** {@code span} is where it stands in the document's text; the annotations are those that overlap it. */
    Sentence(
            Words words,
            Span span,
            Masked masked,
            Parse parse,
            List<Annotated<Entity>> entities,
            List<Annotated<TimeExpression>> times,
            Figures grammar) {
        this.words = words;
        this.span = span;
        this.masked = masked;
        this.parse = parse;
        this.entities = entities;
        this.times = times;
        this.grammar = grammar;
        this.spans = new Span[parse.size()];
    }

    String text() {
        return words.text();
    }

    Span span() {
        return span;
    }

    Masked masked() {
        return masked;
    }

    Parse parse() {
        return parse;
    }

    List<Annotated<TimeExpression>> times() {
        return times;
    }

    /** Where the nodes from one to another stand in the document's text. */
    Span span(int first, int last) {
        int start = masked.start(parse.start(first));
        int end = Math.max(start, masked.end(parse.end(last)));
        return new Span(span.start() + start, span.start() + end);
    }

    /** Where a node stands in the document's text; asked for again and again. */
    Span span(int node) {
        Span known = spans[node];
        if (known == null) {
            known = span(node, node);
            spans[node] = known;
        }
        return known;
    }

    /** The words of the document's text at a span. */
    String words(Span at) {
        return text().substring(at.start() - span.start(), at.end() - span.start());
    }

    /** The type of the entity that covers the end of a span, if one does. */
    Optional<EntityType> entity(Span at) {
        for (Annotated<Entity> e : entities) {
            boolean covers = e.span().start() < at.end() && at.end() <= e.span().end();
            if (covers && NAMES.contains(e.value().type())) {
                return Optional.of(e.value().type());
            }
        }
        return Optional.empty();
    }

    List<Annotated<Entity>> entities() {
        return entities;
    }

    /** The name of the person that ends at or stands within a span, the last one. */
    Optional<Span> person(Span within) {
        return entities.stream()
                .filter(e -> e.value().type() == EntityType.PERSON && within.contains(e.span()))
                .map(Annotated::span)
                .reduce((a, b) -> b);
    }

    /** The time expression that overlaps a span, if one does. */
    boolean timed(Span at) {
        for (Annotated<TimeExpression> t : times) {
            if (t.span().overlaps(at)) {
                return true;
            }
        }
        return false;
    }

    /** The node of a time, as {@code find} has it; asked for again with each claim. */
    int head(Annotated<TimeExpression> time, ToIntFunction<Annotated<TimeExpression>> find) {
        return heads.computeIfAbsent(time, find::applyAsInt);
    }

    /** The noun phrase of a node without its conjuncts, as {@code make} has it; asked for again and again. */
    Mention alone(int node, Supplier<Mention> make) {
        return known(alone, node, make);
    }

    /** The noun phrase of a node with the conjuncts that are counted with it. */
    Mention joint(int node, Supplier<Mention> make) {
        return known(joint, node, make);
    }

    /** Making one may ask for others. */
    private static Mention known(Map<Integer, Mention> mentions, int node, Supplier<Mention> make) {
        Mention known = mentions.get(node);
        if (known == null) {
            known = make.get();
            mentions.put(node, known);
        }
        return known;
    }

    /** The figures, their words numbered as {@link #plain()} has them. */
    List<Figure> figures() {
        List<Figure> found = figures;
        if (found == null) {
            found = grammar.in(plain());
            figures = found;
        }
        return found;
    }

    /** The sentence's plain words. */
    Words plain() {
        return words;
    }

    Span span(Figure figure) {
        return new Span(span.start() + plain().start(figure.from()), span.start() + plain().end(figure.to() - 1));
    }

    String words(Figure figure) {
        return plain().slice(figure.from(), figure.to());
    }

    /** The list that stands for a node, if one does. */
    Optional<Masked.Group> group(int node) {
        return masked.group(parse.start(node));
    }
}
