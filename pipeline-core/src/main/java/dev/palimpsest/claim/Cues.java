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
    private final Map<String, Stance> nouns = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    Cues() {
        for (String line : Resource.lines("cues.lex")) {
            String[] words = line.split("\\s+", 3);
            switch (words[0]) {
                case "verb" -> Resource.members(words[2]).forEach(v -> add(stance(words[1]), v));
                case "phrase" -> phrases.put(words[2], stance(words[1]));
                case "noun" -> Resource.members(words[2]).forEach(n -> nouns.put(n, stance(words[1])));
                default -> sets.put(words[0], new HashSet<>(Resource.members(line.substring(words[0].length()))));
            }
        }
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

    Map<String, Stance> nouns() {
        return nouns;
    }

    boolean issues(String lemma) {
        return sets.getOrDefault("issue", Set.of()).contains(lemma);
    }

    boolean pointer(String lemma) {
        return sets.getOrDefault("pointer", Set.of()).contains(lemma);
    }

    boolean scorn(String lemma) {
        return sets.getOrDefault("scorn", Set.of()).contains(lemma);
    }

    boolean deontic(String lemma) {
        return sets.getOrDefault("deontic", Set.of()).contains(lemma);
    }

    boolean deniable(String lemma) {
        return sets.getOrDefault("deniable", Set.of()).contains(lemma);
    }

    boolean norm(String lemma) {
        return sets.getOrDefault("norm", Set.of()).contains(lemma);
    }

    boolean opines(String lemma) {
        return sets.getOrDefault("opine", Set.of()).contains(lemma);
    }

    boolean naming(String lemma) {
        return sets.getOrDefault("naming", Set.of()).contains(lemma);
    }

    Set<String> naming() {
        return sets.getOrDefault("naming", Set.of());
    }
}
