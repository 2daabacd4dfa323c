package dev.palimpsest.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The cue lexicon, read from cues.lex. */
final class Cues {

    /**
     * A cue verb.
     *
     * @param particle a particle that it needs; empty for none
     * @param hedge the type of the reserve that it makes; empty for none
     * @param frame {@code that} or {@code quote} where it is a cue only so; empty for any
     */
    record Verb(Stance stance, String lemma, String particle, String hedge, String frame) {}

    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Map<String, Stance> phrases = new LinkedHashMap<>();
    private final Set<String> openers = new HashSet<>();
    private final Map<String, Stance> nouns = new HashMap<>();
    private final Set<String> issues;
    private final Set<String> pointer;
    private final Set<String> scorn;
    private final Set<String> deontic;
    private final Set<String> deniable;
    private final Set<String> norm;
    private final Set<String> opinions;
    private final Set<String> naming;

    Cues() {
        Map<String, Set<String>> sets = new HashMap<>();
        for (String line : Resource.lines("cues.lex")) {
            String[] words = line.split("\\s+", 3);
            switch (words[0]) {
                case "verb" -> Resource.members(words[2]).forEach(v -> add(stance(words[1]), v));
                case "phrase" -> phrases.put(words[2], stance(words[1]));
                case "noun" -> Resource.members(words[2]).forEach(n -> nouns.put(n, stance(words[1])));
                default -> sets.put(words[0], new HashSet<>(Resource.members(line.substring(words[0].length()))));
            }
        }
        phrases.keySet().forEach(phrase -> openers.add(phrase.split(" ")[0]));
        issues = sets.getOrDefault("issue", Set.of());
        pointer = sets.getOrDefault("pointer", Set.of());
        scorn = sets.getOrDefault("scorn", Set.of());
        deontic = sets.getOrDefault("deontic", Set.of());
        deniable = sets.getOrDefault("deniable", Set.of());
        norm = sets.getOrDefault("norm", Set.of());
        opinions = sets.getOrDefault("opine", Set.of());
        naming = sets.getOrDefault("naming", Set.of());
    }

    private static Stance stance(String id) {
        return Stance.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private void add(Stance stance, String entry) {
        String rest = entry;
        String frame = "";
        String hedge = "";
        String particle = "";
        if (rest.contains("!")) {
            frame = rest.substring(rest.indexOf('!') + 1);
            rest = rest.substring(0, rest.indexOf('!'));
        }
        if (rest.contains("~")) {
            hedge = rest.substring(rest.indexOf('~') + 1);
            rest = rest.substring(0, rest.indexOf('~'));
        }
        if (rest.contains("+")) {
            particle = rest.substring(rest.indexOf('+') + 1);
            rest = rest.substring(0, rest.indexOf('+'));
        }
        verbs.computeIfAbsent(rest, l -> new ArrayList<>()).add(new Verb(stance, rest, particle, hedge, frame));
    }

    List<Verb> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    Set<String> verbLemmas() {
        return verbs.keySet();
    }

    /** Preposition-like phrases and their stance. */
    Map<String, Stance> phrases() {
        return phrases;
    }

    /** Whether such a phrase begins with the word. */
    boolean opensPhrase(String word) {
        return openers.contains(word);
    }

    Map<String, Stance> nouns() {
        return nouns;
    }

    boolean issues(String lemma) {
        return issues.contains(lemma);
    }

    boolean pointer(String lemma) {
        return pointer.contains(lemma);
    }

    boolean scorn(String lemma) {
        return scorn.contains(lemma);
    }

    boolean deontic(String lemma) {
        return deontic.contains(lemma);
    }

    boolean deniable(String lemma) {
        return deniable.contains(lemma);
    }

    boolean norm(String lemma) {
        return norm.contains(lemma);
    }

    boolean opines(String lemma) {
        return opinions.contains(lemma);
    }

    boolean naming(String lemma) {
        return naming.contains(lemma);
    }

    Set<String> naming() {
        return naming;
    }
}
