package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.claim.ClaimTime.Role;
import dev.palimpsest.claim.Register.Draft;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the claims of one text out of events and attributions: who says what, when it was and was said, with what reserves. */
final class Claims {
    private final Language language;
    private final Parties parties;
    private final Clock clock;
    private final Register register;
    private final Antecedents antecedents;
    private final Pointers pointers;
    private final Contents contents;
    private Optional<Sentence> at = Optional.empty();

    Claims(Document text, Language language, Parties parties, Clock clock) {
        this.language = language;
        this.parties = parties;
        this.clock = clock;
        this.register = new Register(text);
        this.antecedents = new Antecedents(register);
        this.pointers = new Pointers(language, parties, clock, register, antecedents);
        this.contents = new Contents(language, parties, register);
    }

    List<Claim> all() {
        return register.all();
    }

    void section(String path) {
        register.section(path);
    }

    /** Begins a sentence. */
    void sentence(Span span) {
        register.sentence(span);
    }

    /** Makes claims of an earlier sentence. */
    void at(Span earlier, Runnable claims) {
        register.at(earlier, claims);
    }

    /** Begins a clause of the sentence. */
    void clause(Sentence s) {
        at = Optional.of(s);
    }

    /** What is told in a quotation; {@code said} is none where an earlier sentence opened it. */
    void quoted(Sentence outer, Optional<Said> said, Sentence s, Event event, List<Party> sources, List<Layer> via) {
        if (pointers.scorned(s, event, sources, via)) {
            return;
        }
        List<Party> actors = event.subject() == Parse.NONE ? List.of() : parties.of(s, event.subject());
        int cue = said.map(Said::cue).orElse(Parse.NONE);
        Optional<ClaimTime> own = clock.under(s, List.of(event.node()), List.of(), Role.EVENT);
        Optional<ClaimTime> stated = own.isPresent() ? Optional.empty() : beside(outer, cue, Role.STATEMENT);
        Stance stance = said.map(Said::stance).filter(x -> x != Stance.DENY).orElse(Stance.ASSERT);
        Attribution attribution = new Attribution(
                parties.source(sources), via, stance, said.map(a -> Cue.of(outer, a)), Form.DIRECT, stated);
        List<Hedge> hedges = new ArrayList<>(language.hedges().of(s, event, true));
        said.filter(a -> !a.hedge().isEmpty())
                .ifPresent(a -> hedges.add(Hedges.cue(outer.words(outer.span(a.cue())), a.hedge())));
        register.add(new Draft(
                attribution,
                contents.of(s, event, actors, polarity(event, stance), own).quoting(s.text()),
                hedges,
                Extraction.of(.8, said.map(Said::frame).orElse("quotation-goes-on"), event.rule())));
    }

    /** What the text itself asserts. */
    void narrative(Event event, List<Party> actors) {
        Sentence s = at.orElseThrow();
        Optional<ClaimTime> when =
                clock.under(s, event.regions(), List.of(), Role.EVENT).or(() -> beside(s, event.node(), Role.EVENT));
        register.add(new Draft(
                Attribution.NARRATIVE,
                contents.of(s, event, actors, polarity(event, Stance.ASSERT), when),
                language.hedges().of(s, event, false),
                Extraction.of(.8, event.rule())));
    }

    /** "X urged Y": the act is the statement. */
    void speechAct(Sentence s, Event event, List<Party> actors) {
        Predicate predicate = event.predicate();
        Attribution attribution = new Attribution(
                parties.source(actors),
                List.of(),
                Stance.ASSERT,
                Optional.of(new Cue(predicate.text(), predicate.lemma(), Optional.of(s.span(event.node())))),
                Form.INDIRECT,
                beside(s, event.node(), Role.STATEMENT));
        parties.spoke(actors);
        register.add(new Draft(
                attribution,
                contents.of(s, event, actors, polarity(event, Stance.ASSERT), Optional.empty()),
                language.hedges().of(s, event, false),
                Extraction.of(.8, "speech-act", event.rule())));
    }

    /** A claim that only points at another: "Armenia issued a denial". */
    void pointed(Sentence s, Said said, List<Party> sources, List<Layer> via) {
        pointers.pointed(s, said, sources, via);
    }

    /** What somebody says. */
    void attributed(Sentence s, Said said, Event event, List<Party> sources, List<Layer> via) {
        if (said.stance() == Stance.ASSERT && pointers.scorned(s, event, sources, via)) {
            return;
        }
        List<Party> actors = event.subject() == Parse.NONE ? List.of() : parties.of(s, event.subject());
        reported(s, said, event, sources, actors, via);
    }

    /** What somebody says that some parties have done. */
    void reported(Sentence s, Said said, Event event, List<Party> sources, List<Party> actors, List<Layer> via) {
        Optional<ClaimTime> ofEvent = ofEvent(s, said, event);
        Optional<ClaimTime> stated =
                ofEvent.isPresent() ? cued(s, said) : cued(s, said).or(() -> stated(s, said, sources));
        Optional<ClaimTime> asOf = stated.filter(t -> t.role() == Role.AS_OF && ofEvent.isEmpty());
        Attribution attribution = new Attribution(
                parties.source(sources),
                via,
                said.stance(),
                Optional.of(Cue.of(s, said)),
                said.form(),
                asOf.isPresent() ? Optional.empty() : stated);
        List<Hedge> hedges = hedges(s, said, event);
        Content content =
                contents.of(s, event, actors, polarity(event, said.stance()), asOf.isPresent() ? asOf : ofEvent);
        register.add(new Draft(
                attribution,
                content,
                hedges,
                antecedents.related(said.stance(), sources, content).stream().toList(),
                List.of(),
                Extraction.of(said.form() == Form.NOMINAL ? .75 : .9, said.frame(), event.rule())));
    }

    /** The time of what is said, where what is said has one. */
    private Optional<ClaimTime> ofEvent(Sentence s, Said said, Event event) {
        Optional<ClaimTime> own = clock.under(s, List.of(said.content()), List.of(), Role.EVENT);
        return own.isPresent()
                ? clock.under(s, event.regions(), List.of(), Role.EVENT).or(() -> own)
                : own;
    }

    /** The time under the words of saying. */
    private Optional<ClaimTime> cued(Sentence s, Said said) {
        return clock.under(s, List.of(cueTop(s, said)), List.of(said.content()), Role.STATEMENT);
    }

    /** The time of the saying that stands elsewhere in the sentence or is carried from an earlier one. */
    private Optional<ClaimTime> stated(Sentence s, Said said, List<Party> sources) {
        return undated(sources) ? clock.anywhere(s, said.cue(), Role.STATEMENT) : beside(s, said.cue(), Role.STATEMENT);
    }

    private Optional<ClaimTime> beside(Sentence s, int verb, Role role) {
        return clock.anywhere(s, verb, role).or(() -> clock.carried(s, verb, role));
    }

    private List<Hedge> hedges(Sentence s, Said said, Event event) {
        List<Hedge> hedges = new ArrayList<>();
        if (!said.hedge().isEmpty()) {
            hedges.add(Hedges.cue(s.words(s.span(said.cue())), said.hedge()));
        }
        if (said.frame().equals("hearsay")) {
            hedges.add(Hedges.cue(s.words(s.span(said.cue())), "hearsay"));
        }
        hedges.addAll(language.hedges().of(s, event, true));
        return hedges.stream().distinct().toList();
    }

    /** Whether who says it is a document: in an article it was made later than what it tells of. */
    private boolean undated(List<Party> sources) {
        return !clock.report() && !sources.isEmpty() && sources.stream().allMatch(p -> p.type() == Party.Type.DOCUMENT);
    }

    private static int cueTop(Sentence s, Said said) {
        Parse p = s.parse();
        int top = said.cue();
        while (p.head(top) != Parse.NONE
                && (p.is(top, "case", "fixed")
                        || (p.is(top, "conj", "advcl") && p.child(top, "nsubj") == Parse.NONE))) {
            top = p.head(top);
        }
        return top;
    }

    private static Polarity polarity(Event event, Stance stance) {
        return stance == Stance.DENY || event.negative() ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }
}
