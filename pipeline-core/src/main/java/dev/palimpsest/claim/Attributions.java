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

    private final List<GraphPattern> frames = GraphPattern.read(Attributions.class, "frames.rules");
    private final Cues cues;
    private final Lexicon lexicon;
    private final Hedges hedges;

    Attributions(Cues cues, Lexicon lexicon, Hedges hedges) {
        this.cues = cues;
        this.lexicon = lexicon;
        this.hedges = hedges;
    }

    /** Every attribution of a sentence, by the place of its cue. */
    List<Said> find(Sentence s, ParsedSentence parsed) {
        Parse p = s.parse();
        if (!cued(p)) {
            return hearsay(s, new ArrayList<>());
        }
        Map<Integer, Map<String, List<Match>>> byCue = new TreeMap<>();
        for (GraphPattern frame : frames) {
            for (Match match : frame.matches(parsed)) {
                byCue.computeIfAbsent(node(match, "cue"), c -> new HashMap<>())
                        .computeIfAbsent(match.pattern(), n -> new ArrayList<>())
                        .add(match);
            }
        }
        List<Said> found = new ArrayList<>();
        byCue.forEach((cue, matches) -> said(s, cue, matches, found));
        aside(s, found);
        return hearsay(s, found);
    }

    /** The node of that name in a match, or {@link Parse#NONE}. */
    private static int node(Match match, String name) {
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
            noun(s, cue, matches, into);
        }
    }

    private static void phrase(Sentence s, String frame, Match m, List<Said> into) {
        Parse p = s.parse();
        int source = node(m, "source");
        int content = node(m, "content");
        boolean lower = Character.isLowerCase(p.word(source).codePointAt(0));
        if ((frame.equals("per") && lower) || s.timed(s.span(source))) {
            return;
        }
        while (!Events.clause(p, content) && p.head(content) != Parse.NONE) {
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

    /** A clause or noun that a cue noun governs: "a claim that …". */
    private void noun(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        Stance stance = cues.nouns().get(p.lemma(cue));
        if (stance == null || !matches.containsKey("noun-clause")) {
            return;
        }
        int verb = p.head(cue);
        boolean issued = verb != Parse.NONE && p.is(cue, "obj") && cues.issues(p.lemma(verb));
        int source = issued ? source(p, verb) : p.child(cue, "nmod:poss");
        if (source == Parse.NONE) {
            return;
        }
        int content = node(matches.getOrDefault("noun-clause", List.of()).get(0), "content");
        into.add(new Said("noun-clause", cue, stance, "", source, content, Parse.NONE, Form.NOMINAL, Said.Kind.CLAUSE));
    }

    private void verb(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        boolean reduced =
                p.tag(cue).equals("VBN") && p.is(cue, "acl", "amod") && p.child(cue, "aux", "aux:pass") == Parse.NONE;
        if (reserved(p, cue) || reduced) {
            return;
        }
        if (cues.issues(p.lemma(cue)) && issued(s, cue, matches, into)) {
            return;
        }
        if (cues.naming(p.lemma(cue)) && naming(s, cue, matches, into)) {
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
        if (Events.negative(p, cue)) {
            return true;
        }
        for (int c : p.children(cue, "aux")) {
            if (Set.of("could", "may", "might", "would", "will", "should", "can", "must", "to")
                    .contains(p.lemma(c))) {
                return true;
            }
        }
        int mark = p.child(cue, "mark");
        return (mark != Parse.NONE && Set.of("if", "unless", "whether", "to").contains(p.lemma(mark)))
                || (p.tag(cue).equals("VB") && p.child(cue, "aux") == Parse.NONE && p.is(cue, "xcomp", "acl"));
    }

    private boolean verb(Sentence s, int cue, Cues.Verb verb, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        int source = source(p, cue);
        boolean quoteOnly = verb.frame().equals("quote");
        if (quoteOnly && !quoted(s)) {
            return false;
        }
        if (verb.stance() == Stance.ACCUSE) {
            return matches.containsKey("accusation") && accusation(s, cue, source, into);
        }
        int before = into.size();
        Set<Integer> contents = new HashSet<>();
        for (String frame : ORDER) {
            for (Match m : matches.getOrDefault(frame, List.of())) {
                int content = node(m, "content");
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

    private static boolean quoted(Sentence s) {
        return s.text().matches("(?s).*[\"“”].*") || s.text().contains(":");
    }

    private Optional<Said> clause(Sentence s, int cue, Cues.Verb verb, String frame, int source, int content) {
        Parse p = s.parse();
        boolean passive = p.passive(cue);
        int mark = p.child(content, "mark");
        boolean to = mark != Parse.NONE && p.lemma(mark).equals("to");
        switch (frame) {
            case "that-clause", "small-clause" -> {
                if ((to && !infinitive(p, cue, passive))
                        || (!Events.clause(p, content) && p.child(content, "mark") == Parse.NONE && !p.verb(content))
                        || (mark != Parse.NONE && Set.of("if", "whether").contains(p.lemma(mark)))
                        || question(p, content)) {
                    return Optional.empty();
                }
            }
            case "infinitive" -> {
                if (!to || !infinitive(p, cue, passive)) {
                    return Optional.empty();
                }
            }
            case "gerund" -> {
                if ((verb.stance() != Stance.DENY && verb.stance() != Stance.ADMIT)
                        || p.child(content, "aux") != Parse.NONE) {
                    return Optional.empty();
                }
            }
            case "said-before" -> {
                if ((!s.text().contains(":") && !quoted(s))
                        || !Events.clause(p, content)
                        || verb.stance() == Stance.DENY
                        || p.start(content) < p.start(cue)) {
                    return Optional.empty();
                }
            }
            case "said-after" -> {
                if (!Events.clause(p, content)
                        || (p.is(cue, "dep") && p.child(cue, "mark") != Parse.NONE)
                        || p.start(content) > p.start(cue)
                        || between(s, content, cue)) {
                    return Optional.empty();
                }
            }
            case "noun-phrase" -> {
                return nominal(s, cue, verb, source, content);
            }
            default -> {
                return Optional.empty();
            }
        }
        Form form = form(s, content);
        if (verb.frame().equals("quote") && form == Form.INDIRECT && !frame.equals("said-before")) {
            return Optional.empty();
        }
        return Optional.of(
                new Said(frame, cue, verb.stance(), verb.hedge(), source, content, Parse.NONE, form, Said.Kind.CLAUSE));
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
                    && source(p, i) != Parse.NONE;
            if (says && (i < quote || best == Parse.NONE)) {
                best = i;
            }
        }
        if (best == Parse.NONE) {
            return Optional.empty();
        }
        Cues.Verb verb = cues.verbs(p.lemma(best)).get(0);
        Stance stance = verb.stance() == Stance.ACCUSE ? Stance.ASSERT : verb.stance();
        return Optional.of(new Said(
                "quotation",
                best,
                stance,
                verb.hedge(),
                source(p, best),
                Parse.NONE,
                Parse.NONE,
                Form.DIRECT,
                Said.Kind.CLAUSE));
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
            if (p.tag(c).matches("WRB|WP") && c < content && p.is(c, "advmod", "obj", "nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static boolean infinitive(Parse p, int cue, boolean passive) {
        return passive
                ? !Set.of("tell", "ask", "warn", "recommend").contains(p.lemma(cue))
                : INFINITIVE.contains(p.lemma(cue));
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
        return inside.matches("(?s).*[\"“”].*") ? Form.MIXED : Form.INDIRECT;
    }

    /** "reported the deaths of X", "confirmed Y's statements", "denies this". */
    private Optional<Said> nominal(Sentence s, int cue, Cues.Verb verb, int source, int content) {
        Parse p = s.parse();
        String lemma = Words.singular(p.lemma(content));
        boolean stands = verb.stance() == Stance.DENY || verb.stance() == Stance.CONFIRM;
        boolean listed = s.group(content).filter(Masked.Group::counted).isPresent();
        boolean event = !lexicon.nouns(lemma).isEmpty() || listed;
        if (verb.frame().equals("that") && !listed) {
            return Optional.empty();
        }
        if (stands && (cues.pointer(lemma) || cues.nouns().containsKey(lemma))) {
            return source == Parse.NONE
                    ? Optional.empty()
                    : Optional.of(new Said(
                            "pointer",
                            cue,
                            verb.stance(),
                            verb.hedge(),
                            source,
                            Parse.NONE,
                            content,
                            Form.NOMINAL,
                            Said.Kind.POINTER));
        }
        if (!event || (source == Parse.NONE && !p.passive(cue))) {
            return Optional.empty();
        }
        return Optional.of(new Said(
                "noun-phrase",
                cue,
                verb.stance(),
                verb.hedge(),
                source,
                content,
                Parse.NONE,
                Form.NOMINAL,
                Said.Kind.CLAUSE));
    }

    /** "issued a denial". */
    private boolean issued(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        for (Match m : matches.getOrDefault("noun-phrase", List.of())) {
            int noun = node(m, "content");
            Stance stance = cues.nouns().get(p.lemma(noun));
            int source = source(p, cue);
            if ((stance == Stance.DENY || stance == Stance.CONFIRM)
                    && source != Parse.NONE
                    && p.child(noun, "acl", "ccomp") == Parse.NONE) {
                into.add(new Said(
                        "issue", cue, stance, "", source, Parse.NONE, Parse.NONE, Form.NOMINAL, Said.Kind.POINTER));
                return true;
            }
        }
        return false;
    }

    /** "accused X of shelling Y": the content is what follows "of" or "for". */
    private static boolean accusation(Sentence s, int cue, int source, List<Said> into) {
        Parse p = s.parse();
        int accused = p.child(cue, "obj", "nsubj:pass", "iobj");
        for (int i = Math.max(accused, cue) + 1; accused != Parse.NONE && i < p.size() - 1; i++) {
            if (!Set.of("of", "for").contains(p.lemma(i)) || !p.under(i, cue)) {
                continue;
            }
            int content = Parse.NONE;
            for (int k = i + 1; k < Math.min(p.size(), i + 4) && content == Parse.NONE; k++) {
                content = p.tag(k).equals("VBG") ? k : Parse.NONE;
            }
            boolean nounPhrase = content == Parse.NONE && p.is(i, "case");
            content = nounPhrase ? p.head(i) : content;
            if (content != Parse.NONE) {
                int real = p.child(cue, "nsubj:pass") == accused ? Events.agent(p, cue) : source;
                into.add(new Said(
                        "accusation", cue, Stance.ACCUSE, "", real, content, accused, Form.INDIRECT, Said.Kind.CLAUSE));
                return true;
            }
        }
        return false;
    }

    /** "called X absurd", "described X as Y". */
    private boolean naming(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        int source = source(p, cue);
        List<Match> all = new ArrayList<>(matches.getOrDefault("naming-inside", List.of()));
        all.addAll(matches.getOrDefault("naming", List.of()));
        for (Match m : all) {
            int thing = node(m, "accused");
            int name = node(m, "content");
            if (thing == name || source == Parse.NONE || p.passive(cue) || !named(p, name, thing)) {
                continue;
            }
            boolean scorned = cues.scorn(p.lemma(name));
            boolean pointed = cues.pointer(Words.singular(p.lemma(thing)))
                    || cues.nouns().containsKey(Words.singular(p.lemma(thing)));
            if (scorned && pointed) {
                into.add(new Said(
                        "scorn", cue, Stance.DENY, "", source, Parse.NONE, thing, Form.NOMINAL, Said.Kind.POINTER));
            } else {
                into.add(new Said(
                        "naming", cue, Stance.ASSERT, "", source, name, thing, Form.INDIRECT, Said.Kind.NAMING));
            }
            return true;
        }
        int object = p.child(cue, "obj");
        boolean quoted = object != Parse.NONE
                && source != Parse.NONE
                && !p.passive(cue)
                && s.text().matches("(?s).*[\"“].*")
                && p.child(object, "dep", "amod", "appos") > object;
        if (quoted) {
            into.add(new Said("naming", cue, Stance.ASSERT, "", source, object, object, Form.MIXED, Said.Kind.NAMING));
        }
        return quoted;
    }

    private static boolean named(Parse p, int name, int thing) {
        int mark = p.child(name, "mark", "case");
        boolean as = mark != Parse.NONE && p.form(mark).equals("as");
        boolean bare = mark == Parse.NONE && (p.tag(name).startsWith("JJ") || p.noun(name) || p.is(name, "xcomp"));
        return name > thing && (as || (bare && p.is(name, "xcomp", "ccomp", "obj", "dep")));
    }

    /** Who says it: the subject, or the one of an earlier cue joined to this, or the noun that a participle stands at. */
    private static int source(Parse p, int cue) {
        int verb = cue;
        for (int steps = 0; steps < 6; steps++) {
            if (p.passive(verb) && p.child(verb, "nsubj:pass", "aux:pass") != Parse.NONE) {
                return Events.agent(p, verb);
            }
            int subject = nearest(p, verb);
            if (subject != Parse.NONE) {
                boolean relative = p.tag(subject).startsWith("W");
                return relative && p.is(verb, "acl") ? p.head(verb) : relative ? Parse.NONE : subject;
            }
            int behind = p.child(verb, "obj");
            if (behind > verb && p.child(verb, "ccomp") != Parse.NONE && p.child(verb, "ccomp") < verb) {
                return behind; // "…," said the author
            }
            int lost = p.is(verb, "conj", "xcomp") ? Parse.NONE : Clauses.lostSubject(p, verb);
            if (lost != Parse.NONE) {
                return lost;
            }
            boolean participle = p.is(verb, "acl", "amod") && p.tag(verb).equals("VBG");
            if (participle) {
                boolean apart = verb > 0 && p.word(verb - 1).equals(",");
                int clause = apart ? p.head(p.head(verb)) : Parse.NONE;
                int main = clause == Parse.NONE ? Parse.NONE : p.child(clause, "nsubj");
                return main == Parse.NONE ? p.head(verb) : main;
            }
            if (p.head(verb) == Parse.NONE || !p.is(verb, "conj", "advcl", "xcomp", "parataxis", "dep", "ccomp")) {
                return Parse.NONE;
            }
            if (p.is(verb, "ccomp", "parataxis") && !p.tag(verb).equals("VBG")) {
                return Parse.NONE;
            }
            int head = p.head(verb);
            boolean back = p.is(verb, "conj") && p.is(head, "ccomp") && perfect(p, head) && !perfect(p, verb);
            verb = back ? p.head(head) : head;
        }
        return Parse.NONE;
    }

    /** The subject closest before the verb; parsers give two where a participle stands before the sentence. */
    private static int nearest(Parse p, int verb) {
        int best = Parse.NONE;
        for (int c : p.children(verb, "nsubj")) {
            best = best == Parse.NONE || c < verb ? c : best;
        }
        return best;
    }

    /** "reported that they had agreed and announced": the tense shows that who reported announced. */
    private static boolean perfect(Parse p, int verb) {
        return p.children(verb, "aux").stream().anyMatch(c -> p.lemma(c).equals("have"));
    }

    /** "…, which it stated had been attacking": parsers take the inserted cue for an auxiliary. */
    private void aside(Sentence s, List<Said> into) {
        Parse p = s.parse();
        for (int i = 2; i < p.size(); i++) {
            boolean inserted = p.form(i - 2).matches("which|who|that")
                    && p.tag(i - 1).startsWith("PRP")
                    && !cues.verbs(p.lemma(i)).isEmpty()
                    && p.verb(i);
            int cue = i;
            if (!inserted || into.stream().anyMatch(said -> said.cue() == cue)) {
                continue;
            }
            int content = p.is(i, "aux", "cop") ? p.head(i) : p.child(i, "ccomp");
            if (content != Parse.NONE) {
                Cues.Verb verb = cues.verbs(p.lemma(i)).get(0);
                into.add(new Said(
                        "aside",
                        i,
                        verb.stance(),
                        verb.hedge(),
                        i - 1,
                        content,
                        Parse.NONE,
                        Form.INDIRECT,
                        Said.Kind.CLAUSE));
            }
        }
    }

    /** "reportedly": somebody says so, nobody says who. */
    private List<Said> hearsay(Sentence s, List<Said> into) {
        Parse p = s.parse();
        for (int i = 0; i < p.size(); i++) {
            int verb = p.head(i);
            if (hedges.sourced(p.form(i)) && p.is(i, "advmod") && verb != Parse.NONE && Events.clause(p, verb)) {
                int cue = i;
                if (into.stream().noneMatch(said -> said.content() != Parse.NONE && p.under(cue, said.content()))) {
                    into.add(new Said(
                            "hearsay",
                            i,
                            Stance.REPORT,
                            "",
                            Parse.NONE,
                            verb,
                            Parse.NONE,
                            Form.INDIRECT,
                            Said.Kind.CLAUSE));
                }
            }
        }
        return into;
    }
}
