package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.nlp.GraphPattern;
import dev.palimpsest.nlp.GraphPattern.Match;
import dev.palimpsest.nlp.ParsedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds who is reported to say what, by the frames of frames.rules and the cues of cues.lex. */
final class Attributions {
    private static final Set<String> LOOSE = Set.of(",", ";", ":", "(", "–", "—", "-");
    private static final Set<String> UNREAL =
            Set.of("could", "may", "might", "would", "will", "should", "can", "must", "to");
    private static final Set<String> OPEN_MARKS = Set.of("if", "unless", "whether", "to");
    private static final Set<String> ASKING = Set.of("if", "whether");
    private static final Set<String> BEHIND = Set.of("infinitive", "gerund");
    private static final Set<String> HEARD = Set.of("tell", "ask", "warn", "recommend");
    private static final Set<String> QUESTIONS = Set.of("WRB", "WP", "WDT");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "this", "such", "all");
    private static final List<String> ORDER = List.of(
            "accusation",
            "naming-inside",
            "naming",
            "that-clause",
            "small-clause",
            "infinitive",
            "gerund",
            "said-before",
            "said-after",
            "noun-clause",
            "noun-phrase");
    private static final Set<String> INFINITIVE = Set.of(
            "claim",
            "report",
            "allege",
            "say",
            "state",
            "deny",
            "admit",
            "confess",
            "believe",
            "estimate",
            "think",
            "fear");

    /** The word without which a frame cannot hold; asked first, as matching a pattern is dear. */
    private static final Map<String, String> NEEDED = Map.of(
            "according-to", "according", "per", "per", "also-that", "that", "noun-clause", "that", "infinitive", "to");

    private final List<GraphPattern> frames = GraphPattern.read(Attributions.class, "frames.rules");
    private final Cues cues;
    private final Nominals nominals;
    private final Namings namings;
    private final Hearsay hearsay;

    Attributions(Cues cues, Lexicon lexicon, Hedges hedges) {
        this.cues = cues;
        this.nominals = new Nominals(cues, lexicon);
        this.namings = new Namings(cues);
        this.hearsay = new Hearsay(cues, hedges);
    }

    /** Every attribution of a sentence, by the place of its cue. */
    List<Said> find(Sentence s, ParsedSentence parsed) {
        Parse p = s.parse();
        if (!cued(p)) {
            List<Said> none = new ArrayList<>();
            Tolls.find(s, cues, none);
            return hearsay.hearsay(s, none);
        }
        Map<Integer, Map<String, List<Match>>> byCue = new TreeMap<>();
        for (GraphPattern frame : frames) {
            if (!p.has(NEEDED.getOrDefault(frame.name(), ""))) {
                continue;
            }
            for (Match match : frame.matches(parsed)) {
                byCue.computeIfAbsent(node(match, "cue"), c -> new HashMap<>())
                        .computeIfAbsent(match.pattern(), n -> new ArrayList<>())
                        .add(match);
            }
        }
        List<Said> found = new ArrayList<>();
        byCue.forEach((cue, matches) -> said(s, cue, matches, found));
        nominals.denials(s, cue -> reserved(p, cue), found);
        hearsay.aside(s, found);
        opinions(s, found);
        Tails.find(s, cues, found);
        Tolls.find(s, cues, found);
        found.removeIf(said -> inside(s, said.source()) && !inside(s, said.cue()));
        found.removeIf(said -> adjunct(s.parse(), said));
        return hearsay.hearsay(s, found);
    }

    /** Whether a node stands within a quotation: who says it stands outside. */
    private static boolean inside(Sentence s, int node) {
        return node != Parse.NONE && s.masked().quotation(s.parse().start(node));
    }

    /** "in her opening remarks": what a preposition stands before says nothing, and what was taken for the cue is a noun. */
    private static boolean adjunct(Parse p, Said said) {
        int source = said.source();
        if (source == Parse.NONE
                || source != said.cue() - 1
                || p.tag(said.cue()).equals("VBG")) {
            return false;
        }
        int first = p.subtree(source, Set.of()).get(0);
        return first > 0 && first <= source && p.form(first - 1).matches("in|during|with|from|at|on|by|for|through");
    }

    /** The node of that name in a match, or {@link Parse#NONE}. */
    static int node(Match match, String name) {
        return match.nodes().getOrDefault(name, Parse.NONE);
    }

    private boolean cued(Parse p) {
        for (int i = 0; i < p.size(); i++) {
            boolean phrase = p.form(i).equals("according") || p.form(i).equals("per");
            if (phrase
                    || !cues.verbs(p.lemma(i)).isEmpty()
                    || cues.nouns().containsKey(p.lemma(i))
                    || cues.issues(p.lemma(i))
                    || cues.naming(p.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    private void said(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        for (String phrase : List.of("according-to", "per")) {
            for (Match m : matches.getOrDefault(phrase, List.of())) {
                phrase(s, phrase, m, into);
            }
        }
        Parse p = s.parse();
        if (p.verb(cue)) {
            verb(s, cue, matches, into);
        } else {
            nominals.noun(s, cue, matches, into);
        }
    }

    private void phrase(Sentence s, String frame, Match m, List<Said> into) {
        Parse p = s.parse();
        int source = node(m, "source");
        int content = node(m, "content");
        boolean lower = Character.isLowerCase(p.word(source).codePointAt(0));
        int before = node(m, "cue") - 1;
        boolean loose = before >= 0 && !LOOSE.contains(p.word(before));
        if ((frame.equals("per") && (lower || loose)) || s.timed(s.span(source)) || cues.norm(p.lemma(source))) {
            return;
        }
        while (!Verbs.clause(p, content) && p.head(content) != Parse.NONE) {
            content = p.head(content);
        }
        into.add(new Said(
                frame,
                node(m, "cue"),
                Stance.ASSERT,
                "",
                source,
                content,
                Parse.NONE,
                Form.INDIRECT,
                Said.Kind.CLAUSE));
    }

    /** "In the opinion of X, …": phrases of the lexicon that hang a source on a noun. */
    private void opinions(Sentence s, List<Said> into) {
        Parse p = s.parse();
        for (int noun = 2; noun < p.size(); noun++) {
            if (!cues.opensPhrase(p.form(noun - 2))) {
                continue;
            }
            Stance stance = cues.phrases().get(p.form(noun - 2) + " " + p.form(noun - 1) + " " + p.form(noun) + " of");
            int clause = p.head(noun);
            if (stance == null || clause == Parse.NONE || !Verbs.clause(p, clause)) {
                continue;
            }
            for (int source : p.children(noun, "nmod")) {
                if (p.preposition(source).equals("of")) {
                    into.add(new Said(
                            "according-to",
                            noun,
                            stance,
                            "",
                            source,
                            clause,
                            Parse.NONE,
                            Form.INDIRECT,
                            Said.Kind.CLAUSE));
                    break;
                }
            }
        }
    }

    private void verb(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        boolean reduced = p.tag(cue).equals("VBN")
                && p.is(cue, "acl", "amod", "dep")
                && p.child(cue, "aux", "nsubj") == Parse.NONE;
        if (reserved(p, cue) || reduced) {
            return;
        }
        if (cues.issues(p.lemma(cue)) && nominals.issued(s, cue, matches, into)) {
            return;
        }
        if (cues.naming(p.lemma(cue)) && namings.naming(s, cue, matches, into)) {
            return;
        }
        for (Cues.Verb verb : cues.verbs(p.lemma(cue))) {
            if (!verb.particle().isEmpty() && !particle(p, cue, verb.particle())) {
                continue;
            }
            if (verb(s, cue, verb, matches, into)) {
                return;
            }
        }
    }

    private static boolean particle(Parse p, int cue, String particle) {
        return p.children(cue, "compound:prt", "advmod").stream()
                .anyMatch(c -> p.form(c).equals(particle));
    }

    /** Whether the cue is negated, only possible, wanted or commanded, so that nothing is said. */
    private static boolean reserved(Parse p, int cue) {
        if (Verbs.negative(p, cue)) {
            return true;
        }
        for (int c : p.children(cue, "aux")) {
            if (UNREAL.contains(p.lemma(c))) {
                return true;
            }
        }
        int mark = p.child(cue, "mark");
        return (mark != Parse.NONE && OPEN_MARKS.contains(p.lemma(mark)))
                || (p.tag(cue).equals("VB") && p.child(cue, "aux") == Parse.NONE && p.is(cue, "xcomp", "acl", "ccomp"));
    }

    private boolean verb(Sentence s, int cue, Cues.Verb verb, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        int source = Speakers.source(s, cue);
        boolean quoteOnly = verb.frame().equals("quote");
        if (quoteOnly && !quoted(s)) {
            return false;
        }
        if (verb.stance() == Stance.ACCUSE) {
            return matches.containsKey("accusation") && Namings.accusation(s, cue, source, into);
        }
        if (nominals.retold(s, cue, verb, source, into)) {
            return true;
        }
        int before = into.size();
        Set<Integer> contents = new HashSet<>();
        for (String frame : ORDER) {
            for (Match m : matches.getOrDefault(frame, List.of())) {
                int content = mended(p, node(m, "content"));
                if (content == Parse.NONE
                        || contents.contains(content)
                        || (frame.startsWith("n") && before != into.size())) {
                    continue;
                }
                Optional<Said> said = clause(s, cue, verb, frame, source, content);
                if (said.isPresent() && (frame.equals("that-clause") || into.size() == before)) {
                    contents.add(content);
                    into.add(said.get());
                }
            }
        }
        if (into.size() > before) {
            for (Match m : matches.getOrDefault("also-that", List.of())) {
                int content = node(m, "content");
                into.add(new Said(
                        "also-that",
                        cue,
                        verb.stance(),
                        verb.hedge(),
                        source,
                        content,
                        Parse.NONE,
                        Form.INDIRECT,
                        Said.Kind.CLAUSE));
            }
        }
        return into.size() > before;
    }

    /** "told X they had left": a clause right behind whom it is told to. */
    private static boolean bare(Parse p, int cue, int content) {
        int whom = p.child(cue, "obj");
        int first = p.subtree(content, Set.of()).get(0);
        return whom != Parse.NONE
                && content > cue
                && first == whom + 1
                && p.child(content, "nsubj") != Parse.NONE
                && p.form(first).matches("i|he|she|it|they|we|you|there");
    }

    /** Whether a mark stands before the words that name who says what stands before them. */
    private static boolean marked(Parse p, int cue) {
        int who = p.child(cue, "nsubj");
        int first =
                who == Parse.NONE ? cue : Math.min(cue, p.subtree(who, Set.of()).get(0));
        for (int i = first; i > Math.max(0, first - 4); i--) {
            if (p.is(i - 1, "punct") || !Character.isLetterOrDigit(p.word(i - 1).codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun stands between a verb of saying and its "to": "says more needs to be done". */
    private static boolean apart(Parse p, int cue, int to) {
        for (int i = cue + 1; i < to; i++) {
            if (p.noun(i)) {
                return true;
            }
        }
        return false;
    }

    /** "After the news was reported, X left": what stands behind the comma is not what was reported. */
    private static boolean aside(Parse p, int cue, int content) {
        int mark = p.child(cue, "mark");
        boolean beside = mark != Parse.NONE && p.form(mark).matches("after|before|since|until|because|although|though");
        int first = p.subtree(content, Set.of()).get(0);
        return beside && content > cue && first > 0 && p.word(first - 1).equals(",");
    }

    /** "found itself fighting" is no saying. */
    private static boolean reflexive(Parse p, int content) {
        int subject = p.child(content, "nsubj");
        return subject != Parse.NONE && Parties.reflexive(p.form(subject));
    }

    /** The verb of a content that was mended: frames see the parse as it was. */
    private static int mended(Parse p, int content) {
        if (content == Parse.NONE || p.head(content) == Parse.NONE) {
            return content;
        }
        int verb = p.head(content);
        if (p.is(content, "aux") || (p.is(content, "obj") && p.tag(verb).equals("VB") && p.is(verb, "ccomp"))) {
            return verb;
        }
        int noun = p.is(content, "acl") ? p.head(content) : Parse.NONE;
        boolean subject = noun != Parse.NONE && p.is(noun, "nsubj") && p.is(p.head(noun), "ccomp");
        return subject && p.head(noun) > content ? p.head(noun) : content;
    }

    private static boolean quoted(Sentence s) {
        return Speech.marks(s.text()) || s.text().contains(":");
    }

    private Optional<Said> clause(Sentence s, int cue, Cues.Verb verb, String frame, int source, int content) {
        Parse p = s.parse();
        boolean passive = p.passive(cue);
        if (content < cue && BEHIND.contains(frame)) {
            return Optional.empty();
        }
        int mark = p.child(content, "mark");
        boolean to = mark != Parse.NONE && p.lemma(mark).equals("to");
        switch (frame) {
            case "that-clause", "small-clause" -> {
                if ((to && !infinitive(p, cue, passive))
                        || (!Verbs.clause(p, content) && p.child(content, "mark") == Parse.NONE && !p.verb(content))
                        || (mark != Parse.NONE && ASKING.contains(p.lemma(mark)))
                        || reflexive(p, content)
                        || aside(p, cue, content)
                        || question(p, content)) {
                    return Optional.empty();
                }
            }
            case "infinitive" -> {
                if (!to || !infinitive(p, cue, passive) || apart(p, cue, mark)) {
                    return Optional.empty();
                }
            }
            case "gerund" -> {
                if ((verb.stance() != Stance.DENY && verb.stance() != Stance.ADMIT)
                        || p.children(content, "aux").stream()
                                .anyMatch(a -> !p.form(a).equals("having"))
                        || p.word(content - 1).equals(",")) { // "denied it, saying that …"
                    return Optional.empty();
                }
            }
            case "said-before" -> {
                if ((!s.text().contains(":") && !quoted(s) && !bare(p, cue, content))
                        || !Verbs.clause(p, content)
                        || verb.stance() == Stance.DENY
                        || p.start(content) < p.start(cue)) {
                    return Optional.empty();
                }
            }
            case "said-after" -> {
                if (!Verbs.clause(p, content)
                        || verb.frame().equals("that")
                        || p.children(cue, "nsubj").stream()
                                .anyMatch(c -> p.tag(c).startsWith("W"))
                        || (cue + 1 < p.size() && p.form(cue + 1).equals("by"))
                        || (p.is(cue, "dep") && p.child(cue, "mark") != Parse.NONE)
                        || p.start(content) > p.start(cue)
                        || !marked(p, cue)
                        || between(s, content, cue)) {
                    return Optional.empty();
                }
            }
            case "noun-phrase" -> {
                return nominals.nominal(s, cue, verb, source, content);
            }
            default -> {
                return Optional.empty();
            }
        }
        boolean last = frame.equals("said-after") && p.is(cue, "parataxis") && source != Parse.NONE && p.root() < cue;
        int told = last && Verbs.clause(p, p.root()) ? p.root() : content;
        Form form = form(s, told);
        if (verb.frame().equals("quote") && form == Form.INDIRECT && !frame.equals("said-before")) {
            return Optional.empty();
        }
        return Optional.of(
                new Said(frame, cue, verb.stance(), verb.hedge(), source, told, Parse.NONE, form, Said.Kind.CLAUSE));
    }

    /** Whether a clause says of earlier claims that they are not true: "these reports are false". */
    boolean scorns(Parse p, int predicate, int subject) {
        String lemma = Words.singular(p.lemma(subject));
        boolean definite = p.children(subject, "det").stream().anyMatch(d -> DEFINITE.contains(p.form(d)));
        return cues.scorn(p.lemma(predicate))
                && definite
                && p.tag(subject).startsWith("NN")
                && (cues.nouns().containsKey(lemma) || (cues.pointer(lemma) && !lemma.matches("loss|figure|version")));
    }

    /** The words of saying nearest to a quotation that no frame joins to one: before it, else behind it. */
    Optional<Said> beside(Sentence s) {
        Parse p = s.parse();
        int quote = quotation(s);
        int best = Parse.NONE;
        for (int i = 0; i < p.size(); i++) {
            boolean says = p.verb(i)
                    && !cues.verbs(p.lemma(i)).isEmpty()
                    && !s.masked().quotation(p.start(i))
                    && !reserved(p, i)
                    && Speakers.source(p, i) != Parse.NONE
                    && !inside(s, Speakers.source(p, i));
            if (says && (i < quote || best == Parse.NONE)) {
                best = i;
            }
        }
        if (best == Parse.NONE) {
            return phrase(s);
        }
        Cues.Verb verb = cues.verbs(p.lemma(best)).get(0);
        Stance stance = verb.stance() == Stance.ACCUSE ? Stance.ASSERT : verb.stance();
        return Optional.of(new Said(
                "quotation",
                best,
                stance,
                verb.hedge(),
                Speakers.source(p, best),
                Parse.NONE,
                Parse.NONE,
                Form.DIRECT,
                Said.Kind.CLAUSE));
    }

    /** "According to X: “…”", "In the view of X, …: “…”". */
    private Optional<Said> phrase(Sentence s) {
        Parse p = s.parse();
        List<Said> found = new ArrayList<>();
        opinions(s, found);
        for (int cue = 0; cue < p.size() - 1 && found.isEmpty(); cue++) {
            int source = p.head(cue);
            if (p.form(cue).equals("according") && p.is(cue, "case") && p.noun(source) && !cues.norm(p.lemma(source))) {
                found.add(new Said(
                        "according-to",
                        cue,
                        Stance.ASSERT,
                        "",
                        source,
                        Parse.NONE,
                        Parse.NONE,
                        Form.DIRECT,
                        Said.Kind.CLAUSE));
            }
        }
        boolean announced = s.text().matches("(?s).*:\\s*[\"“].*");
        return announced ? found.stream().findFirst() : Optional.empty();
    }

    /** The first node behind the beginning of the quotations. */
    private static int quotation(Sentence s) {
        Parse p = s.parse();
        int start = s.masked().quotation().orElse(p.text().length());
        int node = 0;
        while (node < p.size() && p.start(node) < start) {
            node++;
        }
        return node;
    }

    /** A semicolon between two clauses makes them two sentences. */
    private static boolean between(Sentence s, int content, int cue) {
        Parse p = s.parse();
        for (int i = content; i < cue; i++) {
            if (p.word(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private static boolean question(Parse p, int content) {
        for (int c : p.children(content)) {
            if (QUESTIONS.contains(p.tag(c)) && c < content && p.is(c, "advmod", "obj", "nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static boolean infinitive(Parse p, int cue, boolean passive) {
        return passive ? !HEARD.contains(p.lemma(cue)) : INFINITIVE.contains(p.lemma(cue));
    }

    private Form form(Sentence s, int content) {
        Parse p = s.parse();
        List<Integer> all = p.subtree(content, Set.of());
        int first = p.start(all.get(0));
        if (s.masked().quotation(p.start(content))) {
            return Form.DIRECT;
        }
        String text = p.text();
        int at = text.lastIndexOf('"', Math.min(text.length() - 1, first));
        int curly = text.lastIndexOf('“', Math.min(text.length() - 1, first));
        if (Math.max(at, curly) >= first - 1 && Math.max(at, curly) >= 0) {
            return Form.DIRECT;
        }
        String inside = text.substring(first, p.end(all.get(all.size() - 1)));
        return Speech.marks(inside) ? Form.MIXED : Form.INDIRECT;
    }
}
