package dev.palimpsest.claim;

import dev.palimpsest.Stage;
import dev.palimpsest.StageInfo;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.form.Heading;
import dev.palimpsest.nlp.ParsedSentence;
import dev.palimpsest.nlp.Parser;
import dev.palimpsest.nlp.Token;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the claims of the body and of the infobox. */
final class ClaimsStage implements Stage {
    /** A sentence of more words is not parsed: it is a table, a list or damage. */
    private static final int LONGEST = 220;

    /** How far (UTF-16) the end of a quotation is looked for. */
    private static final int QUOTATION = 1500;
    /** Blanks that are none to a pattern: a no-break space stands as well in "3 km" as a plain one. Each is one UTF-16 unit. */
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    private final StageInfo info;
    private final Language language;

    ClaimsStage(StageInfo info, Language language) {
        this.info = info;
        this.language = language;
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
        Reader reader = read(body, changes, cast);
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
        Map<Integer, List<Link>> disputes = new Disputes(language.kinds())
                .among(found.stream().map(p -> Told.of(document, p.claim())).toList());
        for (int i = 0; i < found.size(); i++) {
            Claim claim = found.get(i).claim().linked(disputes.getOrDefault(i, List.of()));
            changes.in(found.get(i).text().path())
                    .annotate(claim.evidence().get(0).span(), claim);
        }
    }

    private Reader read(Document body, Changes changes, Cast cast) {
        List<Annotated<Entity>> entities = body.annotated(Entity.class);
        List<Annotated<TimeExpression>> times = body.annotated(TimeExpression.class);
        Deque<Annotated<Heading>> headings = new ArrayDeque<>(body.annotated(Heading.class));
        List<Annotated<Heading>> path = new ArrayList<>();
        Reader reader = new Reader(language, cast, new Clock(times), body);
        String text = body.text();
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
            read(reader, sentence, entity.over(span), time.over(span), changes);
        }
        reader.end();
        return reader;
    }

    private void read(
            Reader reader,
            ParsedSentence sentence,
            List<Annotated<Entity>> entities,
            List<Annotated<TimeExpression>> times,
            Changes changes) {
        Span whole = sentence.span();
        reader.sentence(whole);
        String text = BLANK.matcher(sentence.text()).replaceAll(" ");
        for (Span piece : Clauses.of(text)) {
            Span span = piece.shift(whole.start());
            read(reader, piece.of(text), span, within(entities, span), within(times, span), changes);
        }
    }

    private static <A extends dev.palimpsest.text.Annotation> List<Annotated<A>> within(
            List<Annotated<A>> all, Span span) {
        return all.stream().filter(a -> span.contains(a.span())).toList();
    }

    private void read(
            Reader reader,
            String text,
            Span span,
            List<Annotated<Entity>> entities,
            List<Annotated<TimeExpression>> times,
            Changes changes) {
        boolean inside = reader.speech().inside(text);
        List<Span> quotes = reader.speech().over(text);
        boolean silent = !inside && !language.trigger().in(text) && quotes.isEmpty();
        if (silent || language.english().isNot(text)) {
            reader.passed(unparsed(text, span, entities, times));
            return;
        }
        List<Reader.Piece> quoted = new ArrayList<>();
        List<Span> apart = new ArrayList<>();
        for (Span quote : quotes) {
            boolean whole = inside && quote.equals(quotes.get(0));
            if (whole || quote.of(text).strip().split("\\s+").length >= 3) {
                Span at = quote.shift(span.start());
                Optional<Reader.Piece> piece =
                        piece(quote.of(text), at, List.of(), within(entities, at), within(times, at), changes);
                if (piece.isPresent()
                        && (whole || (attached(text, quote) && piece.get().clause()))) {
                    quoted.add(piece.get());
                    apart.add(quote);
                }
            }
        }
        piece(text, span, apart, entities, times, changes).ifPresent(main -> reader.read(main, quoted, inside));
    }

    /** Whether a quotation stands where a clause may: at the start, behind a mark, a verb of saying or "that", or as a sentence. */
    private boolean attached(String text, Span quote) {
        String before = text.substring(0, quote.start()).replaceAll("[\"“”\\s]+$", "");
        String last = before.substring(before.lastIndexOf(' ') + 1);
        return before.isEmpty()
                || last.matches(".*[,:]|that|[Ww]hile")
                || sentence(quote.of(text), last)
                || language.trigger().cue(last);
    }

    /** Whether a quotation is a sentence of its own by its capital letter and length, and not what a noun is called. */
    private static boolean sentence(String quote, String last) {
        String words = quote.strip();
        return words.split("\\s+").length >= 6
                && Character.isUpperCase(words.codePointAt(0))
                && !last.matches("(?i)the|an?|of|called|titled|entitled|named|as|dubbed|his|her|its|their|this");
    }

    private Sentence unparsed(
            String text, Span span, List<Annotated<Entity>> entities, List<Annotated<TimeExpression>> times) {
        Parse none = new Parse(
                text, new String[0], new String[0], new String[0], new int[0], new int[0], new int[0], new String[0]);
        return new Sentence(text, span, new Masked(text), none, entities, times, language.figures());
    }

    private Optional<Reader.Piece> piece(
            String text,
            Span span,
            List<Span> quotes,
            List<Annotated<Entity>> entities,
            List<Annotated<TimeExpression>> times,
            Changes changes) {
        Masked plain = language.lists().mask(text, quotes);
        ParsedSentence parsed = Parser.shared().sentence(plain.text());
        if (parsed.tokens().size() > LONGEST || parsed.isPiece()) {
            changes.warn(span, "a sentence of " + parsed.tokens().size() + " words is not read for claims");
            return Optional.empty();
        }
        Parse first = parse(plain.text(), parsed);
        List<BareClauses.Bare> missed = language.bareClauses().in(text).stream()
                .filter(bare -> apart(first, first.at(plain.masked(bare.cue())), first.at(plain.masked(bare.finite()))))
                .toList();
        Reader.Piece read =
                new Reader.Piece(new Sentence(text, span, plain, first, entities, times, language.figures()), parsed);
        List<BareClauses.Adjunct> between = language.bareClauses().adjuncts(text).stream()
                .filter(a -> lost(first, first.at(plain.masked(a.cue()))))
                .toList();
        if (missed.isEmpty() && between.isEmpty()) {
            return Optional.of(read);
        }
        Masked masked = language.lists()
                .mask(
                        text,
                        quotes,
                        missed,
                        between.stream().map(BareClauses.Adjunct::span).toList());
        ParsedSentence again = Parser.shared().sentence(masked.text());
        Parse second = parse(masked.text(), again);
        boolean better = Stream.concat(
                        missed.stream().map(BareClauses.Bare::cue),
                        between.stream().map(BareClauses.Adjunct::cue))
                .anyMatch(cue -> hasClause(second, second.at(masked.masked(cue))));
        return Optional.of(
                better
                        ? new Reader.Piece(
                                new Sentence(text, span, masked, second, entities, times, language.figures()), again)
                        : read);
    }

    /** Whether a verb of saying has no clause and the verb of an auxiliary has no subject or is not under it. */
    private static boolean apart(Parse p, int cue, int finite) {
        if (cue == Parse.NONE || finite == Parse.NONE || !p.verb(cue) || hasClause(p, cue)) {
            return false;
        }
        int verb = p.is(finite, "aux", "cop") ? p.head(finite) : finite;
        int subject = verb == Parse.NONE ? Parse.NONE : p.child(verb, "nsubj", "expl");
        return subject == Parse.NONE || (!p.under(verb, cue) && !beside(p, cue, subject));
    }

    private static boolean lost(Parse p, int cue) {
        return cue != Parse.NONE && p.verb(cue) && !hasClause(p, cue);
    }

    /** Whether a verb of saying only says more about a noun phrase: "a study showing …". */
    private static boolean beside(Parse p, int cue, int phrase) {
        for (int n = cue; p.under(n, phrase); n = p.head(n)) {
            if (p.is(n, "acl")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasClause(Parse p, int cue) {
        return cue == Parse.NONE || p.child(cue, "ccomp") != Parse.NONE;
    }

    static Parse parse(String text, ParsedSentence sentence) {
        List<Token> tokens = sentence.tokens();
        int n = tokens.size();
        String[] words = new String[n];
        String[] lemmas = new String[n];
        String[] tags = new String[n];
        String[] relations = new String[n];
        int[] starts = new int[n];
        int[] ends = new int[n];
        int[] heads = new int[n];
        for (Token t : tokens) {
            int i = t.index();
            words[i] = t.word();
            lemmas[i] = t.lemma();
            tags[i] = t.pos();
            starts[i] = t.span().start();
            ends[i] = t.span().end();
            heads[i] = sentence.dependencies().governor(i).orElse(Parse.NONE);
            relations[i] = sentence.dependencies().relation(i);
        }
        Mending.mend(words, tags, heads, relations);
        return new Parse(text, words, lemmas, tags, starts, ends, heads, relations);
    }

    /** Goes through annotations in the order of the text, giving those that overlap one sentence after another. */
    private static final class Cursor<A extends dev.palimpsest.text.Annotation> {
        private final List<Annotated<A>> all;
        private int next;

        Cursor(List<Annotated<A>> all) {
            this.all = all;
        }

        List<Annotated<A>> over(Span sentence) {
            List<Annotated<A>> found = new ArrayList<>();
            while (next < all.size() && all.get(next).span().end() <= sentence.start()) {
                next++;
            }
            for (int i = next; i < all.size() && all.get(i).span().start() < sentence.end(); i++) {
                if (all.get(i).span().overlaps(sentence)
                        && sentence.contains(all.get(i).span())) {
                    found.add(all.get(i));
                }
            }
            return found;
        }
    }
}
