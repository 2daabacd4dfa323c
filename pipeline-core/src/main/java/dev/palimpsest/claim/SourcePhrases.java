package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.nlp.GraphPattern.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Phrases that name a source without a word of saying: "according to X", "per X", "in the opinion of X". */
final class SourcePhrases {
    private static final Set<String> LOOSE = Set.of(",", ";", ":", "(", "–", "—", "-");
    private static final String ACCORDING_TO = "according-to";

    private final Cues cues;

    SourcePhrases(Cues cues) {
        this.cues = cues;
    }

    /** Adds what the frames have found at one "according" or "per". */
    void find(Sentence s, Map<String, List<Match>> matches, List<Said> into) {
        for (String frame : List.of(ACCORDING_TO, "per")) {
            for (Match m : matches.getOrDefault(frame, List.of())) {
                int cue = Attributions.node(m, "cue");
                int source = Attributions.node(m, "source");
                if (named(s, frame, cue, source)) {
                    int content = clause(s.parse(), Attributions.node(m, "content"));
                    into.add(said(frame, cue, Stance.ASSERT, source, content, Form.INDIRECT));
                }
            }
        }
    }

    /** Whether a source is named: "per week" and "according to plan" name none. */
    private boolean named(Sentence s, String frame, int cue, int source) {
        Parse p = s.parse();
        boolean lower = Character.isLowerCase(p.word(source).codePointAt(0));
        boolean loose = cue > 0 && !LOOSE.contains(p.word(cue - 1));
        return !(frame.equals("per") && (lower || loose)) && !s.timed(s.span(source)) && !cues.norm(p.lemma(source));
    }

    /** The head of the clause that a node stands in. */
    private static int clause(Parse p, int node) {
        int clause = node;
        while (!Verbs.clause(p, clause) && p.head(clause) != Parse.NONE) {
            clause = p.head(clause);
        }
        return clause;
    }

    /** Adds "in the opinion of X, …": phrases of the lexicon that hang a source on a noun. */
    void opinions(Sentence s, List<Said> into) {
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
            int source = holder(p, noun);
            if (source != Parse.NONE) {
                into.add(said(ACCORDING_TO, noun, stance, source, clause, Form.INDIRECT));
            }
        }
    }

    /** Whose opinion it is. */
    private static int holder(Parse p, int noun) {
        return p.children(noun, "nmod").stream()
                .filter(c -> p.preposition(c).equals("of"))
                .findFirst()
                .orElse(Parse.NONE);
    }

    /** The phrase that announces a quotation: "According to X: “…”", "In the view of X, …: “…”". */
    Optional<Said> announcing(Sentence s) {
        if (!s.text().matches("(?s).*:\\s*[\"“].*")) {
            return Optional.empty();
        }
        Parse p = s.parse();
        List<Said> found = new ArrayList<>();
        opinions(s, found);
        for (int cue = 0; cue < p.size() - 1 && found.isEmpty(); cue++) {
            int source = p.head(cue);
            if (p.form(cue).equals("according") && p.is(cue, "case") && p.noun(source) && !cues.norm(p.lemma(source))) {
                found.add(said(ACCORDING_TO, cue, Stance.ASSERT, source, Parse.NONE, Form.DIRECT));
            }
        }
        return found.stream().findFirst();
    }

    private static Said said(String frame, int cue, Stance stance, int source, int content, Form form) {
        return new Said(frame, cue, stance, "", source, content, Parse.NONE, form, Said.Kind.CLAUSE);
    }
}
