package dev.palimpsest.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says, without parsing, whether a sentence can hold a claim: a word of it is a form of a cue or of a lexicon word. */
final class Trigger {
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’-]+");

    private final Set<String> forms = new HashSet<>();
    private final Set<String> cues = new HashSet<>();
    private final Set<String> says = new HashSet<>();

    Trigger(Cues lexiconOfCues, Lexicon lexicon) {
        lexiconOfCues.verbLemmas().forEach(this::verb);
        says.addAll(forms);
        for (Set<String> verbs : List.of(lexiconOfCues.verbLemmas(), lexiconOfCues.naming(), lexicon.verbLemmas())) {
            verbs.forEach(this::verb);
        }
        cues.addAll(forms);
        for (Set<String> nouns :
                List.of(lexicon.nounLemmas(), lexiconOfCues.nouns().keySet(), lexicon.complementWords())) {
            nouns.forEach(this::noun);
        }
        for (String line : Resource.lines("irregular.txt")) {
            List<String> words = List.of(line.split("\\s+"));
            if (forms.contains(words.get(0))) {
                forms.addAll(words);
            }
            if (says.contains(words.get(0))) {
                says.addAll(words);
            }
        }
        cues.addAll(List.of("said", "told", "wrote"));
        forms.remove("be");
        forms.remove("have");
        forms.add("according");
        forms.add("per");
        forms.add("reportedly");
        forms.add("allegedly");
        forms.add("purportedly");
        forms.add("missing");
        forms.addAll(
                List.of("toll", "tolls", "number", "dead")); // they tell how many were killed without a verb for it
    }

    /** Whether the word is a form of a verb of saying. */
    boolean says(String word) {
        return says.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word is a form of a verb. */
    boolean cue(String word) {
        return cues.contains(word.toLowerCase(Locale.ROOT));
    }

    private void verb(String lemma) {
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        String y = lemma.endsWith("y") ? lemma.substring(0, lemma.length() - 1) + "i" : stem;
        char last = lemma.charAt(lemma.length() - 1);
        for (String form : new String[] {
            lemma,
            lemma + "s",
            lemma + "es",
            y + "es",
            y + "ed",
            stem + "ed",
            stem + "ing",
            lemma + "ing",
            lemma + last + "ed",
            lemma + last + "ing"
        }) {
            forms.add(form);
        }
    }

    private void noun(String lemma) {
        forms.add(lemma);
        forms.add(lemma + "s");
        forms.add(lemma + "es");
        if (lemma.endsWith("y")) {
            forms.add(lemma.substring(0, lemma.length() - 1) + "ies");
        }
    }

    boolean in(String sentence) {
        Matcher m = WORD.matcher(sentence);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            if (forms.contains(word)
                    || (word.indexOf('-') > 0 && forms.contains(word.substring(word.lastIndexOf('-') + 1)))) {
                return true;
            }
        }
        return false;
    }
}
