package dev.palimpsest.nlp;

import dev.palimpsest.entity.Designations;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.Numbers;
import dev.palimpsest.entity.Peoples;
import dev.palimpsest.entity.Quantity;
import dev.palimpsest.entity.TimeFinder;
import dev.palimpsest.entity.TimeMention;
import dev.palimpsest.names.KnownName;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entities of one document: first what each sentence tells, then what the whole document makes of it. */
final class EntityReader {

    /** An entity and where it stands. */
    record Found(Span span, EntityType type, String evidence, Optional<Quantity> quantity) {}

    /** A text with the names of its sentences and what needs no vote. */
    private record Page(String path, List<Mention> mentions, List<Found> fixed, Spans times) {}

    private static final double GAZETTEER = 4;
    private static final double GLOSS = 8;
    private static final Pattern COMPOUND =
            Pattern.compile("(?<![\\p{L}-])(\\p{Lu}[\\p{L}'’]+)(?=-(\\p{L}[\\p{L}'’]*))");

    private final Genre genre;
    private final boolean modelOnly;
    private final GlossEvidence glosses;
    private final Consistency consistency = new Consistency();
    private final List<Page> pages = new ArrayList<>();

    EntityReader(Genre genre, boolean modelOnly, GlossEvidence glosses) {
        this.genre = genre;
        this.modelOnly = modelOnly;
        this.glosses = glosses;
    }

    /** Reads one text of the document. */
    void read(Document text, List<ParsedSentence> sentences) {
        Spans times = new Spans();
        TimeFinder.find(text.text()).stream().map(TimeMention::span).forEach(times::add);
        NavigableMap<Integer, Annotated<KnownName>> known = new TreeMap<>();
        text.annotated(KnownName.class).forEach(k -> known.put(k.span().start(), k));
        Page page = new Page(text.path(), new ArrayList<>(), new ArrayList<>(), times);
        for (ParsedSentence sentence : sentences) {
            List<Mention> own = names(sentence, page, known);
            if (!modelOnly) {
                weapons(sentence, page);
                compounds(sentence, own, page);
                abbreviations(sentence, own);
            }
        }
        page.mentions.forEach(consistency::learn);
        if (!modelOnly) {
            numbers(sentences, page);
        }
        pages.add(page);
    }

    /** Adds the names of one sentence to the page, and gives them. */
    private List<Mention> names(ParsedSentence sentence, Page page, NavigableMap<Integer, Annotated<KnownName>> known) {
        List<Mention> mentions = new ArrayList<>();
        Votes votes = new Votes(sentence, genre);
        for (Names.Range range : modelOnly ? Names.ofModel(sentence) : Names.of(sentence, genre)) {
            Mention mention = mention(sentence, range);
            if (modelOnly) {
                votes.model(mention);
            } else {
                votes.on(mention, range.titled());
                gazetteer(mention, known);
                glosses.at(page.path, mention.span()).ifPresent(type -> mention.vote(type, GLOSS, "gloss"));
            }
            mentions.add(mention);
        }
        if (!modelOnly) {
            Lists.complete(mentions, sentence.tokens(), genre);
        }
        page.mentions.addAll(mentions);
        return mentions;
    }

    private static Mention mention(ParsedSentence sentence, Names.Range range) {
        Token first = sentence.tokens().get(range.from());
        Token last = sentence.tokens().get(range.to() - 1);
        Span span = new Span(first.span().start(), last.span().end());
        String name = sentence.text()
                .substring(
                        span.start() - sentence.span().start(),
                        span.end() - sentence.span().start());
        return new Mention(range.from(), range.to(), span, name.replaceAll("\\s+", " "));
    }

    private static void gazetteer(Mention mention, NavigableMap<Integer, Annotated<KnownName>> known) {
        Map.Entry<Integer, Annotated<KnownName>> at =
                known.floorEntry(mention.span().start());
        if (at == null || !at.getValue().span().contains(mention.span())) {
            return;
        }
        switch (at.getValue().value().kind()) {
            case "place" -> mention.vote(EntityType.LOCATION, GAZETTEER, "gazetteer");
            case "person" -> mention.vote(EntityType.PERSON, GAZETTEER, "gazetteer");
            case "organisation" -> mention.vote(EntityType.ORGANIZATION, GAZETTEER, "gazetteer");
            default -> mention.vote(EntityType.EVENT, GAZETTEER, "gazetteer");
        }
    }

    private static void weapons(ParsedSentence sentence, Page page) {
        Designations designations = Designations.shared();
        boolean armed = sentence.tokens().stream().anyMatch(t -> designations.isWeaponNoun(t.lemma()));
        for (Span span : designations.find(sentence.text(), armed ? Designations.Armed.YES : Designations.Armed.NO)) {
            page.fixed.add(
                    new Found(span.shift(sentence.span().start()), EntityType.WEAPON, "designation", Optional.empty()));
        }
    }

    /** The people or the country in Armenian-backed and Turkey-backed, and both in Armenia-Azerbaijan. */
    private static void compounds(ParsedSentence sentence, List<Mention> own, Page page) {
        Matcher matcher = COMPOUND.matcher(sentence.text());
        int start = sentence.span().start();
        while (matcher.find()) {
            compound(matcher.group(1), new Span(matcher.start(1), matcher.end(1)).shift(start), own, page);
            if (Peoples.shared().isPair(matcher.group(1) + "-" + matcher.group(2))) {
                compound(matcher.group(2), new Span(matcher.start(2), matcher.end(2)).shift(start), own, page);
            }
        }
    }

    private static void compound(String word, Span span, List<Mention> own, Page page) {
        if (own.stream().anyMatch(m -> m.span().overlaps(span))) {
            return;
        }
        if (Peoples.shared().isDemonym(word)) {
            page.fixed.add(new Found(span, EntityType.NATIONALITY, "demonym", Optional.empty()));
        } else if (Peoples.shared().isTerritory(word)) {
            page.fixed.add(new Found(span, EntityType.LOCATION, "territory", Optional.empty()));
        }
    }

    /** "International Committee of the Red Cross (ICRC)": the letters are what the name is. */
    private void abbreviations(ParsedSentence sentence, List<Mention> own) {
        for (Mention mention : own) {
            int open = mention.to();
            List<Token> tokens = sentence.tokens();
            if (open + 2 < tokens.size()
                    && tokens.get(open).word().equals("(")
                    && tokens.get(open + 2).word().equals(")")
                    && Abbreviations.stands(tokens.get(open + 1).word(), mention.name())) {
                EntityType type = mention.type().orElse(EntityType.ORGANIZATION);
                if (type == EntityType.PERSON) {
                    type = EntityType.ORGANIZATION;
                }
                mention.vote(type, GLOSS, "abbreviation");
                consistency.learn(tokens.get(open + 1).word(), type);
            }
        }
    }

    private static void numbers(List<ParsedSentence> sentences, Page page) {
        Spans taken = new Spans();
        page.fixed.forEach(f -> taken.add(f.span));
        page.mentions.stream().filter(m -> m.type().isPresent()).forEach(m -> taken.add(m.span()));
        for (ParsedSentence sentence : sentences) {
            for (Numbers.Found number : Numbers.find(sentence.text())) {
                Span span = number.span().shift(sentence.span().start());
                if (!page.times.overlaps(span) && !taken.overlaps(span)) {
                    page.fixed.add(new Found(span, number.type(), "number", Optional.of(number.quantity())));
                }
            }
        }
    }

    /** The entities of all texts read, by path, in the order of the text, none overlapping another or a time. */
    Map<String, List<Found>> entities() {
        Map<String, List<Found>> result = new LinkedHashMap<>();
        for (Page page : pages) {
            if (!modelOnly) {
                consistency.apply(page.mentions);
            }
            result.put(page.path, settled(page));
        }
        return result;
    }

    private static List<Found> settled(Page page) {
        Spans taken = new Spans();
        List<Found> found = new ArrayList<>();
        for (Found fixed : page.fixed) {
            if (!taken.overlaps(fixed.span)) {
                taken.add(fixed.span);
                found.add(fixed);
            }
        }
        for (Mention mention : page.mentions) {
            Optional<EntityType> type = mention.type();
            if (type.isPresent() && !taken.overlaps(mention.span()) && !page.times.overlaps(mention.span())) {
                found.add(new Found(mention.span(), type.get(), mention.evidence(type.get()), Optional.empty()));
            }
        }
        found.sort(Comparator.comparing(Found::span));
        return found;
    }
}
