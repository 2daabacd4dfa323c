package dev.palimpsest.nlp;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import dev.palimpsest.wiki.Gloss;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the removed glosses of links define: "Barda is a city in Azerbaijan" makes a place of the link's anchor. */
final class GlossEvidence {
    private static final Pattern DEFINITION =
            Pattern.compile("\\b(?:is|was|are|were) (?:(?:an?|the|one)\\b)?((?: [\\p{L}\\p{N}'’.-]+){1,9})");
    private static final int HEAD = 300;

    private final Map<String, Map<Span, EntityType>> types = new HashMap<>();

    static GlossEvidence of(Document document) {
        GlossEvidence evidence = new GlossEvidence();
        for (Document text : document.texts()) {
            for (Annotated<Gloss> gloss : text.annotated(Gloss.class)) {
                document.part(gloss.value().part())
                        .flatMap(part -> defined(part.text()))
                        .ifPresent(type -> evidence.types
                                .computeIfAbsent(text.path(), p -> new HashMap<>())
                                .put(gloss.span(), type));
            }
        }
        return evidence;
    }

    /** The type of what stands on exactly this span. */
    Optional<EntityType> at(String path, Span span) {
        return Optional.ofNullable(types.getOrDefault(path, Map.of()).get(span));
    }

    /** What the first definition in a gloss says; the cues of appositions are the nouns that tell. */
    static Optional<EntityType> defined(String gloss) {
        Matcher matcher = DEFINITION.matcher(gloss.substring(0, Math.min(HEAD, gloss.length())));
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (String word : matcher.group(1).strip().toLowerCase(Locale.ROOT).split("[ .]+")) {
            Optional<Lexicon.Cue> cue = Lexicon.shared().cue(Lexicon.Side.APPOSITION, word);
            if (cue.isPresent()) {
                return cue.map(Lexicon.Cue::type);
            }
            if (word.equals("in") || word.equals("of") || word.equals("who")) {
                break;
            }
        }
        return Optional.empty();
    }
}
