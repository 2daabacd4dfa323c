package dev.palimpsest.names;

import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;

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

    /** What entity recognition found; where it has not run, what the gazetteer scan found. */
    static List<Mention> of(Document document) {
        boolean recognised = document.texts().stream()
                .anyMatch(text -> !text.annotations(Entity.class).isEmpty());
        List<Mention> mentions = new ArrayList<>();
        if (recognised) {
            for (Annotated<Entity> entity : document.annotated(Entity.class)) {
                String family = family(entity.value().type());
                if (!family.isEmpty()) {
                    add(mentions, new Mention(withoutPossessive(document.text(), entity.span()), family));
                }
            }
        } else {
            document.annotated(KnownName.class)
                    .forEach(name ->
                            add(mentions, new Mention(name.span(), name.value().kind())));
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
