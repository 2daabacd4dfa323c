package dev.palimpsest.claim;

import dev.palimpsest.names.LinkedName;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The records that the linked names of one text stand for. It gives their ids to the parties, targets and places of claims; one that is
 * named again without a name of its own ("they", a denial taken over) has the id of its namesake where there is but one.
 */
final class Records {
    /** What may stand beside a name without making it another's: the city of X is X, the ministry of X is not. */
    private static final Pattern AROUND = Pattern.compile(
            "(?:the|of|city|town|village|settlement|district|province|region|republic|\\s)*", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final NavigableMap<Integer, Annotated<LinkedName>> linked = new TreeMap<>();
    /** By name; an empty id where two records share it. */
    private final Map<String, String> namesakes = new HashMap<>();
    /** What a target's name folds to with the canonical name of its record in it. */
    private final Map<String, String> keys = new HashMap<>();

    Records(Document text) {
        this.text = text.text();
        for (Annotated<LinkedName> name : text.annotated(LinkedName.class)) {
            if (!name.value().entity().isEmpty()) {
                linked.put(name.span().start(), name);
            }
        }
    }

    /** The claims with the ids of what they name. */
    List<Claim> of(List<Claim> claims) {
        if (linked.isEmpty()) {
            return claims;
        }
        List<Claim> named = claims.stream()
                .map(c -> with(c, this::standing, this::standing))
                .toList();
        named.forEach(this::remember);
        return named.stream().map(this::named).toList();
    }

    /** With the ids of namesakes; its keys are folded anew only where a target's has changed, as that is dear. */
    private Claim named(Claim claim) {
        Claim named = with(claim, this::namesake, this::namesake);
        for (int i = 0; i < claim.targets().size(); i++) {
            if (!claim.targets().get(i).key().equals(named.targets().get(i).key())) {
                return named.keyed();
            }
        }
        return named;
    }

    private void remember(Claim claim) {
        claim.content().actors().forEach(p -> remember(p.name(), p.entity()));
        claim.attribution().source().parties().forEach(p -> remember(p.name(), p.entity()));
        claim.content().targets().forEach(t -> remember(t.name(), t.entity()));
    }

    private void remember(String name, String entity) {
        if (!entity.isEmpty()) {
            namesakes.merge(name, entity, (a, b) -> a.equals(b) ? a : "");
        }
    }

    private Party standing(Party party) {
        return party.entity().isEmpty() ? party.with(at(party.span())) : party;
    }

    private Target standing(Target target) {
        Optional<Annotated<LinkedName>> name = target.entity().isEmpty() ? linked(target.span()) : Optional.empty();
        if (name.isEmpty()) {
            return target;
        }
        LinkedName record = name.get().value();
        String canonical = target.name().replace(name.get().span().of(text), record.az());
        keys.put(target.name() + "|" + record.entity(), Keying.name(canonical));
        return target.with(record.entity());
    }

    private Party namesake(Party party) {
        return party.entity().isEmpty() ? party.with(namesakes.getOrDefault(party.name(), "")) : party;
    }

    private Target namesake(Target target) {
        String id = target.entity().isEmpty() ? namesakes.getOrDefault(target.name(), "") : target.entity();
        return target.with(id).keyed(keys.getOrDefault(target.name() + "|" + id, target.key()));
    }

    private Location namesake(Location location) {
        return location.entity().isEmpty()
                ? new Location(location.name(), location.role(), namesakes.getOrDefault(location.name(), ""))
                : location;
    }

    private String at(Optional<Span> span) {
        return linked(span).map(name -> name.value().entity()).orElse("");
    }

    /** The one linked name in the span that is all of it but for words of kind. */
    private Optional<Annotated<LinkedName>> linked(Optional<Span> span) {
        if (span.isEmpty()) {
            return Optional.empty();
        }
        Span whole = span.get();
        Map.Entry<Integer, Annotated<LinkedName>> before = linked.floorEntry(whole.start());
        if (before != null && before.getValue().span().contains(whole)) {
            return Optional.of(before.getValue());
        }
        Map.Entry<Integer, Annotated<LinkedName>> first = linked.ceilingEntry(whole.start());
        if (first == null || !whole.contains(first.getValue().span())) {
            return Optional.empty();
        }
        Span name = first.getValue().span();
        boolean alone = AROUND.matcher(text.substring(whole.start(), name.start()))
                        .matches()
                && AROUND.matcher(text.substring(name.end(), whole.end())).matches();
        return alone ? Optional.of(first.getValue()) : Optional.empty();
    }

    private Claim with(Claim claim, UnaryOperator<Party> party, UnaryOperator<Target> target) {
        return claim.with(
                claim.attribution().with(claim.attribution().source().with(party)),
                claim.content().with(party, target, this::namesake));
    }
}
