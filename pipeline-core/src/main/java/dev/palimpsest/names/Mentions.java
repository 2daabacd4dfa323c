package dev.palimpsest.names;

import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The names of a text that are to be linked. */
final class Mentions {
    private Mentions() {}

    /**
     * A name in a text.
     *
     * @param span where it stands, without a possessive ending
     * @param family {@code place}, {@code person}, {@code organisation} or {@code event}
     */
    record Mention(Span span, String family) {}

    /** The mentions in each text of a document: what entity recognition found; where it has not run, what the scan found. */
    static Function<Document, List<Mention>> of(Document document) {
        boolean recognised = document.texts().stream()
                .anyMatch(text -> !text.annotated(Entity.class).isEmpty());
        return recognised ? Mentions::recognised : Mentions::scanned;
    }

    private static List<Mention> recognised(Document text) {
        List<Mention> mentions = new ArrayList<>();
        for (Annotated<Entity> entity : text.annotated(Entity.class)) {
            String family = family(entity.value().type());
            if (!family.isEmpty()) {
                add(mentions, new Mention(withoutPossessive(text.text(), entity.span()), family));
            }
        }
        return mentions;
    }

    private static List<Mention> scanned(Document text) {
        List<Mention> mentions = new ArrayList<>();
        for (Annotated<KnownName> name : text.annotated(KnownName.class)) {
            add(mentions, new Mention(name.span(), name.value().kind()));
        }
        return mentions;
    }

    private static void add(List<Mention> mentions, Mention mention) {
        Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        boolean free = last == null || !last.span().overlaps(mention.span());
        if (free && !mention.span().isEmpty()) {
            mentions.add(mention);
        }
    }

    private static String family(EntityType type) {
        return switch (type) {
            case LOCATION -> "place";
            case PERSON -> "person";
            case ORGANIZATION -> "organisation";
            case EVENT -> "event";
            default -> "";
        };
    }

    private static Span withoutPossessive(String text, Span span) {
        int end = span.end();
        if (end - span.start() > 2
                && text.charAt(end - 1) == 's'
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’')) {
            end -= 2;
        }
        return new Span(span.start(), end);
    }
}
