package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.claim.ClaimTime.Role;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Makes the claims of one text out of events and attributions: names, times, counts, reserves, links, keys, evidence. */
final class Claims {
    /** So many claims before the last one may be the one that a denial means, where only it tells of who denies. */
    private static final int NEAR = 4;

    private final Document text;
    private final Language language;
    private final Parties parties;
    private final Clock clock;
    private final Contents contents;
    private final List<Claim> all = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private Optional<Sentence> at = Optional.empty();
    private int first;
    private int previous;
    private String section = "";
    private Span whole = new Span(0, 0);

    Claims(Document text, Language language, Parties parties, Clock clock) {
        this.text = text;
        this.language = language;
        this.parties = parties;
        this.clock = clock;
        this.contents = new Contents(language, parties);
    }

    List<Claim> all() {
        return all;
    }

    void section(String path) {
        section = path;
    }

    /** Begins a sentence. */
    void sentence(Span span) {
        whole = span;
        previous = first;
        first = all.size();
        contents.before(List.of());
    }

    /** Makes claims of an earlier sentence. */
    void at(Span earlier, Runnable claims) {
        Span now = whole;
        whole = earlier;
        claims.run();
        whole = now;
    }

    /** Begins a clause of the sentence. */
    void clause(Sentence s) {
        at = Optional.of(s);
    }

    static Cue cue(Sentence s, Said said) {
        Parse p = s.parse();
        int last = said.cue();
        for (int c : p.children(last, "fixed", "compound:prt")) {
            last = Math.max(last, c);
        }
        Span span = s.span(said.cue(), last);
        return new Cue(
                s.words(span), p.lemma(said.cue()) + (last == said.cue() ? "" : " " + p.form(last)), Optional.of(span));
    }

    /** What is told in a quotation; {@code said} is none where an earlier sentence opened it. */
    void quoted(Sentence outer, Optional<Said> said, Sentence s, Event event, List<Party> sources, List<Layer> via) {
        if (scorned(s, event, sources, via)) {
            return;
        }
        List<Party> actors = event.subject() == Parse.NONE ? List.of() : parties.of(s, event.subject());
        Optional<ClaimTime> own = clock.under(s, List.of(event.node()), List.of(), Role.EVENT);
        Optional<ClaimTime> stated = own.isPresent()
                ? Optional.empty()
                : clock.anywhere(outer, said.map(Said::cue).orElse(Parse.NONE), Role.STATEMENT)
                        .or(() -> clock.carried(outer, said.map(Said::cue).orElse(Parse.NONE), Role.STATEMENT));
        Stance stance = said.map(Said::stance).filter(x -> x != Stance.DENY).orElse(Stance.ASSERT);
        Attribution attribution = new Attribution(
                parties.source(sources), via, stance, said.map(a -> cue(outer, a)), Form.DIRECT, stated);
        List<Hedge> hedges = new ArrayList<>(language.hedges().of(s, event, true));
        said.filter(a -> !a.hedge().isEmpty())
                .ifPresent(a -> hedges.add(Hedges.cue(outer.words(outer.span(a.cue())), a.hedge())));
        emit(
                s,
                attribution,
                contents.of(s, event, actors, polarity(event, stance), own).quoting(s.text()),
                hedges,
                List.of(),
                List.of(said.map(Said::frame).orElse("quotation-goes-on"), event.rule()),
                .8);
    }

    /** What the text itself asserts. */
    void narrative(Event event, List<Party> actors) {
        Sentence s = at.orElseThrow();
        Optional<ClaimTime> when = clock.under(s, event.regions(), List.of(), Role.EVENT)
                .or(() -> clock.anywhere(s, event.node(), Role.EVENT))
                .or(() -> clock.carried(s, event.node(), Role.EVENT));
        emit(
                s,
                Attribution.NARRATIVE,
                contents.of(s, event, actors, polarity(event, Stance.ASSERT), when),
                language.hedges().of(s, event, false),
                List.of(),
                List.of(event.rule()),
                .8);
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
                clock.anywhere(s, event.node(), Role.STATEMENT)
                        .or(() -> clock.carried(s, event.node(), Role.STATEMENT)));
        parties.spoke(actors);
        emit(
                s,
                attribution,
                contents.of(s, event, actors, polarity(event, Stance.ASSERT), Optional.empty()),
                language.hedges().of(s, event, false),
                List.of(),
                List.of("speech-act", event.rule()),
                .8);
    }

    /** "These claims are false": somebody denies the claims before, if there are any. */
    private boolean scorned(Sentence s, Event event, List<Party> sources, List<Layer> via) {
        Parse p = s.parse();
        int node = event.node();
        int subject = event.subject();
        boolean scorn = subject != Parse.NONE
                && p.child(node, "cop") != Parse.NONE
                && !event.negative()
                && event.status() == Status.ACTUAL
                && language.attributions().scorns(p, node, subject);
        int before = all.size();
        if (scorn) {
            pointer(
                    s,
                    new Said(
                            "scorn",
                            node,
                            Stance.DENY,
                            "",
                            Parse.NONE,
                            Parse.NONE,
                            subject,
                            Form.NOMINAL,
                            Said.Kind.POINTER),
                    sources,
                    via);
        }
        return all.size() > before;
    }

    /** What somebody says. */
    void attributed(Sentence s, Said said, Event event, List<Party> sources, List<Layer> via) {
        if (said.stance() == Stance.ASSERT && scorned(s, event, sources, via)) {
            return;
        }
        List<Party> actors = event.subject() == Parse.NONE ? List.of() : parties.of(s, event.subject());
        emit(s, said, event, sources, actors, via);
    }

    void accused(Sentence s, Said said, Event event, List<Party> sources, List<Party> actors, List<Layer> via) {
        emit(s, said, event, sources, actors, via);
    }

    private void emit(Sentence s, Said said, Event event, List<Party> sources, List<Party> actors, List<Layer> via) {
        Optional<ClaimTime> own = clock.under(s, List.of(said.content()), List.of(), Role.EVENT);
        Optional<ClaimTime> ofEvent = own.isPresent()
                ? clock.under(s, event.regions(), List.of(), Role.EVENT).or(() -> own)
                : own;
        Optional<ClaimTime> stated = clock.under(s, List.of(cueTop(s, said)), List.of(said.content()), Role.STATEMENT)
                .or(() -> ofEvent.isPresent() ? Optional.empty() : clock.anywhere(s, said.cue(), Role.STATEMENT))
                .or(() -> ofEvent.isPresent() || undated(sources)
                        ? Optional.empty()
                        : clock.carried(s, said.cue(), Role.STATEMENT));
        Optional<ClaimTime> asOf = stated.filter(t -> t.role() == Role.AS_OF && ofEvent.isEmpty());
        Polarity polarity = polarity(event, said.stance());
        Attribution attribution = new Attribution(
                parties.source(sources),
                via,
                said.stance(),
                Optional.of(cue(s, said)),
                said.form(),
                asOf.isPresent() ? Optional.empty() : stated);
        List<Hedge> hedges = new ArrayList<>();
        if (!said.hedge().isEmpty()) {
            hedges.add(Hedges.cue(s.words(s.span(said.cue())), said.hedge()));
        }
        if (said.frame().equals("hearsay")) {
            hedges.add(Hedges.cue(s.words(s.span(said.cue())), "hearsay"));
        }
        hedges.addAll(language.hedges().of(s, event, true));
        Content content = contents.of(s, event, actors, polarity, asOf.isPresent() ? asOf : ofEvent);
        List<Link> links = links(said.stance(), sources, content);
        emit(
                s,
                attribution,
                content,
                hedges.stream().distinct().toList(),
                links,
                List.of(said.frame(), event.rule()),
                said.form() == Form.NOMINAL ? .75 : .9);
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

    // links --------------------------------------------------------------------------------------------------------

    /** A claim that only points at another: "Armenia issued a denial". */
    void pointer(Sentence s, Said said, List<Party> sources, List<Layer> via) {
        List<Party> deniers = sources;
        Parse p = s.parse();
        boolean both = said.source() != Parse.NONE && p.form(said.source()).matches("sides?|parties|both|countries");
        if (both && parties.pair().size() == 2) {
            deniers = parties.pair();
        }
        if (deniers.isEmpty()) {
            return;
        }
        List<List<Party>> groups = both ? deniers.stream().map(List::of).toList() : List.of(deniers);
        for (List<Party> group : groups) {
            Optional<Claim> about = about(group, both);
            if (about.isEmpty()) {
                continue;
            }
            Claim claim = about.get();
            parties.opposed(claim.source().parties(), group);
            Polarity held = said.stance() == Stance.DENY
                    ? Polarity.NEGATIVE
                    : claim.content().polarity();
            Optional<ClaimTime> stated = clock.under(s, List.of(said.cue()), List.of(), Role.STATEMENT)
                    .or(() -> clock.anywhere(s, said.cue(), Role.STATEMENT))
                    .or(() -> clock.carried(s, said.cue(), Role.STATEMENT));
            Attribution attribution = new Attribution(
                    parties.source(group), via, said.stance(), Optional.of(cue(s, said)), Form.NOMINAL, stated);
            Link.Type type = said.stance() == Stance.DENY ? Link.Type.DENIES : Link.Type.CONFIRMS;
            List<Link> links = (several(p, said.cue()) ? run(claim) : List.of(claim))
                    .stream().map(c -> link(type, c, OptionalDouble.of(1))).toList();
            List<Evidence> more = all.indexOf(claim) >= first
                    ? List.of()
                    : List.of(evidence(
                            Evidence.Role.SOURCE_ANCHOR, claim.evidence().get(0).span()));
            emit(
                    s,
                    attribution,
                    claim.content().inherited(held).at(Optional.empty()),
                    List.of(),
                    links,
                    more,
                    List.of(said.frame()),
                    .75);
        }
        parties.heard(deniers);
    }

    private Link link(Link.Type type, Claim to, OptionalDouble overlap) {
        Link.Basis basis = all.indexOf(to) >= first ? Link.Basis.SAME_SENTENCE : Link.Basis.PRECEDING_SENTENCE;
        return new Link(type, to.id(), text.id(), basis, overlap);
    }

    /** Whether more than one claim is pointed at: "denied these allegations". */
    private static boolean several(Parse p, int cue) {
        return p.children(cue, "obj", "nsubj:pass", "nmod").stream()
                .anyMatch(c -> p.tag(c).equals("NNS")
                        && p.children(c, "det", "det:predet").stream()
                                .anyMatch(d -> p.form(d).matches("these|those|all|such|both")));
    }

    /** A claim of a source and those before it that the same source makes in the section; what the text itself tells is passed over. */
    private List<Claim> run(Claim last) {
        List<Claim> found = new ArrayList<>();
        for (int i = all.indexOf(last); i >= Math.max(0, all.size() - 40); i--) {
            Claim claim = all.get(i);
            boolean told = claim.source().parties().isEmpty();
            if (!claim.section().equals(last.section()) || (!told && !same(claim.source(), last.source()))) {
                break;
            }
            if (!told && claim.stance() != Stance.DENY) {
                found.add(claim);
            }
        }
        return found;
    }

    private static boolean same(Source a, Source b) {
        return a.parties().stream()
                .map(Party::name)
                .toList()
                .equals(b.parties().stream().map(Party::name).toList());
    }

    /** The claim that a denial or confirmation without content is about: same sentence first, then the last of another party. */
    private Optional<Claim> about(List<Party> deniers, boolean mutual) {
        Optional<Claim> last = last(deniers, mutual);
        boolean here = last.filter(claim -> all.indexOf(claim) >= first || against(claim, deniers))
                .isPresent();
        return mutual || here
                ? last
                : last.flatMap(claim -> all.subList(Math.max(0, all.indexOf(claim) - NEAR), all.indexOf(claim)).stream()
                                .filter(c -> c.section().equals(claim.section()))
                                .filter(c -> plain(c) && against(c, deniers) && !by(c, deniers))
                                .reduce((a, b) -> b))
                        .or(() -> last);
    }

    /** Whether a claim tells of something that one of the parties did. */
    private static boolean against(Claim claim, List<Party> parties) {
        return claim.content().actors().stream()
                .anyMatch(a -> parties.stream().anyMatch(d -> d.name().equals(a.name())));
    }

    private static boolean by(Claim claim, List<Party> parties) {
        return claim.source().parties().isEmpty()
                || claim.source().parties().stream()
                        .anyMatch(p -> parties.stream().anyMatch(d -> d.name().equals(p.name())));
    }

    /** Whether a claim tells something itself that can be denied. */
    private static boolean plain(Claim claim) {
        return !claim.content().inherited()
                && claim.stance() != Stance.DENY
                && !claim.extraction().rules().contains("aside");
    }

    private Optional<Claim> last(List<Party> deniers, boolean mutual) {
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - 40); i--) {
            Claim claim = all.get(i);
            boolean accused = !mutual
                    || claim.content().actors().stream()
                            .anyMatch(a -> a.name().equals(deniers.get(0).name()));
            if (!by(claim, deniers) && accused && plain(claim)) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    /** A denial or confirmation with a content of its own is linked to the claim of another that it is about. */
    private List<Link> links(Stance stance, List<Party> sources, Content content) {
        if (stance != Stance.DENY && stance != Stance.CONFIRM) {
            return List.of();
        }
        for (int i = all.size() - 1; i >= Math.max(previous, all.size() - 40); i--) {
            Claim claim = all.get(i);
            boolean other = !claim.source().parties().isEmpty()
                    && claim.source().parties().stream()
                            .noneMatch(
                                    p -> sources.stream().anyMatch(d -> d.name().equals(p.name())));
            boolean alike = (claim.action().equals(content.action())
                            && !content.action().equals("other")
                            && related(claim.content(), content))
                    || (stance == Stance.DENY && sameFamily(claim.content(), content));
            if (other && alike && claim.stance() != Stance.DENY) {
                return List.of(link(
                        stance == Stance.DENY ? Link.Type.DENIES : Link.Type.CONFIRMS, claim, OptionalDouble.empty()));
            }
        }
        return List.of();
    }

    private static boolean related(Content a, Content b) {
        return a.targets().isEmpty()
                || b.targets().isEmpty()
                || a.targets().stream().anyMatch(x -> b.targets().stream().anyMatch(y -> shares(x.name(), y.name())));
    }

    private static boolean shares(String a, String b) {
        String tail = Words.singular(b.substring(b.lastIndexOf(' ') + 1));
        return Words.singular(a.substring(a.lastIndexOf(' ') + 1)).equalsIgnoreCase(tail);
    }

    private boolean sameFamily(Content a, Content b) {
        Set<Target.Type> types = Set.of(Target.Type.EQUIPMENT);
        return a.targets().stream().anyMatch(t -> types.contains(t.type()))
                && b.targets().stream().anyMatch(t -> types.contains(t.type()));
    }

    // the claim itself ---------------------------------------------------------------------------------------------

    private void emit(
            Sentence s,
            Attribution attribution,
            Content content,
            List<Hedge> hedges,
            List<Link> links,
            List<String> rules,
            double confidence) {
        emit(s, attribution, content, hedges, links, List.of(), rules, confidence);
    }

    void emit(
            Sentence s,
            Attribution attribution,
            Content content,
            List<Hedge> hedges,
            List<Link> links,
            List<Evidence> more,
            List<String> rules,
            double confidence) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence(Evidence.Role.STATEMENT, whole));
        for (Optional<ClaimTime> time : List.of(content.time(), attribution.time())) {
            time.flatMap(ClaimTime::anchor)
                    .filter(span -> !whole.contains(span))
                    .ifPresent(span -> evidence.add(evidence(Evidence.Role.DATE_ANCHOR, span)));
        }
        evidence.addAll(more);
        if (evidence.get(0).raw().isEmpty() || again(attribution, content)) {
            return;
        }
        String date = content.time().or(attribution::time).map(ClaimTime::value).orElse("");
        all.add(new Claim(
                id(attribution, content),
                section,
                attribution,
                content,
                hedges,
                links,
                Keying.of(content, date),
                evidence.stream().filter(e -> !e.raw().isEmpty()).toList(),
                new Extraction(rules, confidence, List.of())));
        contents.before(content.targets());
    }

    /** Whether the sentence has told the same already. */
    private boolean again(Attribution attribution, Content content) {
        return !content.targets().isEmpty()
                && all.subList(first, all.size()).stream()
                        .anyMatch(c -> c.evidence().get(0).span().equals(whole)
                                && c.attribution().source().equals(attribution.source())
                                && c.stance() == attribution.stance()
                                && c.content().action().equals(content.action())
                                && c.content().polarity() == content.polarity()
                                && c.content().targets().equals(content.targets()));
    }

    private Evidence evidence(Evidence.Role role, Span span) {
        return new Evidence(role, text.path(), span.of(text.text()), span, text.toRaw(span));
    }

    private String id(Attribution attribution, Content content) {
        String seed = text.raw().sha256() + "|" + text.path() + "|" + whole + "|" + attribution.source() + "|"
                + attribution.stance() + "|" + content.action();
        int ordinal = ordinals.merge(seed, 1, Integer::sum);
        return "c_" + Keying.hash(seed + "|" + ordinal).substring(0, 16);
    }
}
