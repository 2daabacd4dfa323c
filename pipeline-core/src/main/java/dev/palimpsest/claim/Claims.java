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
import java.util.OptionalInt;
import java.util.Set;

/** Makes the claims of one text out of events and attributions: names, times, counts, reserves, links, keys, evidence. */
final class Claims {
    /** Actions whose single indefinite target counts one: "losing a warplane". */
    private static final Set<String> COUNTED = Set.of(
            "kill",
            "injure",
            "missing",
            "capture_person",
            "down_aircraft",
            "destroy_equipment",
            "destroy_building",
            "damage_equipment",
            "damage_building",
            "lose_equipment",
            "capture_equipment",
            "infect",
            "casualties");

    private final Document text;
    private final Language language;
    private final Parties parties;
    private final Clock clock;
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
                content(s, event, actors, polarity(event, stance), own).quoting(s.text()),
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
                content(s, event, actors, polarity(event, Stance.ASSERT), when),
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
                content(s, event, actors, polarity(event, Stance.ASSERT), Optional.empty()),
                language.hedges().of(s, event, false),
                List.of(),
                List.of("speech-act", event.rule()),
                .8);
    }

    /** What somebody says. */
    void attributed(Sentence s, Said said, Event event, List<Party> sources, List<Layer> via) {
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
                .or(() -> ofEvent.isPresent() ? Optional.empty() : clock.carried(s, said.cue(), Role.STATEMENT));
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
        Content content = content(s, event, actors, polarity, asOf.isPresent() ? asOf : ofEvent);
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

    private Content content(Sentence s, Event event, List<Party> actors, Polarity polarity, Optional<ClaimTime> when) {
        List<Target> targets = new ArrayList<>();
        List<Counted> counts = new ArrayList<>();
        for (Mention said : event.targets()) {
            int index = targets.size();
            Mention m = filled(said);
            targets.add(target(s, m, event));
            Optional<Counted> count = m.count().or(() -> one(s, m, event));
            count.ifPresent(
                    c -> counts.add(new Counted(c.quantity(), c.text(), OptionalInt.of(index), c.comparatorFrom())));
        }
        if (event.targets().isEmpty() && event.subject() != Parse.NONE) {
            language.phrases()
                    .count(s, event.subject(), "person")
                    .ifPresent(c ->
                            counts.add(new Counted(c.quantity(), c.text(), OptionalInt.empty(), c.comparatorFrom())));
        }
        return new Content(
                event.action().id(),
                event.action().domain(),
                event.predicate(),
                polarity,
                event.status(),
                event.phase(),
                actors,
                targets,
                locations(s, event),
                List.of(),
                when,
                counts,
                "",
                false);
    }

    /** "6 more were injured": of what the sentence counted before. */
    private Mention filled(Mention m) {
        boolean bare = m.name().matches("(?i)([\\d,.]+|\\p{L}+ times)?\\s*(more|others?|another|additional|further)?")
                || language.figures()
                        .at(new Words(m.name()), 0)
                        .filter(f -> f.to() == new Words(m.name()).size())
                        .isPresent();
        if (!bare || all.size() == first) {
            return m;
        }
        List<Target> before = all.get(all.size() - 1).content().targets();
        if (before.isEmpty()) {
            return m;
        }
        String name = before.get(before.size() - 1).name();
        boolean many = m.count().map(c -> c.quantity().value().orElse(2) != 1).orElse(true);
        String plural =
                many && !name.endsWith("s") && !name.endsWith("men") && !name.endsWith("people") ? name + "s" : name;
        Optional<Counted> count = m.count()
                .map(c -> new Counted(
                        new dev.palimpsest.entity.Quantity(
                                c.quantity().comparator(),
                                c.quantity().value(),
                                c.quantity().low(),
                                c.quantity().high(),
                                Figures.unit(plural)),
                        c.text(),
                        c.of(),
                        c.comparatorFrom()));
        return new Mention(m.node(), plural, m.span(), count, m.within(), m.outcome(), m.kinds(), false);
    }

    /** "an Azerbaijani helicopter", where it is a loss, counts one. */
    private static Optional<Counted> one(Sentence s, Mention m, Event event) {
        Parse p = s.parse();
        if (!COUNTED.contains(event.action().id())
                || m.node() == Parse.NONE
                || s.group(m.node()).isPresent()) {
            return Optional.empty();
        }
        int det = p.child(m.node(), "det");
        boolean indefinite = det != Parse.NONE
                && p.lemma(det).matches("an?")
                && !p.tag(m.node()).endsWith("S");
        return indefinite
                ? Optional.of(new Counted(
                        Figures.one(Figures.unit(m.name())),
                        s.words(s.span(det)),
                        OptionalInt.empty(),
                        Counted.Origin.OWN))
                : Optional.empty();
    }

    private Target target(Sentence s, Mention m, Event event) {
        String name = m.name();
        Target.Resolution how = Target.Resolution.NAME;
        if (m.pronoun()) {
            List<Party> meant = parties.of(s, m.node());
            if (meant.size() == 1 && !m.name().matches("(?i)it|its")) {
                name = meant.get(0).name();
                how = Target.Resolution.PRONOUN;
            }
        }
        String within = m.within().isEmpty() ? unit(s, event) : m.within();
        if (within.equals(name)) {
            within = "";
        }
        return new Target(name, m.name(), type(m), within, "", Keying.name(name), how, Optional.of(m.span()));
    }

    private String unit(Sentence s, Event event) {
        return event.action().equals(Event.OTHER) ? "" : language.phrases().unit(s, event.node());
    }

    private Target.Type type(Mention m) {
        if (m.is("name-person")) {
            return Target.Type.PERSON;
        }
        String[] words = m.name().split(" ");
        Target.Type type =
                language.kinds().type(Words.singular(words[words.length - 1].toLowerCase(java.util.Locale.ROOT)));
        if (type != Target.Type.OTHER) {
            return type;
        }
        if (m.is("aircraft") || m.is("equipment")) {
            return Target.Type.EQUIPMENT;
        }
        return m.is("people") ? Target.Type.PEOPLE : m.is("place") ? Target.Type.PLACE : Target.Type.OTHER;
    }

    private List<Location> locations(Sentence s, Event event) {
        Parse p = s.parse();
        List<Location> found = new ArrayList<>();
        for (int c : p.children(event.node(), "obl", "nmod")) {
            Location.Role role = switch (p.preposition(c)) {
                case "in" -> Location.Role.WITHIN;
                case "at" -> Location.Role.AT;
                case "near" -> Location.Role.NEAR;
                case "along" -> Location.Role.ALONG;
                case "from" -> Location.Role.FROM;
                case "towards", "toward" -> Location.Role.TOWARD;
                default -> null;
            };
            boolean target = event.targets().stream().anyMatch(t -> t.node() == c);
            if (role != null
                    && !target
                    && language.phrases().place(s, c)
                    && s.group(c).isEmpty()) {
                found.add(new Location(
                        language.phrases().mention(s, c, Set.of(), true).name(), role, ""));
            }
        }
        return found;
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
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - 40); i--) {
            Claim claim = all.get(i);
            boolean other = !claim.source().parties().isEmpty()
                    && claim.source().parties().stream()
                            .noneMatch(
                                    p -> deniers.stream().anyMatch(d -> d.name().equals(p.name())));
            boolean accused = !mutual
                    || claim.content().actors().stream()
                            .anyMatch(a -> a.name().equals(deniers.get(0).name()));
            boolean plain = !claim.content().inherited()
                    && claim.stance() != Stance.DENY
                    && !claim.extraction().rules().contains("aside");
            if (other && accused && plain) {
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
