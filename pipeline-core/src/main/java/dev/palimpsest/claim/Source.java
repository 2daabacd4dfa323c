package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Who holds the content of a claim.
 *
 * @param kind how the source is given
 * @param parties who it is; several where they say it together; empty for {@link Kind#TEXT} and {@link Kind#UNSPECIFIED}
 */
public record Source(Kind kind, List<Party> parties) {

    /** How a source is given. */
    public enum Kind {
        /** The text asserts it itself; {@code null} in a record. */
        TEXT,
        NAMED,
        ROLE,
        UNNAMED,
        /** Without agent: "it was reported". */
        UNSPECIFIED,
        DOCUMENT
    }

    /** The text itself. */
    public static final Source TEXT = new Source(Kind.TEXT, List.of());

    /** Nobody said who. */
    public static final Source UNSPECIFIED = new Source(Kind.UNSPECIFIED, List.of());

    public Source {
        parties = List.copyOf(parties);
    }

    /** The parties' names, joined by "; ". */
    public String names() {
        return parties.stream().map(Party::name).collect(Collectors.joining("; "));
    }

    Source with(UnaryOperator<Party> change) {
        return new Source(kind, parties.stream().map(change).toList());
    }

    Source moved(UnaryOperator<Span> move) {
        return with(p -> p.moved(move));
    }

    @Override
    public String toString() {
        return switch (kind) {
            case TEXT -> "(the text)";
            case UNSPECIFIED -> "(unspecified)";
            default -> names();
        };
    }
}
