package dev.palimpsest.entity;

import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.StageInfo.Scope;
import dev.palimpsest.StageOption;
import dev.palimpsest.StageOptions;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the times that a text names and resolves them to calendar values. */
final class TimesStage implements Stage {
    static final StageInfo INFO = StageInfo.named("times", "finds times and resolves them to calendar values")
            .option(StageOption.text(
                    "anchor", "", "the day the document was written, YYYY-MM-DD, where it says none itself"))
            .scope(Scope.DOCUMENT)
            .makes("times")
            .build();

    private static final Pattern AS_OF = Pattern.compile("(?i)\\bas of (?:the )?$");
    private static final Pattern PROSPECTIVE =
            Pattern.compile("(?i)\\b(?:will|shall|would|until|till|scheduled|planned|due|deadline)\\b");
    private static final Pattern PROSPECTIVE_CLAUSE = Pattern.compile(
            "(?i),? (?:(?!that\\b|which\\b|who\\b|said\\b|told\\b)[\\p{L}'’-]{1,20} ){0,4}?(?:will|shall|(?:is|are) (?:due|set|expected|scheduled|planned|to))\\b");
    private static final Pattern SAYING = Pattern.compile(
            "(?i)\\b(?:stated|said|announced|reported|claimed|declared|confirmed|denied|warned|told|added|published|released)\\b");

    /** UTF-16 units; a longer sentence is none, but a text without full stops or capital letters. */
    private static final int LONGEST = 4_000;

    private final Optional<LocalDate> anchor;

    TimesStage(StageOptions options) {
        this.anchor = parsed(options.text("anchor"));
    }

    @Override
    public StageInfo info() {
        return INFO;
    }

    private static Optional<LocalDate> parsed(String date) {
        try {
            return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            throw new PalimpsestException("times.anchor is not a date: " + date, "write it as YYYY-MM-DD", e);
        }
    }

    @Override
    public void run(Document document, Changes changes) {
        DocumentTime time = DocumentTime.of(document, anchor);
        for (Document text : document.texts()) {
            changes.checkDeadline();
            resolve(text, time, changes.in(text.path()));
        }
    }

    private static void resolve(Document view, DocumentTime time, Changes changes) {
        List<TimeMention> mentions = TimeFinder.find(view.text());
        if (mentions.isEmpty()) {
            return;
        }
        TimeResolver resolver = new TimeResolver(time);
        Optional<Span> published = time.written().flatMap(DocumentDate::raw);
        TextFrame frame = TextFrame.of(view);
        int from = 0;
        int position = 0;
        boolean cut = false;
        while (from < mentions.size()) {
            changes.checkDeadline();
            Span whole = frame.sentence(mentions.get(from).span().start());
            Span sentence = around(mentions.get(from).span(), whole);
            if (!sentence.equals(whole) && !cut) {
                cut = true;
                changes.warn(
                        sentence, "a sentence of more than " + LONGEST + " characters is read in pieces for times");
            }
            if (frame.sectionBegins(position, sentence.end())) {
                resolver.section();
            } else if (from > 0
                    && frame.paragraphBegins(mentions.get(from - 1).span().end(), sentence.start())) {
                resolver.paragraph();
            }
            position = sentence.end();
            int to = from + 1;
            while (to < mentions.size() && mentions.get(to).span().start() < sentence.end()) {
                to++;
            }
            annotate(view, sentence, mentions.subList(from, to), resolver, published, changes);
            from = to;
        }
    }

    /** Resolves the times of one sentence and records them. */
    private static void annotate(
            Document view,
            Span sentence,
            List<TimeMention> own,
            TimeResolver resolver,
            Optional<Span> published,
            Changes changes) {
        String text = view.text();
        List<TimeResolver.Resolved> values = resolver.sentence(own, view::toRaw, m -> isProspective(text, sentence, m));
        for (int i = 0; i < own.size(); i++) {
            TimeMention mention = own.get(i);
            TimeResolver.Resolved value = values.get(i);
            if (value.value().isEmpty() && isCountedFromDocument(mention.meaning())) {
                continue; // "today" of nobody knows when, as in "the cars of today"
            }
            boolean dates = published.filter(view.toRaw(mention.span())::equals).isPresent();
            String role = dates ? DocumentDate.PUBLISHED : role(text, sentence, mention, i);
            changes.annotate(mention.span(), new TimeExpression(mention.type(), value.value(), role, value.basis()));
        }
    }

    /** The sentence, or as much of it around a time as is looked at where it is too long. */
    private static Span around(Span time, Span sentence) {
        return sentence.length() <= LONGEST
                ? sentence
                : new Span(
                        Math.max(sentence.start(), time.start() - LONGEST / 2),
                        Math.min(sentence.end(), Math.max(time.end(), time.start() + LONGEST / 2)));
    }

    private static boolean isCountedFromDocument(TimeMeaning meaning) {
        if (meaning instanceof TimeMeaning.Shift shift) {
            return shift.from() == TimeMeaning.Anchor.DOCUMENT;
        } else if (meaning instanceof TimeMeaning.Neighbour near) {
            return near.from() == TimeMeaning.Anchor.DOCUMENT;
        }
        return meaning instanceof TimeMeaning.PartOfDay part
                && part.of().filter(TimesStage::isCountedFromDocument).isPresent();
    }

    /**
     * Whether a day is only looked forward to: a word that looks forward stands before it and no word of saying between ("is
     * to close, he said on Monday"), or begins the clause behind it ("On Monday, they will").
     */
    private static boolean isProspective(String text, Span sentence, TimeMention mention) {
        int start = mention.span().start();
        int ahead = lastEnd(PROSPECTIVE, text, sentence.start(), start);
        if (ahead >= 0 && lastEnd(SAYING, text, ahead, start) < 0) {
            return true;
        }
        return behind(PROSPECTIVE_CLAUSE, text, mention, sentence.end()).lookingAt();
    }

    /** Looks from the end of a time to a limit; nowhere where the time reaches over it, as "8 p.m. EST" over what looks like an end. */
    private static Matcher behind(Pattern pattern, String text, TimeMention mention, int limit) {
        int end = mention.span().end();
        return pattern.matcher(text).region(end, Math.max(end, limit));
    }

    private static int lastEnd(Pattern pattern, String text, int from, int to) {
        Matcher matcher = pattern.matcher(text).region(from, to);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    /** What happened then, as far as words beside the time say it; who knows the verbs of the sentence knows better. */
    private static String role(String text, Span sentence, TimeMention mention, int place) {
        if (AS_OF.matcher(text.substring(
                        Math.max(sentence.start(), mention.span().start() - 12),
                        mention.span().start()))
                .find()) {
            return "as_of";
        }
        boolean opens = place == 0 && mention.span().start() - sentence.start() < 12;
        int limit = Math.min(sentence.end(), mention.span().end() + 80);
        return opens && behind(SAYING, text, mention, limit).find() ? "statement" : "event";
    }
}
