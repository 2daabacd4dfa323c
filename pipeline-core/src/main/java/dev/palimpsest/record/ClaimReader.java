package dev.palimpsest.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.claim.Attribution;
import dev.palimpsest.claim.ClaimTime;
import dev.palimpsest.claim.Content;
import dev.palimpsest.claim.Counted;
import dev.palimpsest.claim.Keys;
import dev.palimpsest.claim.Location;
import dev.palimpsest.claim.Party;
import dev.palimpsest.claim.Phase;
import dev.palimpsest.claim.Polarity;
import dev.palimpsest.claim.Predicate;
import dev.palimpsest.claim.Source;
import dev.palimpsest.claim.Stance;
import dev.palimpsest.claim.Status;
import dev.palimpsest.claim.Target;
import dev.palimpsest.claim.Told;
import dev.palimpsest.entity.Quantity;
import dev.palimpsest.entity.TimeExpression.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads back from records of the claim schema what linking needs of them. */
public final class ClaimReader {
    private ClaimReader() {}

    /** What a record of claims.jsonl tells; it must be one that {@link ClaimRecords} made. */
    public static Told told(JsonNode record) {
        JsonNode document = record.path("document");
        return new Told(
                text(document, "id"),
                text(document, "published"),
                text(record, "id"),
                attribution(record.path("attribution")),
                content(record.path("content")),
                new Keys(
                        text(record.path("keys"), "content"),
                        list(record.path("keys").path("atoms"), JsonNode::asText)),
                text(record.path("evidence").path(0), "sentence"));
    }

    private static Attribution attribution(JsonNode node) {
        JsonNode source = node.path("source");
        Source who = source.isNull()
                ? Source.TEXT
                : new Source(
                        value(Source.Kind.class, source, "kind"), list(source.path("parties"), ClaimReader::party));
        return new Attribution(
                who,
                List.of(),
                value(Stance.class, node, "stance"),
                Optional.empty(),
                value(Attribution.Form.class, node, "form"),
                time(node.path("time")));
    }

    private static Party party(JsonNode node) {
        return new Party(
                text(node, "name"),
                text(node, "mention"),
                value(Party.Type.class, node, "type"),
                value(Party.Resolution.class, node, "resolved_by"),
                text(node, "entity"),
                Optional.empty());
    }

    private static Content content(JsonNode node) {
        JsonNode predicate = node.path("predicate");
        return new Content(
                text(node, "action"),
                text(node, "domain"),
                new Predicate(text(predicate, "text"), text(predicate, "lemma")),
                value(Polarity.class, node, "polarity"),
                value(Status.class, node, "status"),
                node.path("phase").isNull() ? Phase.WHOLE : value(Phase.class, node, "phase"),
                list(node.path("actors"), ClaimReader::party),
                list(node.path("targets"), ClaimReader::target),
                list(node.path("locations"), ClaimReader::location),
                list(node.path("instruments"), JsonNode::asText),
                time(node.path("time")),
                list(node.path("quantities"), ClaimReader::counted),
                text(node, "quote"),
                node.path("inherited").asBoolean());
    }

    private static Target target(JsonNode node) {
        return new Target(
                text(node, "name"),
                text(node, "mention"),
                value(Target.Type.class, node, "type"),
                text(node, "within"),
                text(node, "entity"),
                "",
                value(Target.Resolution.class, node, "resolved_by"),
                Optional.empty());
    }

    private static Location location(JsonNode node) {
        return new Location(text(node, "name"), value(Location.Role.class, node, "role"), text(node, "entity"));
    }

    private static Optional<ClaimTime> time(JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        JsonNode basis = node.path("basis");
        return Optional.of(new ClaimTime(
                text(node, "text"),
                text(node, "value"),
                text(node, "clock"),
                text(node, "zone"),
                text(node, "modifier"),
                value(ClaimTime.Role.class, node, "role"),
                new Basis(text(basis, "kind"), text(basis, "anchor"), Optional.empty(), text(basis, "offset")),
                Optional.empty()));
    }

    private static Counted counted(JsonNode node) {
        Quantity quantity = new Quantity(
                text(node, "comparator"),
                number(node, "value"),
                number(node, "low"),
                number(node, "high"),
                text(node, "unit"));
        return new Counted(
                quantity,
                text(node, "text"),
                node.has("of") ? OptionalInt.of(node.path("of").asInt()) : OptionalInt.empty(),
                value(Counted.Origin.class, node, "comparator_from"));
    }

    private static OptionalDouble number(JsonNode node, String field) {
        JsonNode number = node.path(field);
        return number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }

    private static <E extends Enum<E>> E value(Class<E> type, JsonNode node, String field) {
        return Enum.valueOf(type, text(node, field).toUpperCase(Locale.ROOT));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> of) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(of.apply(node)));
        return list;
    }
}
