package dev.palimpsest.names;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells another spelling of a name from another name. */
final class Spellings {
    private static final Locale AZ = Locale.forLanguageTag("az");

    private Spellings() {}

    /**
     * Whether two names of one thing are one name in two spellings (Fizuli, Füzuli) and not two names (Stepanakert,
     * Xankəndi): their words have the same consonants in some reading, voiced
     * or not.
     */
    static boolean same(String a, String b, NameKind kind) {
        Set<String> bones = new HashSet<>(consonants(a, kind));
        bones.retainAll(consonants(b, kind));
        return !bones.isEmpty();
    }

    private static Set<String> consonants(String name, NameKind kind) {
        KeySet keys = NameKeys.standard().keys(name, kind);
        Set<String> bones = keys.readings().stream().map(Spellings::bones).collect(Collectors.toSet());
        bones.add(bones(keys.key()));
        return bones;
    }

    /** The consonants of each word of a key, the words in the order of the alphabet. */
    private static String bones(String key) {
        return Arrays.stream(key.split(" "))
                .map(word -> word.replaceAll("[aiou]", "").replace('t', 'd').replace('p', 'b'))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** A canonical name in capitals where the name that it replaces is in capitals. */
    static String inCaseOf(String now, String canonical) {
        boolean capitals = now.codePoints().anyMatch(Character::isUpperCase)
                && now.codePoints().noneMatch(Character::isLowerCase)
                && now.codePointCount(0, now.length()) > 1;
        return capitals ? canonical.toUpperCase(AZ) : canonical;
    }
}
