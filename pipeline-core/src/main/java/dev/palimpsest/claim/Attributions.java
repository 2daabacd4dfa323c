package dev.palimpsest.claim;

import dev.palimpsest.nlp.GraphPattern;
import dev.palimpsest.nlp.GraphPattern.Match;
import dev.palimpsest.nlp.ParsedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds who is reported to say what, by the frames of frames.rules and the cues of cues.lex. */
final class Attributions {
    private static final Set<String> UNREAL =
            Set.of("could", "may", "might", "would", "will", "should", "can", "must", "to");
    private static final Set<String> OPEN_MARKS = Set.of("if", "unless", "whether", "to");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "this", "such", "all");

    /** The word without which a frame cannot hold; asked first, as matching a pattern is dear. */
    private static final Map<String, String> NEEDED = Map.of(
            "according-to", "according", "per", "per", "also-that", "that", "noun-clause", "that", "infinitive", "to");

    private final List<GraphPattern> frames = GraphPattern.read(Attributions.class, "frames.rules");
    private final Cues cues;
    private final SourcePhrases phrases;
    private final Nominals nominals;
    private final Complements complements;
    private final Namings namings;
    private final Hearsay hearsay;

    Attributions(Cues cues, Lexicon lexicon, Hedges hedges) {
        this.cues = cues;
        this.phrases = new SourcePhrases(cues);
        this.nominals = new Nominals(cues, lexicon);
        this.complements = new Complements(nominals);
        this.namings = new Namings(cues);
        this.hearsay = new Hearsay(cues, hedges);
    }

    /** Every attribution of a sentence, by the place of its cue. */
    List<Said> find(Sentence s, ParsedSentence parsed) {
        Parse p = s.parse();
        List<Said> found = new ArrayList<>();
        if (!cued(p)) {
            Tolls.find(s, cues, found);
            return hearsay.hearsay(s, found);
        }
        matches(p, parsed).forEach((cue, matches) -> said(s, cue, matches, found));
        nominals.denials(s, found);
        hearsay.aside(s, found);
        phrases.opinions(s, found);
        Tails.find(s, cues, found);
        Tolls.find(s, cues, found);
        found.removeIf(said -> inside(s, said.source()) && !inside(s, said.cue()));
        found.removeIf(said -> adjunct(p, said));
        return hearsay.hearsay(s, found);
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

    /** What the frames find in a sentence, by the place of the cue and the frame's name. */
    private Map<Integer, Map<String, List<Match>>> matches(Parse p, ParsedSentence parsed) {
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
        return byCue;
    }

    /** The node of that name in a match, or {@link Parse#NONE}. */
    static int node(Match match, String name) {
        return match.nodes().getOrDefault(name, Parse.NONE);
    }

    private void said(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        phrases.find(s, matches, into);
        if (s.parse().verb(cue)) {
            verb(s, cue, matches, into);
        } else {
            nominals.noun(s, cue, matches, into);
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
            boolean whole = verb.particle().isEmpty() || particle(p, cue, verb.particle());
            if (whole && verb(s, cue, verb, matches, into)) {
                return;
            }
        }
    }

    private static boolean particle(Parse p, int cue, String particle) {
        return p.children(cue, "compound:prt", "advmod").stream()
                .anyMatch(c -> p.form(c).equals(particle));
    }

    /** Adds what a verb says in one of its uses; whether it says something. */
    private boolean verb(Sentence s, int cue, Cues.Verb verb, Map<String, List<Match>> matches, List<Said> into) {
        if (verb.frame().equals("quote") && !Complements.quoted(s)) {
            return false;
        }
        int source = Speakers.source(s, cue);
        if (verb.stance() == Stance.ACCUSE) {
            return matches.containsKey("accusation") && Namings.accusation(s, cue, source, into);
        }
        return nominals.retold(s, cue, verb, source, into)
                || into.addAll(complements.find(s, cue, verb, source, matches));
    }

    /** Whether the cue is negated, only possible, wanted or commanded, so that nothing is said. */
    static boolean reserved(Parse p, int cue) {
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

    /** Whether a clause says of earlier claims that they are not true: "these reports are false". */
    boolean scorns(Parse p, int predicate, int subject) {
        String lemma = Words.singular(p.lemma(subject));
        boolean definite = p.children(subject, "det").stream().anyMatch(d -> DEFINITE.contains(p.form(d)));
        return cues.scorn(p.lemma(predicate))
                && definite
                && p.tag(subject).startsWith("NN")
                && (cues.nouns().containsKey(lemma) || (cues.pointer(lemma) && !lemma.matches("loss|figure|version")));
    }
}
