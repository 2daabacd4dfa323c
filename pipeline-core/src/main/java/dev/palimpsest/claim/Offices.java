package dev.palimpsest.claim;

import dev.palimpsest.claim.Party.Resolution;
import dev.palimpsest.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The persons whom noun phrases mean by an office: "the minister, A. B.", "Minister A. B.", "the minister of X". */
final class Offices {
    private final Cast cast;
    private final Kinds kinds;
    private final Phrases phrases;

    Offices(Cast cast, Kinds kinds, Phrases phrases) {
        this.cast = cast;
        this.kinds = kinds;
        this.phrases = phrases;
    }

    /** The person of an appositive, of a title before a name, or of an office that somebody is known to hold. */
    Optional<Party> person(Sentence s, int node) {
        return apposed(s, node).or(() -> titled(s, node)).or(() -> holder(s, node));
    }

    /** Whether what is joined to a person's name belongs to what the person is: "X, Europe and Asia director at Y". */
    boolean held(Parse p, int person, int joined) {
        for (int c : p.children(person, "conj")) {
            if (c >= joined
                    && kinds.office(p.lemma(c))
                    && (c == joined || !p.proper(c))
                    && p.child(c, "det") == Parse.NONE) {
                return true;
            }
        }
        return false;
    }

    /** "the minister, A. B.". */
    private Optional<Party> apposed(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "appos", "dep")) {
            Optional<Span> person = p.proper(c) ? s.person(whole(s, c)) : Optional.empty();
            if (person.isPresent() && !kinds.partyType(p.lemma(node)).equals(Party.Type.ORGANISATION)) {
                return Optional.of(person(s, person.get(), Resolution.APPOSITIVE));
            }
        }
        return Optional.empty();
    }

    private static Span whole(Sentence s, int node) {
        List<Integer> all = s.parse().subtree(node, Set.of());
        return s.span(all.get(0), all.get(all.size() - 1));
    }

    /** "Minister A. B.", and a person's name by itself. */
    private Optional<Party> titled(Sentence s, int node) {
        Parse p = s.parse();
        Set<Integer> without = new HashSet<>(p.children(node, "appos", "acl", "conj", "nmod:poss", "dep", "parataxis"));
        List<Integer> all = p.subtree(node, without);
        Span phrase = s.span(all.get(0), all.get(all.size() - 1));
        Span head = s.span(node);
        return s.person(phrase)
                .filter(at -> !body(s.words(at)))
                .filter(at -> (at.start() <= head.start() && head.end() <= at.end())
                        || (at.end() == phrase.end() && kinds.office(p.lemma(node)) && namesOffice(s, node, at)))
                .map(at -> person(s, at, Resolution.NAME));
    }

    /** Whether what was taken for a person is a body: "General Staff". */
    private boolean body(String name) {
        Party.Type type = kinds.partyType(name.toLowerCase(Locale.ROOT));
        return !name.contains(" ") && type != Party.Type.UNKNOWN && type != Party.Type.PERSON;
    }

    /** Whether the words right before a person's name within an office's phrase are a body or country, not a preposition. */
    private static boolean namesOffice(Sentence s, int node, Span person) {
        String between = s.words(new Span(s.span(node).start(), person.start())).strip();
        return !between.matches("(?s).*\\b(of|to|for|by|and)$");
    }

    private Party person(Sentence s, Span span, Resolution how) {
        String mention = Cast.plain(s.words(span));
        return Cast.party(cast.full(mention), mention, Party.Type.PERSON, how, span);
    }

    /** "the minister of X", whom the document names elsewhere. */
    private Optional<Party> holder(Sentence s, int node) {
        Parse p = s.parse();
        String lemma = p.lemma(node);
        if (!kinds.office(lemma) || p.tag(node).endsWith("S")) {
            return Optional.empty();
        }
        String office = lemma;
        String of = "";
        for (int c : p.children(node)) {
            boolean modifier = p.is(c, "amod", "compound");
            if (modifier && kinds.office(p.form(c) + " " + lemma)) {
                office = p.form(c) + " " + lemma;
            } else if ((modifier || p.is(c, "nmod:poss"))
                    && !kinds.country(p.word(c)).isEmpty()) {
                of = p.word(c);
            } else if (p.is(c, "nmod") && p.preposition(c).equals("of")) {
                of = phrases.mention(s, c).name();
            } else if (modifier && p.lemma(c).equals("former")) {
                return Optional.empty();
            }
        }
        Span span = phrases.mention(s, node).span();
        return cast.holder(office, of)
                .map(name -> Cast.party(name, s.words(span), Party.Type.PERSON, Resolution.ROLE, span));
    }
}
