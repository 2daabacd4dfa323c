package dev.palimpsest.claim;

import dev.palimpsest.claim.Figures.Figure;
import dev.palimpsest.claim.Masked.Group;
import dev.palimpsest.claim.Masked.Item;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Turns noun phrases of a parse into mentions: names without articles and numbers, lists expanded, things counted. */
final class Phrases {
    private static final Set<String> QUANTIFIERS = Set.of(
            "many",
            "several",
            "numerous",
            "few",
            "various",
            "multiple",
            "countless",
            "more",
            "enough",
            "much",
            "little",
            "less",
            "most",
            "all",
            "both",
            "some",
            "any",
            "sufficient");
    private static final Set<String> HYPHENS = Set.of("-", "–", "/");
    private static final Set<String> ANYBODY = Set.of("one", "nobody");
    private static final Set<String> KEPT_PREPOSITIONS = Set.of("of", "between");
    private static final Set<String> COLLECTIVE = Set.of(
            "dozen",
            "hundred",
            "thousand",
            "million",
            "number",
            "half",
            "majority",
            "score",
            "couple",
            "handful",
            "lot",
            "plenty",
            "ten",
            "most",
            "many",
            "several",
            "some",
            "percent",
            "%",
            "third",
            "quarter");
    private static final Set<String> SETTLEMENTS = Set.of("village", "town", "city", "settlement", "hamlet");
    private static final Pattern AIRCRAFT =
            Pattern.compile("(?i)(su|mig|mi|an|tu|il|ka|yak|f|f/a|ah|uh|ch|c|b|a|l|mq|rq|tb|uh|bo)-?\\d+\\p{L}*s?");
    private static final Pattern DESIGNATION =
            Pattern.compile("\\p{Lu}[\\p{L}\\d]*-?\\d[\\p{L}\\d-]*|\\d+\\p{Lu}\\d+.*");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LOOSE_BEFORE = Pattern.compile("^['‘’`_*,;:]+\\s*");
    private static final Pattern LOOSE_BEHIND = Pattern.compile("\\s*[`_*,;:]+$");
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the|an?|so)\\s+(?=\\S)");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s?$");

    private static final String MARKS = "\"“”";

    private final Kinds kinds;

    Phrases(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The members that a noun phrase names, in order. */
    List<Mention> mentions(Sentence s, int node) {
        List<Mention> found = new ArrayList<>();
        collect(s, node, found, 0);
        return found;
    }

    private void collect(Sentence s, int node, List<Mention> into, int depth) {
        Parse p = s.parse();
        if (depth > 40 || into.size() > 5000) {
            return;
        }
        Optional<Group> group = s.group(node);
        if (group.isPresent()) {
            group.get().items().forEach(item -> into.add(mention(s, node, item)));
        } else {
            int inner = inner(s, node);
            if (inner != node) {
                List<Mention> members = new ArrayList<>();
                collect(s, inner, members, depth + 1);
                Optional<Counted> count =
                        count(s, node, members.isEmpty() ? "" : members.get(0).name());
                members.forEach(m -> into.add(m.count().isPresent() ? m : m.counted(count)));
            } else {
                spread(s, node, into);
            }
        }
        if (joint(s, node)) {
            return;
        }
        for (int c : p.children(node, "conj")) {
            if (Events.wrapped(s, c) == Parse.NONE && (p.noun(c) || p.tag(c).startsWith("JJ"))) {
                collect(s, c, into, depth + 1);
            }
        }
    }

    /** The noun that is meant where the head only counts or classes it: "dozens of villages", "the city of X". */
    private int inner(Sentence s, int node) {
        Parse p = s.parse();
        int det = p.child(node, "det");
        boolean figure = p.lemma(node).equals("number")
                && det != Parse.NONE
                && p.lemma(det).equals("the");
        boolean collective = (!figure && COLLECTIVE.contains(Words.singular(p.lemma(node))))
                || (p.tag(node).equals("CD") && !p.lemma(node).equals("one"));
        for (int c : p.children(node, "nmod")) {
            if (!p.preposition(c).equals("of")) {
                continue;
            }
            boolean listed = s.group(c).isPresent();
            boolean settlement = SETTLEMENTS.contains(Words.singular(p.lemma(node))) && (p.proper(c) || listed);
            if (collective || settlement || several(s, node, c)) {
                return c;
            }
        }
        return node;
    }

    /** "the districts of X, Y and Z": a plural noun of place only classes the names that follow. */
    private boolean several(Sentence s, int node, int names) {
        Parse p = s.parse();
        boolean listed = s.group(names).filter(g -> !g.counted()).isPresent()
                || (p.proper(names) && p.child(names, "conj") != Parse.NONE);
        return listed
                && p.tag(node).equals("NNS")
                && kinds.of(Words.singular(p.lemma(node))).stream().anyMatch(Mention.PLACES::contains);
    }

    /** Whether the phrase counts its conjuncts together: "10 tanks and vehicles". */
    boolean joint(Sentence s, int node) {
        Parse p = s.parse();
        int number = p.child(node, "nummod");
        return number != Parse.NONE
                && s.group(node).isEmpty()
                && p.children(node, "conj").stream()
                        .noneMatch(c -> p.child(c, "nummod", "det") != Parse.NONE || p.verb(c));
    }

    /** "Armenian and Artsakh authorities", "Bridges and Dam": shared words go to each. */
    private void spread(Sentence s, int node, List<Mention> into) {
        Parse p = s.parse();
        for (int c : p.children(node, "amod", "compound")) {
            List<Integer> conj = p.children(c, "conj");
            if (!conj.isEmpty() && (p.proper(c) || kinds.demonym(p.word(c)))) {
                Mention whole = mention(s, node, Set.of(), true);
                String head = s.words(s.span(firstAfter(p, conj.get(conj.size() - 1), node), node));
                into.add(whole.named(s.words(s.span(c)) + " " + head));
                for (int other : conj) {
                    into.add(whole.named(s.words(s.span(other)) + " " + head));
                }
                return;
            }
        }
        Mention own = mention(s, node, Set.of(), false);
        if (p.is(node, "conj") && p.proper(node) && !own.name().contains(" ")) {
            int first = p.head(node);
            int modifier = p.child(first, "compound");
            boolean kind = !kinds.of(Words.singular(p.lemma(node))).isEmpty();
            if (kind && modifier != Parse.NONE && p.proper(modifier)) {
                own = own.named(s.words(s.span(modifier)) + " " + own.name());
            }
        }
        List<String> units = units(s, node);
        if (units.size() > 1) {
            for (String unit : units) {
                into.add(own.in(unit));
            }
            return;
        }
        into.add(own);
    }

    /** The units of "villages in X and Y districts"; each has its own. */
    private List<String> units(Sentence s, int node) {
        Parse p = s.parse();
        List<Integer> places = new ArrayList<>(p.children(node, "nmod"));
        if (p.head(node) != Parse.NONE && p.is(node, "obj", "nsubj:pass")) {
            places.addAll(p.children(p.head(node), "obl"));
        }
        for (int c : places) {
            Optional<Group> group = p.preposition(c).equals("in") && c > node ? s.group(c) : Optional.empty();
            if (group.isPresent() && !group.get().counted()) {
                return group.get().items().stream().map(Item::name).toList();
            }
        }
        return List.of();
    }

    private static int firstAfter(Parse p, int node, int limit) {
        int i = node + 1;
        while (i < limit && p.is(i, "punct", "cc")) {
            i++;
        }
        return i;
    }

    private Mention mention(Sentence s, int node, Item item) {
        Span span = item.span().shift(s.span().start());
        Set<String> is = new TreeSet<>();
        String[] words = item.name().split(" ");
        String last = words[words.length - 1];
        boolean counted = item.count().isPresent();
        if (counted) {
            kindsOf(item.name(), is);
        } else {
            Optional<EntityType> type = s.entity(span);
            is.addAll(kinds.of(Words.singular(last.toLowerCase(Locale.ROOT))));
            entityKinds(type, is);
            if (is.isEmpty() || type.isEmpty() || !item.within().isEmpty()) {
                is.add("place");
            }
            if (!item.within().isEmpty()) {
                is.removeAll(Set.of("people", "name-person"));
            }
        }
        return new Mention(node, item.name(), span, item.count(), item.within(), item.outcome(), is, false);
    }

    /** What a counted thing is, by its words: the head before "of", designations, the last word. */
    void kindsOf(String name, Set<String> is) {
        String head = name.contains(" of ") ? name.substring(0, name.indexOf(" of ")) : name;
        String[] words = head.split(" ");
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        is.addAll(kinds.of(Words.singular(last)));
        is.addAll(kinds.of(last));
        if (words[words.length - 1].length() > 2 && words[words.length - 1].endsWith("s")) {
            is.addAll(kinds.of(last.substring(0, last.length() - 1)));
        }
        if (kinds.demonym(words[words.length - 1])) {
            is.add("people");
        }
        if (is.isEmpty() || DESIGNATION.matcher(words[words.length - 1]).matches()) {
            for (String word : words) {
                if (AIRCRAFT.matcher(word).matches()) {
                    is.add("aircraft");
                } else if (DESIGNATION.matcher(word).matches()) {
                    is.add("equipment");
                }
            }
        }
    }

    private void entityKinds(Optional<EntityType> type, Set<String> is) {
        if (type.isEmpty()) {
            return;
        }
        switch (type.get()) {
            case PERSON -> is.addAll(Set.of("people", "name-person"));
            case LOCATION -> is.addAll(Set.of("place", "name-place"));
            case ORGANIZATION -> is.addAll(Set.of("party", "name-org"));
            case NATIONALITY -> is.add("people");
            case WEAPON -> is.add("equipment");
            default -> {}
        }
    }

    /** The noun phrase of a node as one mention. */
    Mention mention(Sentence s, int node, Set<Integer> without, boolean alone) {
        Supplier<Mention> make = () -> make(s, node, without, alone);
        return !without.isEmpty() ? make.get() : alone ? s.alone(node, make) : s.joint(node, make);
    }

    private Mention make(Sentence s, int node, Set<Integer> without, boolean alone) {
        Parse p = s.parse();
        Set<Integer> drop = new HashSet<>(without);
        boolean whole = !alone && joint(s, node);
        for (int c : p.children(node)) {
            if (dropped(s, node, c, whole)) {
                drop.add(c);
            }
        }
        List<Integer> kept = p.subtree(node, drop);
        trim(p, node, kept);
        Span span = s.span(kept.get(0), kept.get(kept.size() - 1));
        String name = text(s, kept);
        Optional<Counted> count = count(s, node, name);
        return new Mention(
                node,
                name,
                span,
                count,
                unit(s, node),
                "",
                kinds(s, node, name),
                p.tag(node).startsWith("PRP"));
    }

    private boolean dropped(Sentence s, int node, int c, boolean whole) {
        Parse p = s.parse();
        if (p.form(c).equals("no") && p.form(node).equals("one")) {
            return false;
        }
        if (c > node && p.tag(c).equals("CD") && p.word(c - 1).equals(",")) {
            return true; // an age
        }
        if (p.is(
                c,
                "det",
                "punct",
                "case",
                "cc",
                "appos",
                "acl",
                "nummod",
                "mark",
                "cop",
                "nsubj",
                "aux",
                "advmod",
                "dep",
                "parataxis",
                "obl",
                "advcl",
                "predet",
                "expl",
                "ccomp",
                "xcomp",
                "discourse",
                "obj")) {
            boolean inside = (p.is(c, "punct") && between(p, node, c))
                    || (p.is(c, "nummod") && p.proper(node) && (c > node || !count(p, c)));
            boolean possessive = p.is(c, "case") && p.tag(c).equals("POS");
            return !inside && !possessive && !gerund(p, c);
        }
        if (p.is(c, "conj")) {
            return !whole;
        }
        if (p.is(c, "nmod:poss")) {
            return p.tag(c).equals("PRP$") || ANYBODY.contains(p.form(c));
        }
        if (p.is(c, "nmod")) {
            return !KEPT_PREPOSITIONS.contains(p.preposition(c)) || s.timed(s.span(c));
        }
        return p.is(c, "amod") && quantifier(p.lemma(c));
    }

    private static boolean gerund(Parse p, int c) {
        int mark = p.child(c, "mark");
        return p.is(c, "acl") && mark != Parse.NONE && p.lemma(mark).equals("of");
    }

    private static boolean count(Parse p, int c) {
        return p.end(c) > p.start(c)
                && p.child(c, "punct") == Parse.NONE
                && p.tag(c).equals("CD");
    }

    /** A hyphen or a quotation mark inside the phrase stays. */
    private static boolean between(Parse p, int node, int c) {
        return HYPHENS.contains(p.word(c)) && c < node;
    }

    static boolean quantifier(String lemma) {
        return QUANTIFIERS.contains(lemma);
    }

    /** Takes loose words off both ends and what is not joined to the head off the middle. */
    private static void trim(Parse p, int node, List<Integer> kept) {
        while (kept.size() > 1
                && kept.get(0) != node
                && p.is(kept.get(0), "punct", "cc", "advmod", "det", "case")
                && !p.form(kept.get(0)).equals("no")
                && p.head(kept.get(0)) == node) {
            kept.remove(0);
        }
        while (kept.size() > 1 && kept.get(kept.size() - 1) != node && p.is(kept.get(kept.size() - 1), "punct", "cc")) {
            kept.remove(kept.size() - 1);
        }
    }

    /** The words of the nodes as they stand; where nodes were left out between them, joined by spaces. */
    String text(Sentence s, List<Integer> kept) {
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (int i = 0; i < kept.size(); i++) {
            Span span = s.span(kept.get(i));
            if (last >= 0) {
                boolean adjacent = kept.get(i) == kept.get(i - 1) + 1;
                text.append(adjacent && span.start() >= last ? s.words(new Span(last, span.start())) : " ");
            }
            text.append(s.words(span));
            last = span.end();
        }
        return clean(marked(s, kept, text.toString()));
    }

    /** With the other quotation mark of a pair, where only one stands within the words. */
    private static String marked(Sentence s, List<Integer> kept, String text) {
        if (!Speech.marks(text)
                || text.chars().filter(c -> MARKS.indexOf(c) >= 0).count() != 1) {
            return text;
        }
        int before = s.span(kept.get(0)).start() - s.span().start() - 1;
        int after = s.span(kept.get(kept.size() - 1)).end() - s.span().start();
        String all = s.text();
        if (before >= 0 && MARKS.indexOf(all.charAt(before)) >= 0) {
            return all.charAt(before) + text;
        }
        return after < all.length() && MARKS.indexOf(all.charAt(after)) >= 0 ? text + all.charAt(after) : text;
    }

    /** Without article, without possessive mark behind, and without quotation marks around or alone. */
    static String clean(String text) {
        String t = BLANKS.matcher(text).replaceAll(" ").strip();
        t = begins(t, "'‘’`_*,;:") ? LOOSE_BEFORE.matcher(t).replaceAll("") : t;
        t = ends(t, "`_*,;:") ? LOOSE_BEHIND.matcher(t).replaceAll("") : t;
        t = begins(t, "tTaAsS") ? ARTICLE.matcher(t).replaceAll("") : t;
        long marks = !Speech.marks(t)
                ? 0
                : t.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        if (marks == 1 || (marks == 2 && t.matches("(?s)[\"“”].*[\"“”]"))) {
            t = t.replaceAll("[\"“”]", "").strip();
        }
        t = ends(t, "'’s") ? POSSESSIVE.matcher(t).replaceAll("").strip() : t;
        return t.isEmpty() ? text.strip() : t;
    }

    private static boolean begins(String text, String with) {
        return !text.isEmpty() && with.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean ends(String text, String with) {
        return !text.isEmpty() && with.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** How many the phrase says there are. */
    Optional<Counted> count(Sentence s, int node, String name) {
        Parse p = s.parse();
        Optional<Figure> best = Optional.empty();
        for (int c : p.children(node)) {
            if (p.is(c, "nummod", "amod", "det", "advmod", "nmod:npmod", "obl:npmod", "compound", "dep", "nmod")
                    && c < node) {
                best = best.or(() -> figure(s, s.span(c)));
            }
        }
        if (best.isEmpty() && (p.tag(node).equals("CD") || COLLECTIVE.contains(Words.singular(p.lemma(node))))) {
            best = figure(s, s.span(node));
        }
        return best.filter(f -> !s.timed(s.span(f)) || f.vague())
                .map(f -> new Counted(
                        Figures.of(f.quantity(), Figures.unit(name)),
                        s.words(f),
                        java.util.OptionalInt.empty(),
                        Counted.Origin.OWN));
    }

    private static Optional<Figure> figure(Sentence s, Span at) {
        for (Figure f : s.figures()) {
            if (s.span(f).contains(at)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }

    /** The unit that "in X District" behind a noun gives. */
    String unit(Sentence s, int node) {
        Parse p = s.parse();
        for (int c : p.children(node, "nmod", "obl")) {
            if (p.preposition(c).equals("in") && place(s, c)) {
                Optional<Group> group = s.group(c);
                if (group.isPresent()) {
                    return group.get().items().size() == 1
                            ? group.get().items().get(0).name()
                            : "";
                }
                String deeper = unit(s, c);
                return deeper.isEmpty() ? mention(s, c, Set.of(), true).name() : deeper;
            }
        }
        return "";
    }

    boolean place(Sentence s, int node) {
        Parse p = s.parse();
        return p.proper(node)
                && !s.timed(s.span(node))
                && s.entity(s.span(node)).map(t -> t == EntityType.LOCATION).orElse(true);
    }

    private Set<String> kinds(Sentence s, int node, String name) {
        Parse p = s.parse();
        Set<String> is = new TreeSet<>();
        String tag = p.tag(node);
        if (tag.startsWith("PRP")) {
            is.addAll(
                    Set.of("they", "them").contains(p.form(node))
                                    || !p.form(node).equals("it")
                            ? Set.of("people")
                            : Set.of());
            return is;
        }
        is.addAll(kinds.of(p.lemma(node)));
        kindsOf(name, is);
        Optional<EntityType> type = s.entity(s.span(node));
        if (is.isEmpty() || (type.isPresent() && p.proper(node))) {
            entityKinds(type, is);
        }
        if (is.isEmpty() && p.proper(node)) {
            is.addAll(Set.of("place", "name-place"));
        }
        if (is.contains("place") && p.proper(node)) {
            is.add("name-place");
        }
        if (tag.equals("CD") && is.isEmpty()) {
            is.add("people");
        }
        if (name.startsWith("half") || name.startsWith("more than half")) {
            is.add("share");
        }
        return is;
    }
}
