package dev.palimpsest.names;

import java.util.ArrayList;
import java.util.List;

/** The keys that differ from a key in one vowel: another, one less or one more. */
final class VowelEdits {
    private static final String VOWELS = "aiou";
    private static final int LONGEST = 40;

    private VowelEdits() {}

    static List<String> of(String key) {
        List<String> edits = new ArrayList<>();
        int start = NameKeys.VERSION.length();
        for (int i = start; i <= key.length() && key.length() <= LONGEST; i++) {
            boolean vowel = i < key.length() && Readings.isVowel(key.charAt(i));
            if (vowel) {
                edits.add(key.substring(0, i) + key.substring(i + 1));
            }
            for (int v = 0; v < VOWELS.length(); v++) {
                edits.add(key.substring(0, i) + VOWELS.charAt(v) + key.substring(vowel ? i + 1 : i));
            }
        }
        edits.remove(key);
        return edits;
    }
}
