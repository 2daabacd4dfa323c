package dev.palimpsest.claim;

import dev.palimpsest.entity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the contents of claims out of events: targets under their names, what is counted, places. One for each text. */
final class Contents {
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

    private static final Pattern MORE =
            Pattern.compile("(?i)([\\d,.]+|\\p{L}+ times)?\\s*(more|others?|another|additional|further)?");

    /** Actions that befall people, so that a bare number counts them. */
    private static final Set<String> PERSONAL =
            Set.of("kill", "injure", "missing", "capture_person", "infect", "displace", "evacuate");

    /** Words that point at something without naming it. */
    private static final Set<String> EMPTY = Set.of(
            "it",
            "its",
            "this",
            "that",
            "these",
            "those",
            "which",
            "what",
            "who",
            "whom",
            "so",
            "there",
            "one",
            "such",
            "more",
            "less",
            "much",
            "myself",
            "yourself");

    private final Language language;
    private final Parties parties;
    private final Register register;
    /** What names fold to: a text names the same again and again. */
    private final Map<String, String> keys = new HashMap<>();

    Contents(Language language, Parties parties, Register register) {
        this.language = language;
        this.parties = parties;
        this.register = register;
    }

    /** The content that an event gives, said to be the doing of some parties at some time. */
    Content of(Sentence s, Event event, List<Party> actors, Polarity polarity, Optional<ClaimTime> when) {
        List<Target> targets = new ArrayList<>();
        List<Counted> counts = new ArrayList<>();
        for (Mention said : event.targets()) {
            int index = targets.size();
            Mention m = filled(s, said, event);
            Optional<Target> target = target(s, m, event, actors);
            if (target.isEmpty()) {
                continue;
            }
            targets.add(target.get());
            Optional<Counted> count = m.count().or(() -> one(s, m, event));
            count.ifPresent(
                    c -> counts.add(new Counted(c.quantity(), c.text(), OptionalInt.of(index), c.comparatorFrom())));
        }
        if (event.targets().isEmpty() && event.subject() != Parse.NONE) {
            Counting.of(s, event.subject(), counts(s, event.subject()))
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

    private boolean figure(Words words) {
        return language.figures()
                .at(words, 0)
                .filter(f -> f.to() == words.size())
                .isPresent();
    }

    /** What a counted subject is counted in: people are persons, other things are what they are called. */
    private String counts(Sentence s, int subject) {
        Mention m = language.phrases().mention(s, subject);
        boolean things = s.parse().tag(subject).startsWith("NN")
                && !m.is("people")
                && s.parse().child(subject, "nummod") != Parse.NONE;
        return things ? m.name() : "person";
    }

    /** "6 more were injured": of what the sentence counted before. */
    private Mention filled(Sentence s, Mention m, Event event) {
        boolean bare = MORE.matcher(m.name()).matches() || figure(new Words(m.name()));
        String name = bare ? counted(s, m) : "";
        if (name.isEmpty()
                && bare
                && m.count().isPresent()
                && PERSONAL.contains(event.action().id())) {
            name = "people"; // "the flood killed 27"
        }
        if (name.isEmpty()) {
            return m;
        }
        boolean many = m.count().map(c -> c.quantity().value().orElse(2) != 1).orElse(true);
        String plural =
                many && !name.endsWith("s") && !name.endsWith("men") && !name.endsWith("people") ? name + "s" : name;
        Optional<Counted> count = m.count()
                .map(c -> new Counted(
                        new Quantity(
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

    /** What the claim before, else the words before, count; empty for nothing. */
    private String counted(Sentence s, Mention m) {
        List<Target> before = register.targets();
        if (!before.isEmpty()) {
            return before.get(before.size() - 1).name();
        }
        Parse p = s.parse();
        for (int node = m.node() - 1; node >= 0; node--) {
            boolean things =
                    p.tag(node).equals("NNS") && p.child(node, "nummod") != Parse.NONE && !s.timed(s.span(node));
            if (things) {
                return language.phrases().mention(s, node).name();
            }
        }
        return "";
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

    /** The target under its name; none where a pronoun does not say what it means. */
    private Optional<Target> target(Sentence s, Mention m, Event event, List<Party> actors) {
        String name = m.name();
        Target.Resolution how = Target.Resolution.NAME;
        if (EMPTY.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (m.pronoun()) {
            Optional<Party> meant = parties.befallen(s, m.node(), actors);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            name = meant.get().name();
            how = Target.Resolution.PRONOUN;
        }
        String within = m.within().isEmpty() ? unit(s, event) : m.within();
        if (within.equals(name)) {
            within = "";
        }
        return Optional.of(new Target(
                name,
                m.name(),
                type(m),
                within,
                "",
                keys.computeIfAbsent(name, Keying::name),
                how,
                Optional.of(m.span())));
    }

    private String unit(Sentence s, Event event) {
        return event.action().equals(Event.OTHER) ? "" : language.phrases().unit(s, event.node());
    }

    private Target.Type type(Mention m) {
        if (m.is("name-person")) {
            return Target.Type.PERSON;
        }
        String[] words = m.name().split(" ");
        Target.Type type = language.kinds().type(Words.singular(words[words.length - 1].toLowerCase(Locale.ROOT)));
        if (type != Target.Type.OTHER) {
            return type;
        }
        if (m.is("aircraft") || m.is("equipment")) {
            return Target.Type.EQUIPMENT;
        }
        return m.is("people") ? Target.Type.PEOPLE : m.is("place") ? Target.Type.PLACE : Target.Type.OTHER;
    }

    /** "killed in the bombardment of X": what befell X was there. */
    private Optional<Location> scene(Sentence s, int noun) {
        Parse p = s.parse();
        if (language.lexicon().nouns(Words.singular(p.lemma(noun))).isEmpty()) {
            return Optional.empty();
        }
        return p.children(noun, "nmod").stream()
                .filter(c -> p.preposition(c).matches("of|on|in")
                        && language.phrases().place(s, c))
                .findFirst()
                .map(c -> new Location(language.phrases().mention(s, c).name(), Location.Role.WITHIN, ""));
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
                found.add(new Location(language.phrases().mention(s, c).name(), role, ""));
            } else if (role == Location.Role.WITHIN && !target) {
                scene(s, c).ifPresent(found::add);
            }
        }
        return found;
    }
}
