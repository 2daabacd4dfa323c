package dev.palimpsest.names;

import java.util.Set;

/** Finds the words of a person's name that only say whose child it is. */
final class Patronymics {
    /** "Son" and "daughter", lower-cased; they and the father's name before them go. */
    private static final Set<String> MARKERS = Set.of(
            "oğlu", "oglu", "oghlu", "ogly", "oghli", "ogli", "оглы", "оглу", "оғлу", "qızı", "qizi", "gizi", "kyzy",
            "kızı", "kizi", "gyzy", "кызы", "гызы", "ғызы", "օղլի", "օղլու", "ոգլի", "ოღლუ", "ყიზი", "اوغلو", "قیزی",
            "اوغلی");

    private static final String[] ENDINGS = {
        "ovich", "evich", "yevich", "ovna", "evna", "yevna", "ович", "евич", "овна", "евна", "ўна", "ійович"
    };

    private Patronymics() {}

    /** For each word whether it is dropped; never so many that less than two are left, unless the name had less. */
    static boolean[] in(NameText name) {
        boolean[] dropped = new boolean[name.words()];
        for (int i = 1; i < name.words(); i++) {
            if (MARKERS.contains(name.word(i))) {
                dropped[i] = true;
                dropped[i - 1] = i > 1 && !dropped[i - 1] && name.words() > 2;
            }
        }
        if (name.words() > 2) {
            for (int i = 0; i < name.words(); i++) {
                dropped[i] |= endsLikeOne(name.word(i));
            }
        }
        return dropped;
    }

    private static boolean endsLikeOne(String word) {
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
