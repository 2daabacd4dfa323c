package dev.palimpsest.claim;

import dev.palimpsest.claim.Party.Resolution;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which parties a noun phrase means, and keeps who spoke and acted last, for the pronouns. One for each text. */
final class Parties {
    private static final Set<String> WITHIN = Set.of("of", "for", "between", "on", "in", "at");
    private static final Set<String> KEPT_ARTICLES = Set.of("some", "many");
    private static final Set<String> HYPHENS = Set.of("-", "–", "/");
    private static final Set<String> NOMINATIVE = Set.of("he", "she");
    private static final Set<String> THIRD = Set.of("he", "she", "him", "her");
    private static final Set<String> ACCUSATIVE = Set.of("them", "us", "me");
    private static final Set<String> FIRST = Set.of("i", "me", "my");
    private static final Set<String> FIRST_PLURAL = Set.of("we", "us", "our");
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "i", "me", "my");
    private static final Set<String> OTHER =
            Set.of("it", "its", "they", "them", "their", "we", "us", "our", "both", "themselves", "itself");

    private final Cast cast;
    private final Kinds kinds;
    private final Phrases phrases;
    private final Persons persons;
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
        if (parties.size() == 1 && parties.get(0).type() == Party.Type.PERSON) {
            lastPersons = parties;
            if (!parties.get(0).name().contains(" ") && !personal(parties.get(0))) {
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
        return List.of(cast.named(Phrases.clean(words), at, false));
    }

    private static boolean personal(Party party) {
        return PERSONAL.contains(party.mention().toLowerCase(Locale.ROOT));
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
        boolean own = meant.stream()
                .anyMatch(m -> actors.stream().anyMatch(a -> a.name().equals(m.name())));
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
        List<Party> found = new ArrayList<>();
        Parse p = s.parse();
        if (s.group(node).isPresent()) {
            for (Mention m : phrases.mentions(s, node)) {
                found.add(cast.named(m.name(), m.span(), m.kinds().contains("name-person")));
            }
            return found;
        }
        for (int c : p.children(node, "amod", "compound")) {
            List<Integer> conj = p.children(c, "conj");
            if (!conj.isEmpty() && (p.proper(c) || kinds.demonym(p.word(c)))) {
                for (Mention m : phrases.mentions(s, node)) {
                    found.add(cast.named(m.name(), m.span(), false));
                }
                return found;
            }
        }
        if (!phrases.joint(s, node)) {
            found.addAll(one(s, node));
            boolean person = !found.isEmpty()
                    && (found.get(0).type() == Party.Type.PERSON
                            || (found.get(0).type() == Party.Type.UNKNOWN && p.proper(node)));
            for (int c : p.children(node, "conj")) {
                boolean post = person && post(s, node, c);
                if (p.noun(c) && !post) {
                    found.addAll(one(s, c));
                }
            }
        } else {
            found.addAll(one(s, node));
        }
        return found;
    }

    /** Whether what is joined to a person's name belongs to what the person is: "X, Europe and Asia director at Y". */
    private boolean post(Sentence s, int person, int joined) {
        Parse p = s.parse();
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

    private List<Party> one(Sentence s, int node) {
        Parse p = s.parse();
        String form = p.form(node);
        Span span = s.span(node);
        boolean named = p.child(node, "det") != Parse.NONE; // "the i" is a newspaper
        if (!named && (p.tag(node).startsWith("PRP") || p.tag(node).startsWith("W"))) {
            return pronoun(form, span, s);
        }
        List<Party> role = office(s, node);
        if (!role.isEmpty()) {
            return role;
        }
        String name = name(s, node);
        int apposed = p.child(node, "appos");
        boolean tight = apposed == node + 1 && p.proper(apposed) && !p.proper(node);
        if (tight) {
            return List.of(cast.named(name(s, apposed), s.span(apposed), false));
        }
        Optional<Party> again = again(p, node, name, s);
        if (again.isPresent()) {
            return List.of(again.get());
        }
        Optional<Integer> owner = owner(p, node);
        if (owner.isPresent()) {
            List<Party> whose = pronoun(p.form(owner.get()), s.span(owner.get()), s);
            Optional<Party> side = whose.isEmpty() ? Optional.empty() : side(whose.get(0), name, s.span(node));
            if (side.isPresent()) {
                return List.of(side.get());
            }
        }
        boolean person = (!name.contains(" ") && !cast.full(name).equals(name))
                || (s.entity(span).filter(t -> t == EntityType.PERSON).isPresent() && p.proper(node));
        return List.of(cast.named(name, phrases.mention(s, node, Set.of(), true).span(), person));
    }

    /** "the authors" after "the report's authors": who was heard before under the longer name. */
    private Optional<Party> again(Parse p, int node, String name, Sentence s) {
        int det = p.child(node, "det");
        boolean definite = det != Parse.NONE && p.lemma(det).equals("the") && !name.contains(" ") && !p.proper(node);
        Party before = definite ? heard.get(name) : null;
        return before == null
                ? Optional.empty()
                : Optional.of(new Party(
                        before.name(),
                        name,
                        before.type(),
                        Resolution.ALIAS,
                        before.entity(),
                        Optional.of(s.span(node))));
    }

    private static Optional<Integer> owner(Parse p, int node) {
        return p.children(node, "nmod:poss").stream()
                .filter(c -> p.tag(c).equals("PRP$"))
                .findFirst();
    }

    /** "its forces" of a country or one of its bodies: the country's forces. */
    private Optional<Party> side(Party whose, String name, Span span) {
        String low = name.toLowerCase(Locale.ROOT);
        String[] words = low.split(" ");
        if (!kinds.party("armed_force").contains(words[words.length - 1])) {
            return Optional.empty();
        }
        for (String word : whose.name().split(" ")) {
            String country = kinds.country(word);
            if (!country.isEmpty()) {
                String side = kinds.adjective(country) + " " + name;
                return Optional.of(Cast.party(side, name, Party.Type.ARMED_FORCE, Resolution.POSSESSIVE, span));
            }
        }
        return Optional.empty();
    }

    private List<Party> pronoun(String form, Span span, Sentence s) {
        List<Party> meant;
        if (PERSONAL.contains(form)) {
            Optional<Party> near = NOMINATIVE.contains(form) ? persons.near(s, span) : Optional.empty();
            meant = FIRST.contains(form) && !speaker.isEmpty()
                    ? speaker
                    : near.isPresent() ? List.of(near.get()) : lastPersons.isEmpty() ? lastBodies : lastPersons;
        } else if (OTHER.contains(form)) {
            meant = FIRST_PLURAL.contains(form) && !speaker.isEmpty()
                    ? speaker
                    : form.matches("they|them|their") && !many.isEmpty()
                            ? many
                            : lastBodies.isEmpty() ? lastPersons : lastBodies;
        } else {
            meant = List.of();
        }
        boolean own = !form.matches("i|me|my|we|us|our")
                && !quoting.isEmpty()
                && meant.stream()
                        .anyMatch(m -> quoting.stream().anyMatch(q -> q.name().equals(m.name())));
        String words = s.words(span);
        return (own ? List.<Party>of() : meant)
                .stream()
                        .map(m ->
                                new Party(m.name(), words, m.type(), Resolution.PRONOUN, m.entity(), Optional.of(span)))
                        .toList();
    }

    /** The person of an appositive, of a title before a name, or of an office that somebody is known to hold. */
    private List<Party> office(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "appos", "dep")) {
            Optional<Span> person = p.proper(c) ? s.person(whole(s, c)) : Optional.empty();
            if (person.isPresent() && !kinds.partyType(p.lemma(node)).equals(Party.Type.ORGANISATION)) {
                return List.of(person(s, person.get(), Resolution.APPOSITIVE));
            }
        }
        Set<Integer> without = new HashSet<>(p.children(node, "appos", "acl", "conj", "nmod:poss", "dep", "parataxis"));
        List<Integer> all = p.subtree(node, without);
        Optional<Span> person =
                s.person(s.span(all.get(0), all.get(all.size() - 1))).filter(at -> !body(s.words(at)));
        if (person.isPresent()) {
            Span at = person.get();
            boolean tail =
                    at.end() >= s.span(node).end() && at.start() <= s.span(node).start();
            boolean last = at.end() == s.span(all.get(all.size() - 1)).end() && kinds.office(p.lemma(node));
            if (tail || (last && namesOffice(s, node, at))) {
                return List.of(person(s, at, Resolution.NAME));
            }
        }
        return held(s, node);
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

    private static Span whole(Sentence s, int node) {
        List<Integer> all = s.parse().subtree(node, Set.of());
        return s.span(all.get(0), all.get(all.size() - 1));
    }

    /** The person named at a span. */
    Party person(Sentence s, Span span) {
        return person(s, span, Resolution.NAME);
    }

    private Party person(Sentence s, Span span, Resolution how) {
        String mention = Cast.plain(s.words(span));
        return Cast.party(cast.full(mention), mention, Party.Type.PERSON, how, span);
    }

    private List<Party> held(Sentence s, int node) {
        Parse p = s.parse();
        String lemma = p.lemma(node);
        if (!kinds.office(lemma) || p.tag(node).endsWith("S")) {
            return List.of();
        }
        String office = lemma;
        String of = "";
        for (int c : p.children(node)) {
            if (p.is(c, "amod", "compound") && kinds.office(p.form(c) + " " + lemma)) {
                office = p.form(c) + " " + lemma;
            } else if (p.is(c, "amod", "compound", "nmod:poss")
                    && !kinds.country(p.word(c)).isEmpty()) {
                of = p.word(c);
            } else if (p.is(c, "nmod") && p.preposition(c).equals("of")) {
                of = phrases.mention(s, c, Set.of(), true).name();
            } else if (p.is(c, "amod", "compound") && p.lemma(c).equals("former")) {
                return List.of();
            }
        }
        Span span = phrases.mention(s, node, Set.of(), true).span();
        return cast.holder(office, of)
                .map(name -> List.of(Cast.party(name, s.words(span), Party.Type.PERSON, Resolution.ROLE, span)))
                .orElse(List.of());
    }

    /** The words of a party, without article; what it is of, for or at is kept, what is said of it is not. */
    private String name(Sentence s, int node) {
        Parse p = s.parse();
        Set<Integer> drop = new HashSet<>();
        for (int c : p.children(node)) {
            boolean article = p.is(c, "det") && !KEPT_ARTICLES.contains(p.lemma(c));
            boolean number = p.is(c, "nummod") && !p.proper(node);
            boolean said = p.is(
                            c,
                            "appos",
                            "acl",
                            "punct",
                            "conj",
                            "cc",
                            "case",
                            "mark",
                            "parataxis",
                            "cop",
                            "nsubj",
                            "aux",
                            "advcl",
                            "ccomp",
                            "obl",
                            "dep",
                            "advmod")
                    && !(p.is(c, "case") && p.tag(c).equals("POS"));
            int doing = p.is(c, "nmod") ? p.child(c, "amod", "compound") : Parse.NONE;
            boolean act = (doing != Parse.NONE
                            && p.tag(doing).equals("VBG")
                            && p.tag(doing - 1).equals("IN"))
                    || (p.is(c, "nmod") && p.tag(c).equals("VBG"));
            boolean owner = p.is(c, "nmod:poss");
            boolean other = (p.is(c, "nmod") && !owner && !WITHIN.contains(p.preposition(c)))
                    || (p.is(c, "nmod")
                            && !owner
                            && (c > node + 5 || s.timed(s.span(c)))
                            && !p.preposition(c).equals("of"));
            if (article
                    || number
                    || (said && !hyphen(p, node, c))
                    || other
                    || act
                    || (owner && p.tag(c).matches("PRP\\$|WP\\$"))) {
                drop.add(c);
            }
        }
        return called(phrases.text(s, p.subtree(node, drop)));
    }

    /** "research group X": X, where the words before a name say what kind of body it is. */
    private String called(String name) {
        String[] words = name.split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean body = kinds.party("organisation").contains(words[i - 1])
                    || kinds.party("media").contains(words[i - 1]);
            if (body && Character.isUpperCase(words[i].codePointAt(0)) && !name.contains(" of ")) {
                return String.join(" ", java.util.Arrays.asList(words).subList(i, words.length));
            }
        }
        return name;
    }

    private static boolean hyphen(Parse p, int node, int c) {
        return c < node && HYPHENS.contains(p.word(c));
    }

    /** How a source of these parties is given. */
    Source source(List<Party> parties) {
        if (parties.isEmpty()) {
            return Source.UNSPECIFIED;
        }
        Party first = parties.get(0);
        String[] words = first.name().toLowerCase(Locale.ROOT).split(" ");
        boolean lower = Character.isLowerCase(first.name().codePointAt(0));
        Source.Kind kind = first.type() == Party.Type.DOCUMENT
                ? Source.Kind.DOCUMENT
                : kinds.unnamed(words[words.length - 1])
                        ? Source.Kind.UNNAMED
                        : first.type() == Party.Type.PERSON && (kinds.office(words[0]) || lower)
                                ? Source.Kind.ROLE
                                : Source.Kind.NAMED;
        return new Source(kind, parties);
    }
}
