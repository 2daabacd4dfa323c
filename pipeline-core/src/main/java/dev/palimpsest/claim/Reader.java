package dev.palimpsest.claim;

import dev.palimpsest.nlp.ParsedSentence;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the claims of one text, sentence by sentence, keeping what goes over from one to the next. Not for sharing. */
final class Reader {
    private static final Set<String> SPEAKER = Set.of("i", "we", "you");
    private static final Set<String> SPEECH_ACT = Set.of("call_for");
    private static final Set<String> OWN_ACT = Set.of("release_footage", "disclose_information");

    private final Language language;
    private final Parties parties;
    private final Clock clock;
    private final Speech speech = new Speech();
    private final Claims claims;
    private final Quotations quotations;
    private Span whole = new Span(0, 0);
    private int sentences;

    Reader(Language language, Cast cast, Clock clock, Document text) {
        this.language = language;
        this.parties = new Parties(cast, language.kinds(), language.phrases());
        this.clock = clock;
        this.claims = new Claims(text, language, parties, clock);
        this.quotations = new Quotations(language, parties, claims);
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
        Parse p = s.parse();
        List<Said> said = new ArrayList<>(language.attributions().find(s, main.parsed()));
        said.removeIf(a -> a.source() != Parse.NONE
                && SPEAKER.contains(p.form(a.source()))
                && p.child(a.source(), "det") == Parse.NONE);
        said.sort(Comparator.comparingInt(Said::cue));
        Set<Integer> seen = new HashSet<>();
        said.forEach(a -> seen.add(a.cue()));
        List<Integer> contents =
                said.stream().map(Said::content).filter(c -> c != Parse.NONE).toList();
        List<Party> speaker = List.of();
        boolean told = false;
        for (Said one : said) {
            if (one.content() != Parse.NONE && s.masked().quotation(p.start(one.content()))) {
                List<Party> sources = one.source() == Parse.NONE ? List.of() : parties.of(s, one.source());
                parties.spoke(sources);
                quotations.spoken(quotes, new Quotations.Speaker(s, Optional.of(one), sources, via(s, one, said)));
                speaker = sources;
                told = true;
            } else {
                attributed(s, one, said, seen);
            }
        }
        if (!speaker.isEmpty()) {
            parties.spoke(speaker); // the quotation may go on
        }
        if (!told) {
            quotations.unspoken(s, whole, quotes, inside, speech.open());
        }
        if (said.isEmpty() && s.text().stripTrailing().endsWith(":")) {
            parties.spoke(parties.subject(s));
        }
        if (!speech.open()) {
            quotations.close(s);
        }
        claims.clause(s);
        narrative(s, said, seen, contents);
        clock.passed(s);
        parties.persons().named(s);
    }

    private void attributed(Sentence s, Said one, List<Said> all, Set<Integer> seen) {
        List<Party> sources = one.source() == Parse.NONE ? List.of() : parties.of(s, one.source());
        List<Layer> via = via(s, one, all);
        if (one.kind() == Said.Kind.POINTER) {
            claims.pointed(s, one, sources, via);
            return;
        }
        if (one.accused() != Parse.NONE && one.frame().equals("accusation")) {
            accusation(s, one, sources, via, seen);
            return;
        }
        Parse p = s.parse();
        Set<Integer> nodes = new HashSet<>(seen);
        nodes.remove(one.content());
        List<Event> events = one.kind() == Said.Kind.NAMING
                ? List.of(naming(s, one))
                : language.events().of(s, one.content(), frame(s, one), nodes);
        boolean nested = all.stream().anyMatch(a -> !a.equals(one) && a.cue() == one.content());
        if (events.isEmpty() && one.frame().equals("noun-phrase")) {
            events = language.events().guilt(s, one.content(), one.source()).stream()
                    .toList();
        }
        seen.addAll(nodes);
        parties.spoke(sources);
        for (Event event : events) {
            boolean inner = all.stream()
                    .anyMatch(a -> a.frame().equals("according-to")
                            && a.content() == event.node()
                            && !a.equals(one)
                            && p.under(a.cue(), one.content()));
            if (inner
                    || (nested
                            && event.node() == one.content()
                            && event.action().equals(Event.OTHER))) {
                continue;
            }
            boolean act = OWN_ACT.contains(event.action().id()) && event.node() != one.content();
            if (act) {
                claims.narrative(event, act(s, event, sources));
            } else {
                claims.attributed(s, one, event, sources, via);
            }
        }
    }

    /** Who did what a speaker is told to have done beside speaking. */
    private List<Party> act(Sentence s, Event event, List<Party> sources) {
        boolean own = event.subject() == Parse.NONE || s.parse().is(event.node(), "conj", "advcl");
        return own && event.subject() == Parse.NONE ? sources : parties.of(s, event.subject());
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

    private List<Layer> via(Sentence s, Said one, List<Said> all) {
        Parse p = s.parse();
        List<Layer> layers = new ArrayList<>();
        if (one.frame().equals("relative")) {
            return layers; // "…, a claim that X denies" is what the text says
        }
        for (Said outer : all) {
            boolean holds = !outer.equals(one)
                    && outer.content() != Parse.NONE
                    && p.under(one.cue(), outer.content())
                    && !p.under(outer.cue(), one.content() == Parse.NONE ? one.cue() : one.content())
                    && outer.kind() == Said.Kind.CLAUSE
                    && !outer.frame().equals("hearsay");
            if (holds) {
                List<Party> who = outer.source() == Parse.NONE ? List.of() : parties.of(s, outer.source());
                boolean same = outer.source() != Parse.NONE
                        && (outer.source() == one.source()
                                || (one.source() != Parse.NONE
                                        && names(who).equals(names(parties.of(s, one.source())))));
                if (same) {
                    continue;
                }
                layers.add(new Layer(parties.source(who), Optional.of(Cue.of(s, outer)), outer.stance()));
            }
        }
        return layers.size() > 8 ? layers.subList(0, 8) : layers;
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }

    private void accusation(Sentence s, Said one, List<Party> sources, List<Layer> via, Set<Integer> seen) {
        Parse p = s.parse();
        boolean mutual = p.form(one.accused()).equals("other");
        List<Party> pair = mutual && sources.size() == 2 ? sources : parties.pair();
        List<Party> accused = mutual ? pair : parties.of(s, one.accused());
        Frame frame = Frame.SAID.subject(mutual ? Parse.NONE : one.accused());
        Set<Integer> nodes = new HashSet<>(seen);
        List<Event> events = language.events().of(s, one.content(), frame, nodes);
        events = events.isEmpty()
                ? language.events().blamed(s, one.cue(), one.content()).stream().toList()
                : accusable(s, one, events);
        seen.addAll(nodes);
        if (mutual && pair.size() == 2) {
            parties.heard(pair);
            for (int i = 0; i < 2; i++) {
                for (Event event : events) {
                    claims.reported(s, one, event, List.of(pair.get(i)), List.of(pair.get(1 - i)), via);
                }
            }
            return;
        }
        parties.spoke(sources);
        parties.opposed(sources, accused);
        for (Event event : events) {
            claims.reported(s, one, event, sources, accused, via);
        }
    }

    /** The parser takes "bombarding settlements" for a noun with its adjective: then the noun is what was bombarded. */
    private List<Event> accusable(Sentence s, Said one, List<Event> events) {
        Parse p = s.parse();
        int content = one.content();
        boolean modifier = p.is(content, "amod", "compound") && p.tag(content).equals("VBG");
        if (!modifier) {
            return events;
        }
        int noun = p.head(content);
        List<Event> fixed = new ArrayList<>();
        List<Mention> targets = language.phrases().mentions(s, noun).stream()
                .map(m -> m.named(m.name()
                        .replaceFirst(
                                "(?i)^(\\p{L}+ly )?" + java.util.regex.Pattern.quote(p.word(content)) + "\\s+", "")))
                .toList();
        for (Lexicon.Pattern pattern : language.lexicon().verbs(p.lemma(content))) {
            boolean takes = pattern.wants().isEmpty()
                    && pattern.particle().isEmpty()
                    && pattern.slots().stream()
                            .anyMatch(slot -> slot.places().contains("obj")
                                    && targets.get(0).fits(slot));
            if (takes) {
                fixed.add(events.get(0).as(pattern.action(), targets));
                break;
            }
        }
        return fixed.isEmpty() ? events.stream().map(e -> e.to(targets)).toList() : fixed;
    }

    /** What the text itself asserts: clauses beside every attribution, by the lexicon only. */
    private void narrative(Sentence s, List<Said> said, Set<Integer> seen, List<Integer> contents) {
        Parse p = s.parse();
        Set<Integer> done = new LinkedHashSet<>(seen);
        for (int node = 0; node < p.size(); node++) {
            int at = node;
            boolean listed = contents.isEmpty()
                    && s.group(node).filter(Masked.Group::counted).isPresent();
            if (done.contains(node)
                    || (!Verbs.told(p, node) && !withClause(p, node) && !listed)
                    || Verbs.habitual(p, node)
                    || contents.stream().anyMatch(c -> p.under(at, c))) {
                continue;
            }
            List<Event> told = narrated(s, node, done);
            for (Event event : told.isEmpty() ? language.events().happening(s, node) : told) {
                List<Party> actors = event.subject() == Parse.NONE ? List.of() : parties.of(s, event.subject());
                if (SPEECH_ACT.contains(event.action().id())) {
                    if (!actors.isEmpty()) {
                        claims.speechAct(s, event, actors);
                    }
                } else {
                    claims.narrative(event, actors);
                }
                parties.acted(actors);
            }
        }
        subject(s, said);
    }

    private static boolean withClause(Parse p, int node) {
        int head = p.head(node);
        return p.verb(node)
                && p.is(node, "acl")
                && head != Parse.NONE
                && p.preposition(head).equals("with");
    }

    private List<Event> narrated(Sentence s, int node, Set<Integer> done) {
        Parse p = s.parse();
        Set<Integer> nodes = new HashSet<>(done);
        int subject = node;
        for (int steps = 0; steps < 5 && Verbs.subject(p, subject) == Parse.NONE; steps++) {
            if (!p.is(subject, "conj", "advcl", "xcomp", "dep") || p.head(subject) == Parse.NONE) {
                break;
            }
            subject = p.head(subject);
        }
        int who = Verbs.subject(p, subject);
        Frame frame = Frame.TEXT.subject(withClause(p, node) ? p.head(node) : who);
        List<Event> events = language.events().of(s, node, frame, nodes);
        done.addAll(nodes);
        return events;
    }

    /** The subject of a sentence is who "he" or "it" of the next one may be. */
    private void subject(Sentence s, List<Said> said) {
        Parse p = s.parse();
        int root = p.root();
        if (!said.isEmpty() || root == Parse.NONE) {
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
