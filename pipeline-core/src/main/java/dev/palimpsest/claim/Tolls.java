package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import java.util.List;
import java.util.Set;

/** Lists of what befell whom that have no verb of their own: "stated that 17 civilians killed and 61 injured", "the toll was revised to …". */
final class Tolls {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> SETS = Set.of("revise", "update", "correct", "put", "raise", "lower", "increase");

    private Tolls() {}

    /** Whether a verb sets a figure: "put the toll at 41". */
    static boolean sets(String lemma) {
        return SETS.contains(lemma);
    }

    /** Adds who tells such a list, where no frame has found it. */
    static void find(Sentence s, Cues cues, List<Said> into) {
        Parse p = s.parse();
        for (int cue = 0; cue < p.size() - 1; cue++) {
            int verb = cue;
            if (!p.verb(cue) || into.stream().anyMatch(said -> said.cue() == verb)) {
                continue;
            }
            boolean says =
                    !cues.verbs(p.lemma(cue)).isEmpty() && p.form(cue + 1).equals("that");
            int subject = p.child(cue, "nsubj:pass");
            boolean revised = SETS.contains(p.lemma(cue)) && subject != Parse.NONE && Totals.figure(p, subject);
            int set = p.child(cue, "obj");
            boolean put = SETS.contains(p.lemma(cue))
                    && set != Parse.NONE
                    && p.lemma(set).matches("loss|casualty|toll|figure");
            int list = says || revised || put ? list(s, cue) : Parse.NONE;
            if (list == Parse.NONE) {
                list = figure(s, cue, cues);
            }
            if (list == Parse.NONE) {
                continue;
            }
            says = !cues.verbs(p.lemma(cue)).isEmpty();
            Stance stance = says ? cues.verbs(p.lemma(cue)).get(0).stance() : Stance.ASSERT;
            String hedge = says ? cues.verbs(p.lemma(cue)).get(0).hedge() : "";
            int source = Speakers.source(p, cue);
            into.add(new Said("toll", cue, stance, hedge, source, list, Parse.NONE, Form.INDIRECT, Said.Kind.CLAUSE));
        }
    }

    /** "put the toll at 41": the verb itself; "reported 90 dead": the word that says what befell them. */
    private static int figure(Sentence s, int cue, Cues cues) {
        Parse p = s.parse();
        int object = p.child(cue, "obj");
        if (object == Parse.NONE || Verbs.negative(p, cue) || Verbs.status(p, cue) != Status.ACTUAL) {
            return Parse.NONE;
        }
        boolean put = SETS.contains(p.lemma(cue)) && Totals.figure(p, object) && Speakers.source(p, cue) != Parse.NONE;
        boolean befallen = !cues.verbs(p.lemma(cue)).isEmpty()
                && CountedList.outcome(p.form(object))
                && p.child(object, "nummod") != Parse.NONE;
        return put ? cue : befallen ? object : Parse.NONE;
    }

    /** The counted list behind a verb, if nothing finite stands before it. */
    private static int list(Sentence s, int cue) {
        Parse p = s.parse();
        for (int i = cue + 1; i < p.size(); i++) {
            boolean told = s.group(i)
                    .filter(g -> g.counted()
                            && g.items().stream()
                                    .anyMatch(item -> !item.outcome().isEmpty()))
                    .isPresent();
            if (told) {
                return i;
            }
            if (FINITE.contains(p.tag(i))) {
                return Parse.NONE;
            }
        }
        return Parse.NONE;
    }
}
