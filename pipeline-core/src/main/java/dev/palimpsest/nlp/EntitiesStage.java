package dev.palimpsest.nlp;

import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds persons, organisations, places, peoples, weapons, events and numbers. */
final class EntitiesStage implements Stage {
    static final StageInfo INFO = StageInfo.named(
                    "entities", "finds persons, organisations, places, peoples, weapons, events and numbers")
            .option(StageOption.choice(
                    "genre",
                    "which rules are on: those of reports of armed conflict too, or only those that hold anywhere",
                    "auto",
                    "general",
                    "conflict",
                    "model"))
            .scope(Scope.DOCUMENT)
            .makes("entities")
            .build();

    /** Parts that are evidence, or lists of works, and not prose to be read. */
    private static final Pattern UNREAD = Pattern.compile("(?:gloss|reference|note|meta)/.*|published");

    /** Characters that the tokenizer knows nothing to do with: they stay in the text and in no token. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\x{0}-\\x{8}\\x{E}-\\x{1F}\\x{FFFD}\\p{Cs}]");

    private final String genre;

    EntitiesStage(StageOptions options) {
        this.genre = options.text("genre");
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    @Override
    public void run(Document document, Changes changes) {
        Map<Document, List<ParsedSentence>> read = new LinkedHashMap<>();
        List<ParsedSentence> all = new ArrayList<>();
        for (Document text : document.texts()) {
            if (!UNREAD.matcher(text.path()).matches() && !text.text().isBlank()) {
                List<ParsedSentence> sentences = Parser.shared().sentences(text.text(), changes::checkDeadline);
                warn(text, sentences, changes.in(text.path()));
                read.put(text, sentences);
                all.addAll(sentences);
            }
        }
        EntityReader reader = new EntityReader(chosen(all), genre.equals("model"), GlossEvidence.of(document));
        read.forEach((text, sentences) -> {
            changes.checkDeadline();
            reader.read(text, sentences);
        });
        reader.entities().forEach((path, found) -> found.forEach(e -> annotate(e, changes.in(path))));
    }

    private static void annotate(EntityReader.Found found, Changes changes) {
        changes.annotate(found.span(), new Entity(found.type(), found.evidence()));
        found.quantity().ifPresent(quantity -> changes.annotate(found.span(), quantity));
    }

    private Genre chosen(List<ParsedSentence> sentences) {
        return switch (genre) {
            case "conflict" -> Genre.CONFLICT;
            case "general", "model" -> Genre.GENERAL;
            default -> Genre.of(sentences);
        };
    }

    /** Once for each text and reason. */
    private static void warn(Document text, List<ParsedSentence> sentences, Changes changes) {
        Matcher odd = UNREADABLE.matcher(text.text());
        if (odd.find()) {
            changes.warn(
                    new Span(odd.start(), odd.end()),
                    "the tokenizer passes over characters such as U+"
                            + String.format(Locale.ROOT, "%04X", odd.group().codePointAt(0))
                            + "; they stay in the text and belong to no name");
        }
        sentences.stream()
                .filter(ParsedSentence::isPiece)
                .findFirst()
                .ifPresent(piece -> changes.warn(
                        piece.span(),
                        "a sentence of more than " + Segmenter.LONGEST
                                + " tokens was read in pieces; names at their edges may be cut"));
    }
}
