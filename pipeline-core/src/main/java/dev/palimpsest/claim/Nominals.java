package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.nlp.GraphPattern.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Frames whose content is a noun: "a claim that …", "reported the deaths of X", "confirmed these statements", "issued a denial". */
final class Nominals {
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

    /** "reported the deaths of X", "confirmed Y's statements", "denies this". */
    Optional<Said> nominal(Sentence s, int cue, Cues.Verb verb, int source, int content) {
        Parse p = s.parse();
        if (p.lemma(content).equals("responsibility")) {
            int act = p.children(content, "nmod").stream()
                    .filter(c -> p.preposition(c).equals("for"))
                    .findFirst()
                    .orElse(Parse.NONE);
            return act == Parse.NONE ? Optional.empty() : nominal(s, cue, verb, source, act);
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

    /** "denied reports of mercenaries": the noun says itself what it is about, and no claim before is meant. */
    private static boolean told(Parse p, int noun) {
        int det = p.child(noun, "det");
        boolean definite = det != Parse.NONE && p.form(det).matches("the|this|that|these|those|such|both|all");
        return !definite
                && p.children(noun, "nmod").stream()
                        .anyMatch(c -> p.preposition(c).matches("of|about|on|regarding|concerning") && !p.proper(c));
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
