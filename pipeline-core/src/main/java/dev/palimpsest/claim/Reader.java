package dev.palimpsest.claim;

import dev.palimpsest.nlp.ParsedSentence;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the claims of one text, sentence by sentence, keeping what goes over from one to the next. Not for sharing. */
final class Reader {
    private static final Set<String> SPEAKER = Set.of("i", "we", "you");
    private static final Set<String> OWN_ACT = Set.of("release_footage", "disclose_information");

    private final Language language;
    private final Parties parties;
    private final Clock clock;
    private final Speech speech = new Speech();
    private final Claims claims;
    private final Quotations quotations;
    private final Layers layers;
    private final Accusations accusations;
    private final Narration narration;
    private Span whole = new Span(0, 0);
    private int sentences;

    Reader(Language language, Cast cast, Clock clock, Document text) {
        this.language = language;
        this.parties = new Parties(cast, language.kinds(), language.phrases());
        this.clock = clock;
        this.claims = new Claims(text, language, parties, clock);
        this.quotations = new Quotations(language, parties, claims);
        this.layers = new Layers(parties);
        this.accusations = new Accusations(language, parties, claims);
        this.narration = new Narration(language, parties, claims);
    }

    /** The claims found so far, in order. */
    List<Claim> claims() {
        return claims.all();
    }

    Speech speech() {
        return speech;
    }

    /** Begins a section: a new one has no date yet. */
    void section(String path) {
        claims.section(path);
        clock.reset();
    }

    /** Ends a paragraph; {@code rest} is what follows it, as far as a quotation may go. */
    void paragraph(CharSequence rest) {
        speech.paragraph(rest);
        clock.paragraph(sentences);
        sentences = 0;
    }

    /** Begins a sentence, which may be read in several clauses. */
    void sentence(Span span) {
        whole = span;
        parties.persons().sentence();
        claims.sentence(span);
        sentences++;
    }

    /** A sentence without a claim still carries its date on. */
    void passed(Sentence s) {
        clock.passed(s);
        parties.persons().named(s);
        people(s).ifPresent(parties::several);
    }

    /** Several people whom a sentence that was not parsed begins with. */
    private Optional<List<Party>> people(Sentence s) {
        Words words = s.plain();
        for (int i = 0; i < Math.min(words.size() - 1, 3) && words.letters(i); i++) {
            boolean many = words.low(i).endsWith("s") && !words.low(i).equals(Words.singular(words.low(i)));
            if (many && language.kinds().of(Words.singular(words.low(i))).contains("people")) {
                return Optional.of(parties.called(
                        words.slice(0, i + 1),
                        new Span(words.start(0), words.end(i)).shift(s.span().start())));
            }
        }
        return Optional.empty();
    }

    /** Ends the text. */
    void end() {
        quotations.close();
    }

    /** A parsed stretch of text. */
    record Piece(Sentence sentence, ParsedSentence parsed) {

        /** Whether it is a clause and not only a phrase. */
        boolean clause() {
            Parse p = sentence.parse();
            int root = p.root();
            return root != Parse.NONE
                    && (Verbs.subject(p, root) != Parse.NONE || p.child(root, "expl", "nsubj") != Parse.NONE);
        }
    }

    /**
     * Reads one sentence or clause of it.
     *
     * @param quotes the quotations in it, which are read by themselves
     * @param inside whether it begins in a quotation that an earlier sentence opened
     */
    void read(Piece main, List<Piece> quotes, boolean inside) {
        Sentence s = main.sentence();
        claims.clause(s);
        List<Said> said = said(main);
        Set<Integer> seen = new HashSet<>();
        said.forEach(a -> seen.add(a.cue()));
        if (!attributions(s, said, quotes, seen)) {
            quotations.unspoken(s, whole, quotes, inside, speech.open());
        }
        if (said.isEmpty() && s.text().stripTrailing().endsWith(":")) {
            parties.spoke(parties.subject(s));
        }
        if (!speech.open()) {
            quotations.close(s);
        }
        claims.clause(s);
        narration.read(s, said, seen);
        if (said.isEmpty()) {
            subject(s);
        }
        clock.passed(s);
        parties.persons().named(s);
    }

    /** The attributions of a sentence in the order of their cues, those to "I", "we" and "you" left out. */
    private List<Said> said(Piece main) {
        Sentence s = main.sentence();
        Parse p = s.parse();
        List<Said> said = new ArrayList<>(language.attributions().find(s, main.parsed()));
        said.removeIf(a -> a.source() != Parse.NONE
                && SPEAKER.contains(p.form(a.source()))
                && p.child(a.source(), "det") == Parse.NONE);
        said.sort(Comparator.comparingInt(Said::cue));
        return said;
    }

    /** Reads the attributions; whether one of them has a quotation for its content, so that the quotations have a speaker. */
    private boolean attributions(Sentence s, List<Said> said, List<Piece> quotes, Set<Integer> seen) {
        List<Party> speaker = List.of();
        boolean spoken = false;
        for (Said one : said) {
            if (one.content() != Parse.NONE && s.masked().quotation(s.parse().start(one.content()))) {
                List<Party> sources = sources(s, one);
                parties.spoke(sources);
                List<Layer> via = layers.of(s, one, said);
                quotations.spoken(quotes, new Quotations.Speaker(s, Optional.of(one), sources, via));
                speaker = sources;
                spoken = true;
            } else {
                attributed(s, one, said, seen);
            }
        }
        if (!speaker.isEmpty()) {
            parties.spoke(speaker); // the quotation may go on
        }
        return spoken;
    }

    private List<Party> sources(Sentence s, Said one) {
        return one.source() == Parse.NONE ? List.of() : parties.of(s, one.source());
    }

    private void attributed(Sentence s, Said one, List<Said> all, Set<Integer> seen) {
        List<Party> sources = sources(s, one);
        List<Layer> via = layers.of(s, one, all);
        if (one.kind() == Said.Kind.POINTER) {
            claims.pointed(s, one, sources, via);
            return;
        }
        if (one.accused() != Parse.NONE && one.frame().equals("accusation")) {
            accusations.read(s, one, sources, via, seen);
            return;
        }
        List<Event> events = events(s, one, seen);
        parties.spoke(sources);
        for (Event event : events) {
            if (elsewhere(s, one, all, event)) {
                continue;
            }
            boolean act = OWN_ACT.contains(event.action().id()) && event.node() != one.content();
            if (act) {
                claims.narrative(event, event.subject() == Parse.NONE ? sources : parties.of(s, event.subject()));
            } else {
                claims.attributed(s, one, event, sources, via);
            }
        }
    }

    /** The events that somebody tells; their nodes are added to those seen. */
    private List<Event> events(Sentence s, Said one, Set<Integer> seen) {
        Set<Integer> nodes = new HashSet<>(seen);
        nodes.remove(one.content());
        List<Event> events = one.kind() == Said.Kind.NAMING
                ? List.of(naming(s, one))
                : language.events().of(s, one.content(), frame(s, one), nodes);
        if (events.isEmpty() && one.frame().equals("noun-phrase")) {
            events = language.events().guilt(s, one.content(), one.source()).stream()
                    .toList();
        }
        seen.addAll(nodes);
        return events;
    }

    /** Whether an event is told by another attribution within this one, or is but the saying of another. */
    private static boolean elsewhere(Sentence s, Said one, List<Said> all, Event event) {
        boolean inner = all.stream()
                .anyMatch(a -> a.frame().equals("according-to")
                        && a.content() == event.node()
                        && !a.equals(one)
                        && s.parse().under(a.cue(), one.content()));
        boolean saying = event.node() == one.content()
                && event.action().equals(Event.OTHER)
                && all.stream().anyMatch(a -> !a.equals(one) && a.cue() == one.content());
        return inner || saying;
    }

    private Frame frame(Sentence s, Said one) {
        Parse p = s.parse();
        int subject = Verbs.subject(p, one.content());
        if (subject != Parse.NONE
                && p.tag(subject).startsWith("W")
                && one.frame().equals("aside")) {
            return Frame.SAID.subject(p.head(one.content()));
        }
        if (one.frame().equals("aside")) {
            return Frame.SAID.subject(p.is(one.content(), "acl") ? p.head(one.content()) : Parse.NONE);
        }
        boolean raised = p.passive(one.cue()) && p.child(one.cue(), "nsubj:pass") != Parse.NONE;
        if (raised && p.verb(one.cue())) {
            return Frame.SAID.subject(p.child(one.cue(), "nsubj:pass"));
        }
        boolean controlled = one.frame().equals("infinitive") || one.frame().equals("gerund");
        return controlled ? Frame.SAID.subject(one.source()) : Frame.SAID;
    }

    private Event naming(Sentence s, Said one) {
        return new Event(
                Event.OTHER,
                "naming",
                one.content(),
                new Predicate(s.words(s.span(one.content())), "be"),
                false,
                Status.ACTUAL,
                Phase.WHOLE,
                one.accused(),
                List.of(),
                List.of(one.content()));
    }

    /** The subject of a sentence is who "he" or "it" of the next one may be. */
    private void subject(Sentence s) {
        Parse p = s.parse();
        int root = p.root();
        if (root == Parse.NONE) {
            return;
        }
        int subject = p.child(root, "nsubj");
        boolean party =
                subject != Parse.NONE && (p.proper(subject) || language.kinds().office(p.lemma(subject)));
        boolean people = subject != Parse.NONE
                && p.tag(subject).equals("NNS")
                && language.phrases().mention(s, subject).is("people");
        if (party) {
            parties.heard(parties.of(s, subject));
        } else if (people) {
            parties.several(parties.of(s, subject));
        }
    }
}
