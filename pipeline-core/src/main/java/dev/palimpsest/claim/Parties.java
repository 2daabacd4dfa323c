package dev.palimpsest.claim;

import dev.palimpsest.claim.Party.Resolution;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which parties a noun phrase means, and keeps who spoke and acted last, for the pronouns. One for each text. */
final class Parties {
    private static final Set<String> NOMINATIVE = Set.of("he", "she");
    private static final Set<String> THIRD = Set.of("he", "she", "him", "her");
    private static final Set<String> ACCUSATIVE = Set.of("them", "us", "me");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our");
    private static final Set<String> THEY = Set.of("they", "them", "their");
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "i", "me", "my");
    private static final Set<String> OTHER =
            Set.of("it", "its", "they", "them", "their", "we", "us", "our", "both", "themselves", "itself");

    private final Cast cast;
    private final Kinds kinds;
    private final Phrases phrases;
    private final Persons persons;
    private final Offices offices;
    private final PartyNames names;
    private final Map<String, Party> heard = new HashMap<>();
    private List<Party> lastPersons = List.of();
    private List<Party> lastBodies = List.of();
    private List<Party> speaker = List.of();
    private List<Party> pair = List.of();
    private List<Party> many = List.of();
    private List<Party> quoting = List.of();

    Parties(Cast cast, Kinds kinds, Phrases phrases) {
        this.cast = cast;
        this.kinds = kinds;
        this.phrases = phrases;
        this.persons = new Persons(cast);
        this.offices = new Offices(cast, kinds, phrases);
        this.names = new PartyNames(kinds);
    }

    /** Notes who acts, for the pronouns to come; a thing or an event is not whom "it said" means. */
    void acted(List<Party> parties) {
        heard(parties.stream()
                .filter(p -> p.type() != Party.Type.UNKNOWN || named(p.name()))
                .toList());
    }

    private static boolean named(String name) {
        return Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1));
    }

    /** Notes who speaks or is spoken of as a party, for the pronouns to come. */
    void heard(List<Party> parties) {
        if (parties.isEmpty()) {
            return;
        }
        many = List.of();
        for (Party party : parties) {
            String last = party.name().substring(party.name().lastIndexOf(' ') + 1);
            if (party.name().contains(" ") && Character.isLowerCase(last.codePointAt(0))) {
                heard.put(last, party);
            }
        }
        Party first = parties.get(0);
        if (parties.size() == 1 && first.type() == Party.Type.PERSON) {
            lastPersons = parties;
            boolean pronoun = PERSONAL.contains(first.mention().toLowerCase(Locale.ROOT));
            if (!first.name().contains(" ") && !pronoun) {
                lastBodies = parties; // one word taken for a person may be a company
            }
        } else {
            lastBodies = parties;
        }
        if (parties.size() == 2) {
            pair = parties;
        }
    }

    /** Notes several people whom "they" of the next sentence means before anybody who spoke earlier. */
    void several(List<Party> people) {
        many = people;
    }

    /** The party of some words that stand at a span. */
    List<Party> called(String words, Span at) {
        return List.of(cast.named(Wording.clean(words), at, false));
    }

    /** The person named at a span. */
    Party person(Sentence s, Span span) {
        return cast.named(Cast.plain(s.words(span)), span, true);
    }

    /** The persons named, for "him" and "her". */
    Persons persons() {
        return persons;
    }

    /**
     * The one party that a pronoun means which an event befalls, where that is clear.
     *
     * @param actors who does it, whom only "himself" can mean
     */
    Optional<Party> befallen(Sentence s, int node, List<Party> actors) {
        String form = s.parse().form(node);
        if (reflexive(form)) {
            return Optional.of(actors).filter(a -> a.size() == 1).map(a -> a.get(0));
        }
        List<Party> meant = of(s, node);
        if (THIRD.contains(form)) {
            List<Party> not = NOMINATIVE.contains(form) ? List.of() : actors;
            return persons.meant(s, s.span(node), not, lastPersons)
                    .map(name -> Cast.party(name, form, Party.Type.PERSON, Resolution.PRONOUN, s.span(node)));
        }
        boolean own = meant.stream().anyMatch(m -> among(actors, m));
        return own && ACCUSATIVE.contains(form)
                ? Optional.empty()
                : Optional.of(meant).filter(m -> m.size() == 1).map(m -> m.get(0));
    }

    /** Whether a word is "himself" or its like. */
    static boolean reflexive(String form) {
        return (form.endsWith("self") || form.endsWith("selves")) && !form.startsWith("sel");
    }

    /** Notes two parties of a dispute. */
    void opposed(List<Party> one, List<Party> other) {
        if (one.size() == 1 && other.size() == 1) {
            pair = List.of(one.get(0), other.get(0));
        }
    }

    /** Begins or, with nobody, ends a quotation: in it no "he", "it" or "they" means who speaks. */
    void quoting(List<Party> speakers) {
        quoting = speakers;
    }

    void spoke(List<Party> parties) {
        speaker = parties;
        heard(parties);
    }

    List<Party> speaker() {
        return speaker;
    }

    /** The party that is the subject of a sentence's main clause; none where it is none. */
    List<Party> subject(Sentence s) {
        Parse p = s.parse();
        int root = p.root();
        int subject = root == Parse.NONE ? Parse.NONE : p.child(root, "nsubj");
        if (subject == Parse.NONE) {
            return List.of();
        }
        boolean named = p.proper(subject) || p.tag(subject).startsWith("PRP") || kinds.office(p.lemma(subject));
        List<Party> parties = of(s, subject);
        return named || parties.stream().anyMatch(x -> x.type() != Party.Type.UNKNOWN) ? parties : List.of();
    }

    /** The two parties named together last: "both sides", "each other". */
    List<Party> pair() {
        return pair;
    }

    /** The parties that a noun phrase means. */
    List<Party> of(Sentence s, int node) {
        Parse p = s.parse();
        boolean list = s.group(node).isPresent();
        if (list || shared(p, node)) {
            return phrases.mentions(s, node).stream()
                    .map(m -> cast.named(m.name(), m.span(), list && m.kinds().contains("name-person")))
                    .toList();
        }
        List<Party> found = new ArrayList<>(one(s, node));
        if (phrases.joint(s, node)) {
            return found;
        }
        boolean person = !found.isEmpty()
                && (found.get(0).type() == Party.Type.PERSON
                        || (found.get(0).type() == Party.Type.UNKNOWN && p.proper(node)));
        for (int c : p.children(node, "conj")) {
            boolean post = person && offices.held(p, node, c);
            if (p.noun(c) && !post) {
                found.addAll(one(s, c));
            }
        }
        return found;
    }

    /** "X and Y authorities": several parties that share a noun. */
    private boolean shared(Parse p, int node) {
        return p.children(node, "amod", "compound").stream()
                .anyMatch(c -> p.child(c, "conj") != Parse.NONE && (p.proper(c) || kinds.demonym(p.word(c))));
    }

    private List<Party> one(Sentence s, int node) {
        Parse p = s.parse();
        boolean named = p.child(node, "det") != Parse.NONE; // "the i" is a newspaper
        if (!named && (p.tag(node).startsWith("PRP") || p.tag(node).startsWith("W"))) {
            return pronoun(s, node);
        }
        return List.of(offices.person(s, node).orElseGet(() -> described(s, node)));
    }

    private Party described(Sentence s, int node) {
        Parse p = s.parse();
        int apposed = p.child(node, "appos");
        boolean tight = apposed == node + 1 && p.proper(apposed) && !p.proper(node);
        if (tight) {
            return cast.named(names.of(s, apposed), s.span(apposed), false);
        }
        String name = names.of(s, node);
        return again(s, node, name).or(() -> forces(s, node, name)).orElseGet(() -> {
            Span span = phrases.mention(s, node).span();
            return cast.named(name, span, person(s, node, name));
        });
    }

    private boolean person(Sentence s, int node, String name) {
        boolean surname = !name.contains(" ") && !cast.full(name).equals(name);
        return surname || (s.parse().proper(node) && s.entity(s.span(node)).equals(Optional.of(EntityType.PERSON)));
    }

    /** "the authors" after "the report's authors": who was heard before under the longer name. */
    private Optional<Party> again(Sentence s, int node, String name) {
        Parse p = s.parse();
        int det = p.child(node, "det");
        boolean definite = det != Parse.NONE && p.lemma(det).equals("the") && !name.contains(" ") && !p.proper(node);
        return Optional.ofNullable(heard.get(name))
                .filter(before -> definite)
                .map(before -> new Party(
                        before.name(),
                        name,
                        before.type(),
                        Resolution.ALIAS,
                        before.entity(),
                        Optional.of(s.span(node))));
    }

    /** "its forces" of a country or one of its bodies: the country's forces. */
    private Optional<Party> forces(Sentence s, int node, String name) {
        Parse p = s.parse();
        return p.children(node, "nmod:poss").stream()
                .filter(c -> p.tag(c).equals("PRP$"))
                .findFirst()
                .flatMap(owner -> pronoun(s, owner).stream().findFirst())
                .flatMap(whose -> names.forces(whose, name))
                .map(forces -> Cast.party(forces, name, Party.Type.ARMED_FORCE, Resolution.POSSESSIVE, s.span(node)));
    }

    private List<Party> pronoun(Sentence s, int node) {
        String form = s.parse().form(node);
        Span span = s.span(node);
        List<Party> meant = antecedents(s, form, span);
        boolean own = !FIRST.contains(form) && meant.stream().anyMatch(m -> among(quoting, m));
        if (own) {
            return List.of();
        }
        String words = s.words(span);
        return meant.stream()
                .map(m -> new Party(m.name(), words, m.type(), Resolution.PRONOUN, m.entity(), Optional.of(span)))
                .toList();
    }

    /** Whom a pronoun may mean, of those who spoke or acted before it. */
    private List<Party> antecedents(Sentence s, String form, Span span) {
        if (FIRST.contains(form) && !speaker.isEmpty()) {
            return speaker;
        }
        if (PERSONAL.contains(form)) {
            Optional<Party> near = NOMINATIVE.contains(form) ? persons.near(s, span) : Optional.empty();
            return near.map(List::of).orElse(lastPersons.isEmpty() ? lastBodies : lastPersons);
        }
        if (THEY.contains(form) && !many.isEmpty()) {
            return many;
        }
        return !OTHER.contains(form) ? List.of() : lastBodies.isEmpty() ? lastPersons : lastBodies;
    }

    private static boolean among(List<Party> parties, Party one) {
        return parties.stream().anyMatch(p -> p.name().equals(one.name()));
    }

    /** The source that these parties are; nobody is none that is named. */
    Source source(List<Party> parties) {
        return parties.isEmpty() ? Source.UNSPECIFIED : new Source(kinds.source(parties.get(0)), parties);
    }
}
