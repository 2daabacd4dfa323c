package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.nlp.GraphPattern.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Frames whose content is a noun: "a claim that …", "reported the deaths of X", "confirmed these statements", "issued a denial". */
final class Nominals {
    private static final Set<String> RELATIVE = Set.of("which", "that");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "such", "both", "all");
    private static final Set<String> MATTER = Set.of("of", "about", "on", "regarding", "concerning");
    private final Cues cues;
    private final Lexicon lexicon;

    Nominals(Cues cues, Lexicon lexicon) {
        this.cues = cues;
        this.lexicon = lexicon;
    }

    /** A clause or noun that a cue noun governs: "a claim that …". */
    void noun(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        Stance stance = cues.nouns().get(p.lemma(cue));
        if (stance == null || !matches.containsKey("noun-clause")) {
            return;
        }
        int verb = p.head(cue);
        boolean issued = verb != Parse.NONE && p.is(cue, "obj") && cues.issues(p.lemma(verb));
        int source = issued ? Speakers.source(p, verb) : p.child(cue, "nmod:poss");
        if (source == Parse.NONE) {
            return;
        }
        int content =
                Attributions.node(matches.getOrDefault("noun-clause", List.of()).get(0), "content");
        into.add(new Said("noun-clause", cue, stance, "", source, content, Parse.NONE, Form.NOMINAL, Said.Kind.CLAUSE));
    }

    /** "denied reports that …", "dismissed as false the claim that …", "…, a claim that X denies". */
    boolean retold(Sentence s, int cue, Cues.Verb verb, int source, List<Said> into) {
        Parse p = s.parse();
        if ((verb.stance() != Stance.DENY && verb.stance() != Stance.CONFIRM) || source == Parse.NONE) {
            return false;
        }
        int object = p.child(cue, "obj");
        int content = object > cue && claims(p, object) ? clause(p, object) : Parse.NONE;
        int pointed = relative(p, cue);
        int as = p.child(cue, "xcomp");
        if (pointed == Parse.NONE
                && as != Parse.NONE
                && as < object
                && claims(p, object)
                && p.preposition(as).equals("as")) {
            pointed = object; // "dismissed as false the claim"
        }
        if (content == Parse.NONE && pointed == Parse.NONE) {
            return false;
        }
        into.add(new Said(
                content == Parse.NONE ? "relative" : "noun-clause",
                cue,
                verb.stance(),
                verb.hedge(),
                source,
                content,
                pointed,
                Form.NOMINAL,
                content == Parse.NONE ? Said.Kind.POINTER : Said.Kind.CLAUSE));
        return true;
    }

    /** "…, a claim that X denied", "…, a claim denied by X": denials that no frame finds, as their noun stands before them. */
    void denials(Sentence s, List<Said> into) {
        Parse p = s.parse();
        for (int i = 1; i < p.size(); i++) {
            int cue = i;
            Optional<Cues.Verb> verb = !p.verb(cue)
                    ? Optional.empty()
                    : cues.verbs(p.lemma(cue)).stream().findFirst();
            boolean stands = verb.filter(v -> v.stance() == Stance.DENY || v.stance() == Stance.CONFIRM)
                    .isPresent();
            if (!stands || Attributions.reserved(p, cue) || into.stream().anyMatch(said -> said.cue() == cue)) {
                continue;
            }
            if (retold(s, cue, verb.get(), Speakers.source(p, cue), into)) {
                continue;
            }
            boolean participle = p.tag(cue).equals("VBN") && p.child(cue, "aux") == Parse.NONE;
            int noun = !participle ? relative(p, cue) : p.is(cue, "acl") ? p.head(cue) : p.child(cue, "nsubj");
            int source = participle ? Verbs.agent(p, cue) : Speakers.source(p, cue);
            if (noun != Parse.NONE
                    && noun < cue
                    && source != Parse.NONE
                    && source != noun
                    && claims(p, noun)
                    && set(p, noun)) {
                into.add(new Said(
                        "relative",
                        cue,
                        verb.get().stance(),
                        verb.get().hedge(),
                        source,
                        Parse.NONE,
                        noun,
                        Form.NOMINAL,
                        Said.Kind.POINTER));
            }
        }
    }

    /** Whether a comma stands before a noun phrase. */
    private static boolean set(Parse p, int noun) {
        int first = p.subtree(noun, Set.of()).get(0);
        return first > 0 && p.word(first - 1).equals(",");
    }

    /** The clause with "that" which tells what a noun such as "report" says. */
    private static int clause(Parse p, int noun) {
        for (int c : p.children(noun, "ccomp", "acl")) {
            int mark = p.child(c, "mark", "dep");
            if (c > noun && mark != Parse.NONE && p.form(mark).equals("that") && Verbs.clause(p, c)) {
                return c;
            }
        }
        return Parse.NONE;
    }

    /** The noun, set apart by a comma, that stands for the claim before and that a relative clause denies or confirms. */
    private int relative(Parse p, int cue) {
        int noun = p.is(cue, "acl", "ccomp") ? p.head(cue) : Parse.NONE;
        if (noun == Parse.NONE || noun > cue || !claims(p, noun)) {
            return Parse.NONE;
        }
        boolean what = p.children(cue, "obj", "mark").stream().anyMatch(c -> c < cue && RELATIVE.contains(p.form(c)));
        return what && set(p, noun) ? noun : Parse.NONE;
    }

    private boolean claims(Parse p, int noun) {
        String lemma = Words.singular(p.lemma(noun));
        return p.tag(noun).startsWith("NN")
                && (cues.pointer(lemma) || cues.nouns().containsKey(lemma));
    }

    /** "reported the deaths of X", "confirmed Y's statements", "denies this". */
    Optional<Said> nominal(Sentence s, int cue, Cues.Verb verb, int source, int content) {
        Parse p = s.parse();
        if (p.lemma(content).equals("responsibility")) {
            int act = p.children(content, "nmod").stream()
                    .filter(c -> p.preposition(c).equals("for"))
                    .findFirst()
                    .orElse(Parse.NONE);
            Optional<Said> known = act == Parse.NONE ? Optional.empty() : nominal(s, cue, verb, source, act);
            if (known.isPresent()) {
                return known;
            }
        }
        if (source > 0
                && p.tag(source - 1).startsWith("W")
                && !cues.verbs(Words.singular(p.lemma(source))).isEmpty()) {
            return Optional.empty(); // "which documents confirmed losses": a verb taken for a noun
        }
        String lemma = Words.singular(p.lemma(content));
        boolean stands = verb.stance() == Stance.DENY || verb.stance() == Stance.CONFIRM;
        boolean listed = s.group(content).filter(Masked.Group::counted).isPresent();
        boolean event = !lexicon.nouns(lemma).isEmpty() || listed;
        if (verb.frame().equals("that") && !listed) {
            return Optional.empty();
        }
        if (stands && told(p, content)) {
            return Optional.empty();
        }
        boolean own = event
                && p.children(content, "nmod").stream()
                        .anyMatch(c -> p.preposition(c).equals("of"));
        if (stands && !own && (cues.pointer(lemma) || cues.nouns().containsKey(lemma))) {
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
        boolean guilt = cues.deniable(lemma) && (verb.stance() == Stance.DENY || verb.stance() == Stance.ADMIT);
        boolean pointsOnly = verb.frame().equals("point");
        if ((!event && !guilt) || pointsOnly || (source == Parse.NONE && !p.passive(cue))) {
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

    /** "denied reports of mercenaries": the noun says itself what it is about, and no claim before is meant. */
    private static boolean told(Parse p, int noun) {
        int det = p.child(noun, "det");
        boolean definite = det != Parse.NONE && DEFINITE.contains(p.form(det));
        return !definite
                && p.children(noun, "nmod").stream().anyMatch(c -> MATTER.contains(p.preposition(c)) && !p.proper(c));
    }

    /** "issued a denial". */
    boolean issued(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        for (Match m : matches.getOrDefault("noun-phrase", List.of())) {
            int noun = Attributions.node(m, "content");
            Stance stance = cues.nouns().get(p.lemma(noun));
            int source = Speakers.source(p, cue);
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
}
