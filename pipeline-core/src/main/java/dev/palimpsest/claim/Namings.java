package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.nlp.GraphPattern.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Frames with a person or thing as their object: "accused X of shelling Y", "called X absurd", "described X as Y". */
final class Namings {
    private static final Set<String> OF = Set.of("of", "for");
    private final Cues cues;

    Namings(Cues cues) {
        this.cues = cues;
    }

    /** "accused X of shelling Y": the content is what follows "of" or "for". */
    static boolean accusation(Sentence s, int cue, int source, List<Said> into) {
        Parse p = s.parse();
        int accused = p.child(cue, "obj", "nsubj:pass", "iobj");
        int blamed = p.lemma(cue).equals("blame") ? blamed(p, cue) : Parse.NONE;
        if (blamed != Parse.NONE) {
            into.add(new Said(
                    "accusation",
                    cue,
                    Stance.ACCUSE,
                    "",
                    p.child(cue, "nsubj:pass") == accused ? Verbs.agent(p, cue) : source,
                    accused,
                    blamed,
                    Form.INDIRECT,
                    Said.Kind.CLAUSE));
            return accused != Parse.NONE;
        }
        for (int i = Math.max(accused, cue) + 1; accused != Parse.NONE && i < p.size() - 1; i++) {
            if (!OF.contains(p.lemma(i)) || !p.under(i, cue)) {
                continue;
            }
            int content = Parse.NONE;
            for (int k = i + 1; k < Math.min(p.size(), i + 4) && content == Parse.NONE; k++) {
                content = !p.tag(k).equals("VBG") ? Parse.NONE : p.is(k, "aux") ? p.head(k) : k; // "of having sold"
            }
            boolean nounPhrase = content == Parse.NONE && p.is(i, "case");
            content = nounPhrase ? p.head(i) : content;
            if (content != Parse.NONE) {
                int real = p.child(cue, "nsubj:pass") == accused ? Verbs.agent(p, cue) : source;
                into.add(new Said(
                        "accusation", cue, Stance.ACCUSE, "", real, content, accused, Form.INDIRECT, Said.Kind.CLAUSE));
                return true;
            }
        }
        return false;
    }

    /** Whom "blamed the attack on X" blames. */
    private static int blamed(Parse p, int cue) {
        return p.children(cue, "obl").stream()
                .filter(c -> c > cue && p.preposition(c).matches("on|upon"))
                .findFirst()
                .orElse(Parse.NONE);
    }

    /** "called X absurd", "described X as Y". */
    boolean naming(Sentence s, int cue, Map<String, List<Match>> matches, List<Said> into) {
        Parse p = s.parse();
        int source = Speakers.source(p, cue);
        List<Match> all = new ArrayList<>(matches.getOrDefault("naming-inside", List.of()));
        all.addAll(matches.getOrDefault("naming", List.of()));
        for (Match m : all) {
            int thing = Attributions.node(m, "accused");
            int name = Attributions.node(m, "content");
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
        boolean bare = mark == Parse.NONE
                && !p.tag(name).endsWith("R")
                && (p.tag(name).startsWith("JJ") || p.noun(name) || p.is(name, "xcomp"));
        return name > thing && (as || (bare && p.is(name, "xcomp", "ccomp", "obj", "dep")));
    }
}
