package dev.palimpsest.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the claims of accusations, which name who is said to have done it: "X accused Y of shelling Z". */
final class Accusations {
    private final Language language;
    private final Parties parties;
    private final Claims claims;

    Accusations(Language language, Parties parties, Claims claims) {
        this.language = language;
        this.parties = parties;
        this.claims = claims;
    }

    /** Reads an accusation; the nodes of its events are added to those seen. */
    void read(Sentence s, Said one, List<Party> sources, List<Layer> via, Set<Integer> seen) {
        boolean mutual = s.parse().form(one.accused()).equals("other");
        List<Party> pair = mutual && sources.size() == 2 ? sources : parties.pair();
        List<Party> accused = mutual ? pair : parties.of(s, one.accused());
        List<Event> events = events(s, one, Frame.SAID.subject(mutual ? Parse.NONE : one.accused()), seen);
        if (mutual && pair.size() == 2) {
            parties.heard(pair);
            each(s, one, events, pair.get(0), pair.get(1), via);
            each(s, one, events, pair.get(1), pair.get(0), via);
            return;
        }
        parties.spoke(sources);
        parties.opposed(sources, accused);
        for (Event event : events) {
            claims.reported(s, one, event, sources, accused, via);
        }
    }

    private void each(Sentence s, Said one, List<Event> events, Party accuser, Party accused, List<Layer> via) {
        for (Event event : events) {
            claims.reported(s, one, event, List.of(accuser), List.of(accused), via);
        }
    }

    private List<Event> events(Sentence s, Said one, Frame frame, Set<Integer> seen) {
        Set<Integer> nodes = new HashSet<>(seen);
        List<Event> events = language.events().of(s, one.content(), frame, nodes);
        events = events.isEmpty()
                ? language.events().blamed(s, one.cue(), one.content()).stream().toList()
                : accusable(s, one.content(), events);
        seen.addAll(nodes);
        return events;
    }

    /** The parser takes "bombarding settlements" for a noun with its adjective: then the noun is what was bombarded. */
    private List<Event> accusable(Sentence s, int content, List<Event> events) {
        Parse p = s.parse();
        boolean modifier = p.is(content, "amod", "compound") && p.tag(content).equals("VBG");
        if (!modifier) {
            return events;
        }
        String gerund = "(?i)^(\\p{L}+ly )?" + Pattern.quote(p.word(content)) + "\\s+";
        List<Mention> targets = language.phrases().mentions(s, p.head(content)).stream()
                .map(m -> m.named(m.name().replaceFirst(gerund, "")))
                .toList();
        Optional<Event> known = language.lexicon().verbs(p.lemma(content)).stream()
                .filter(pattern -> takes(pattern, targets))
                .findFirst()
                .map(pattern -> events.get(0).as(pattern.action(), targets));
        return known.map(List::of)
                .orElseGet(() -> events.stream().map(e -> e.to(targets)).toList());
    }

    private static boolean takes(Lexicon.Pattern pattern, List<Mention> targets) {
        return pattern.wants().isEmpty()
                && pattern.particle().isEmpty()
                && pattern.slots().stream()
                        .anyMatch(slot ->
                                slot.places().contains("obj") && targets.get(0).fits(slot));
    }
}
