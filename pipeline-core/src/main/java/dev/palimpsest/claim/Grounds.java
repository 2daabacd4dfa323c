package dev.palimpsest.claim;

import dev.palimpsest.entity.DocumentDate;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Shows where a claim has from what its own sentence does not say: the day that a date is counted from, the year of a day
 * without one, the name behind a pronoun or an office.
 */
final class Grounds {
    private record Dated(Document text, Annotated<TimeExpression> time) {}

    private final Document body;
    private final List<Dated> times = new ArrayList<>();
    private final Map<String, NavigableMap<Integer, Span>> mentions = new HashMap<>();

    Grounds(Document document) {
        this.body = document.body();
        for (Document text : document.texts()) {
            text.annotated(TimeExpression.class).forEach(t -> times.add(new Dated(text, t)));
        }
    }

    /** Takes what claims of the body call a party as places where its name stands. */
    void learn(List<Claim> claims) {
        for (Claim claim : claims) {
            for (Party party : claim.source().parties()) {
                boolean named = party.resolvedBy() != Party.Resolution.PRONOUN
                        && !party.mention().isEmpty();
                party.span()
                        .filter(span -> named)
                        .ifPresent(span -> mentions.computeIfAbsent(party.name(), n -> new TreeMap<>())
                                .put(span.start(), span));
            }
        }
    }

    /** The claim with the evidence of what it has from elsewhere; it stands in {@code text}. */
    Claim of(Claim claim, Document text) {
        List<Evidence> evidence = new ArrayList<>(claim.evidence());
        Span own = claim.evidence().get(0).span();
        Stream.of(claim.content().time(), claim.attribution().time())
                .flatMap(Optional::stream)
                .map(time -> date(time, text, own))
                .flatMap(Optional::stream)
                .forEach(found -> add(found, evidence));
        for (Party party : claim.source().parties()) {
            name(party, text, own).ifPresent(found -> add(found, evidence));
        }
        return evidence.size() == claim.evidence().size() ? claim : claim.on(evidence);
    }

    private static void add(Evidence found, List<Evidence> evidence) {
        if (!found.raw().isEmpty() && evidence.stream().noneMatch(e -> e.raw().contains(found.raw()))) {
            evidence.add(found);
        }
    }

    private Optional<Evidence> date(ClaimTime time, Document text, Span own) {
        Optional<Span> counted = time.basis().anchorRaw();
        if (counted.isPresent()) {
            return first(t -> t.time().raw().equals(counted.get()));
        }
        if (!time.basis().kind().equals("year_from_document") || time.value().length() < 4) {
            return Optional.empty();
        }
        String year = time.value().substring(0, 4);
        Predicate<Dated> names = t -> t.time().value().value().startsWith(year)
                && t.time().value().basis().kind().equals("explicit")
                && t.time().span().of(t.text().text()).contains(year);
        return first(names.and(t -> t.time().value().role().equals(DocumentDate.PUBLISHED)))
                .or(() -> first(names.and(t -> t.text().path().equals("title"))))
                .or(() -> first(names.and(t -> t.text().path().equals("infobox/date"))))
                .or(() -> times.stream()
                        .filter(names.and(t -> t.text().path().equals(text.path())))
                        .min(Comparator.comparingInt(t -> distance(t.time().span(), own)))
                        .map(Grounds::evidence))
                .or(() -> first(names));
    }

    private static int distance(Span span, Span from) {
        return span.start() <= from.start() ? from.start() - span.start() : (span.start() - from.start()) * 2;
    }

    private Optional<Evidence> first(Predicate<Dated> wanted) {
        return times.stream().filter(wanted).findFirst().map(Grounds::evidence);
    }

    private static Evidence evidence(Dated t) {
        Span span = t.time().span();
        return new Evidence(
                Evidence.Role.DATE_ANCHOR,
                t.text().path(),
                span.of(t.text().text()),
                span,
                t.text().toRaw(span));
    }

    private Optional<Evidence> name(Party party, Document text, Span own) {
        if (party.mention().isEmpty()
                || party.mention().contains(party.name())
                || own.of(text.text()).contains(party.name())
                || !text.path().isEmpty()) {
            return Optional.empty();
        }
        return antecedent(party.name(), own).map(span -> evidence(Evidence.Role.SOURCE_ANCHOR, body, span));
    }

    /** The nearest place before the sentence where the name stands, else the first behind it. */
    private Optional<Span> antecedent(String name, Span own) {
        NavigableMap<Integer, Span> places = new TreeMap<>(mentions.getOrDefault(name, new TreeMap<>()));
        for (int at : new int[] {
            body.text().lastIndexOf(name, own.start()), body.text().indexOf(name, own.end())
        }) {
            if (at >= 0) {
                places.put(at, Span.at(at, name.length()));
            }
        }
        places.values().removeIf(own::contains);
        return Optional.ofNullable(places.lowerEntry(own.start()))
                .or(() -> Optional.ofNullable(places.higherEntry(own.start())))
                .map(Map.Entry::getValue);
    }

    private static Evidence evidence(Evidence.Role role, Document text, Span span) {
        return new Evidence(role, text.path(), span.of(text.text()), span, text.toRaw(span));
    }
}
