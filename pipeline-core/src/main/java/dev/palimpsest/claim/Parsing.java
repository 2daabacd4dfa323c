package dev.palimpsest.claim;

import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.nlp.DependencyGraph;
import dev.palimpsest.nlp.ParsedSentence;
import dev.palimpsest.nlp.Parser;
import dev.palimpsest.nlp.Token;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** Has sentences parsed, their lists masked; a second time where the parser has missed the clause of a verb of saying. */
final class Parsing {
    /** A sentence of more words is not parsed: it is a table, a list or damage. */
    static final int LONGEST = 220;

    private final Language language;

    Parsing(Language language) {
        this.language = language;
    }

    /** What is read of a text that stands at a span; none where it is too long or no sentence, and the span then goes to those unread. */
    Optional<Reader.Piece> piece(
            String whole,
            Span span,
            List<Span> quotes,
            List<Annotated<Entity>> entities,
            List<Annotated<TimeExpression>> times,
            List<Span> unread) {
        Words words = new Words(whole);
        Masked plain = language.lists().mask(words, quotes, List.of(), List.of());
        String text = plain.text();
        if (new StringTokenizer(text).countTokens() > LONGEST) { // before the models have read it all
            unread.add(span);
            return Optional.empty();
        }
        ParsedSentence parsed = Parser.shared().sentence(text);
        if (parsed.tokens().size() > LONGEST || parsed.isPiece()) {
            unread.add(span);
            return Optional.empty();
        }
        Parse first = parse(text, parsed);
        List<BareClauses.Bare> missed = language.bareClauses().in(words).stream()
                .filter(bare -> apart(first, first.at(plain.masked(bare.cue())), first.at(plain.masked(bare.finite()))))
                .toList();
        Reader.Piece read =
                new Reader.Piece(new Sentence(words, span, plain, first, entities, times, language.figures()), parsed);
        List<BareClauses.Adjunct> between = language.bareClauses().adjuncts(words).stream()
                .filter(a -> lost(first, first.at(plain.masked(a.cue()))))
                .toList();
        if (missed.isEmpty() && between.isEmpty()) {
            return Optional.of(read);
        }
        Masked masked = language.lists()
                .mask(
                        words,
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
                                new Sentence(words, span, masked, second, entities, times, language.figures()), again)
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
        DependencyGraph graph = sentence.dependencies();
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
            heads[i] = graph.governor(i).orElse(Parse.NONE);
            relations[i] = graph.relation(i);
        }
        Mending.mend(words, tags, heads, relations);
        return new Parse(text, words, lemmas, tags, starts, ends, heads, relations);
    }
}
