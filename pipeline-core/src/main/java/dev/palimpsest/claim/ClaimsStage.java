package dev.palimpsest.claim;

import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.entity.DocumentDate;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.form.Heading;
import dev.palimpsest.nlp.ParsedSentence;
import dev.palimpsest.nlp.Parser;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the claims of the body and of the infobox. */
final class ClaimsStage implements Stage {
    /** How far (UTF-16) the end of a quotation is looked for. */
    private static final int QUOTATION = 1500;
    /** Blanks that are none to a pattern: a no-break space stands as well in "3 km" as a plain one. Each is one UTF-16 unit. */
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String MARKS_AND_BLANKS = "\"“” \t\n\u000B\f\r";
    /** Words before a quotation that is a clause. */
    private static final Set<String> INTRODUCING = Set.of("that", "while", "While");
    /** Words before a quotation that is a name or a phrase. */
    private static final Set<String> CALLING = Set.of(
            "the",
            "a",
            "an",
            "of",
            "called",
            "titled",
            "entitled",
            "named",
            "as",
            "dubbed",
            "his",
            "her",
            "its",
            "their",
            "this");

    private final StageInfo info;
    private final Language language;
    private final Predicate<String> mayClaim;
    private final Parsing parsing;

    ClaimsStage(StageInfo info, Language language) {
        this(info, language, language.trigger()::in);
    }

    /** A stage that has no clause parsed that {@code mayClaim} refuses, but where others may need what it says. */
    ClaimsStage(StageInfo info, Language language, Predicate<String> mayClaim) {
        this.info = info;
        this.language = language;
        this.mayClaim = mayClaim;
        this.parsing = new Parsing(language);
    }

    @Override
    public StageInfo info() {
        return info;
    }

    @Override
    public void run(Document document, Changes changes) {
        Document body = document.body();
        if (!body.annotations(Claim.class).isEmpty()) {
            return;
        }
        Cast cast = new Cast(body, language.kinds());
        List<Annotated<TimeExpression>> times =
                new DayCount(document).of(body.annotated(TimeExpression.class), body.text());
        Reader reader = read(body, times, changes, cast);
        Grounds grounds = new Grounds(document);
        List<Claim> claims = new Records(body).of(reader.claims());
        grounds.learn(claims);
        List<Placed> found = new ArrayList<>();
        claims.forEach(claim -> found.add(new Placed(body, grounds.of(claim, body))));
        for (Document part : document.parts().values()) {
            if (part.path().startsWith("infobox/")) {
                changes.checkDeadline();
                InfoboxLines lines = new InfoboxLines(language, cast, part);
                for (Claim claim : new Records(part).of(lines.claims())) {
                    found.add(new Placed(part, grounds.of(claim, part)));
                }
            }
        }
        annotate(document, found, changes);
    }

    /** A claim and the text that it stands in. */
    private record Placed(Document text, Claim claim) {}

    private void annotate(Document document, List<Placed> found, Changes changes) {
        String published = Told.published(document);
        Map<Integer, List<Link>> disputes = new Disputes(language.kinds())
                .among(found.stream()
                        .map(p -> Told.of(document, published, p.claim()))
                        .toList());
        for (int i = 0; i < found.size(); i++) {
            Claim claim = found.get(i).claim().linked(disputes.getOrDefault(i, List.of()));
            changes.in(found.get(i).text().path())
                    .annotate(claim.evidence().get(0).span(), claim);
        }
    }

    private Reader read(Document body, List<Annotated<TimeExpression>> times, Changes changes, Cast cast) {
        List<Annotated<Entity>> entities = body.annotated(Entity.class);
        Deque<Annotated<Heading>> headings = new ArrayDeque<>(body.annotated(Heading.class));
        List<Annotated<Heading>> path = new ArrayList<>();
        Reader reader = new Reader(language, cast, new Clock(times), body);
        String text = body.text();
        List<Span> unread = new ArrayList<>();
        int opened = DocumentDate.opening(body).map(Span::end).orElse(0);
        int last = 0;
        Cursor<Entity> entity = new Cursor<>(entities);
        Cursor<TimeExpression> time = new Cursor<>(times);
        for (ParsedSentence sentence :
                text.isBlank() ? List.<ParsedSentence>of() : Parser.shared().sentences(text, changes::checkDeadline)) {
            changes.checkDeadline();
            Span span = sentence.span();
            while (!headings.isEmpty() && headings.peek().span().start() <= span.start()) {
                Annotated<Heading> heading = headings.pop();
                path.removeIf(h -> h.value().level() >= heading.value().level());
                path.add(heading);
                reader.section(String.join(
                        "/", path.stream().map(h -> h.span().of(text).strip()).toList()));
            }
            if (!path.isEmpty() && path.get(path.size() - 1).span().contains(span)) {
                continue;
            }
            if (text.substring(last, span.start()).contains("\n")) {
                reader.paragraph(text.subSequence(span.start(), Math.min(text.length(), span.start() + QUOTATION)));
            }
            last = span.end();
            read(reader, sentence, opened, entity.over(span), time.over(span), unread);
        }
        if (!unread.isEmpty()) {
            changes.warn(
                    unread.get(0),
                    "sentences of more than " + Parsing.LONGEST + " words are not read for claims: " + unread.size()
                            + ", this is the first");
        }
        reader.end();
        return reader;
    }

    /** Reads a sentence, or what stands of it behind the opening of a report. */
    private void read(
            Reader reader,
            ParsedSentence sentence,
            int opened,
            List<Annotated<Entity>> entities,
            List<Annotated<TimeExpression>> times,
            List<Span> unread) {
        Span own = sentence.span();
        Span whole = own.start() < opened && opened < own.end() ? new Span(opened, own.end()) : own;
        reader.sentence(whole);
        String text = plain(sentence.text().substring(whole.start() - own.start()));
        for (Span piece : Clauses.of(text)) {
            Span span = piece.shift(whole.start());
            read(reader, sentence, piece.of(text), span, within(entities, span), within(times, span), unread);
        }
    }

    /** A text whose blanks are plain ones. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' && Character.getType(text.charAt(i)) == Character.SPACE_SEPARATOR) {
                return BLANK.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    private static <A extends dev.palimpsest.text.Annotation> List<Annotated<A>> within(
            List<Annotated<A>> all, Span span) {
        List<Annotated<A>> inside = new ArrayList<>();
        for (Annotated<A> one : all) {
            if (span.contains(one.span())) {
                inside.add(one);
            }
        }
        return inside;
    }

    private void read(
            Reader reader,
            ParsedSentence sentence,
            String text,
            Span span,
            List<Annotated<Entity>> entities,
            List<Annotated<TimeExpression>> times,
            List<Span> unread) {
        boolean inside = reader.speech().inside(text);
        List<Span> quotes = reader.speech().over(text);
        boolean silent = !inside && quotes.isEmpty() && times.isEmpty() && !mayClaim.test(text);
        if ((silent && !names(sentence, span)) || language.english().isNot(text)) {
            reader.passed(unparsed(text, span, entities, times));
            return;
        }
        List<Reader.Piece> quoted = new ArrayList<>();
        List<Span> apart = new ArrayList<>();
        for (Span quote : quotes) {
            boolean whole = inside && quote.equals(quotes.get(0));
            if (whole || words(quote.of(text)) >= 3) {
                Span at = quote.shift(span.start());
                Optional<Reader.Piece> piece =
                        parsing.piece(quote.of(text), at, List.of(), within(entities, at), within(times, at), unread);
                if (piece.isPresent()
                        && (whole || (attached(text, quote) && piece.get().clause()))) {
                    quoted.add(piece.get());
                    apart.add(quote);
                }
            }
        }
        parsing.piece(text, span, apart, entities, times, unread).ifPresent(main -> reader.read(main, quoted, inside));
    }

    /**
     * Whether a clause has a name or an office, of whom "he", "both sides" or a quotation behind a colon may be: who is its
     * subject, only the parser says.
     */
    private boolean names(ParsedSentence sentence, Span clause) {
        return sentence.tokens().stream()
                .filter(token -> clause.contains(token.span()))
                .anyMatch(token -> token.pos().startsWith("NNP")
                        || language.kinds().office(token.lemma().toLowerCase(Locale.ROOT)));
    }

    /** Whether a quotation stands where a clause may: at the start, behind a mark, a verb of saying or "that", or as a sentence. */
    private boolean attached(String text, Span quote) {
        int end = quote.start();
        while (end > 0 && MARKS_AND_BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String before = text.substring(0, end);
        String last = before.substring(before.lastIndexOf(' ') + 1);
        return before.isEmpty()
                || last.endsWith(",")
                || last.endsWith(":")
                || INTRODUCING.contains(last)
                || sentence(quote.of(text), last)
                || language.trigger().cue(last);
    }

    /** Whether a quotation is a sentence of its own by its capital letter and length, and not what a noun is called. */
    private static int words(String text) {
        return BLANKS.split(text.strip()).length;
    }

    private static boolean sentence(String quote, String last) {
        String words = quote.strip();
        return words(words) >= 6
                && Character.isUpperCase(words.codePointAt(0))
                && !CALLING.contains(last.toLowerCase(Locale.ROOT));
    }

    private Sentence unparsed(
            String text, Span span, List<Annotated<Entity>> entities, List<Annotated<TimeExpression>> times) {
        Parse none = new Parse(
                text, new String[0], new String[0], new String[0], new int[0], new int[0], new int[0], new String[0]);
        return new Sentence(new Words(text), span, new Masked(text), none, entities, times, language.figures());
    }
}
