package dev.palimpsest.entity;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Weapons and equipment by the pattern of their designations: letters, a number, letters, and a name behind it (BM-30
 * Smerch, T-72, 9K33 Osa). Letters that other things are named by too, as the M of roads, need a word for a weapon in the
 * same sentence.
 */
public final class Designations {

    /** Made when it is first needed. */
    private static final class Holder {
        static final Designations SHARED = new Designations();
    }

    /** 9K33, 2S19: the indexes of the Soviet artillery and rocket directorate. */
    private static final String INDEX = "\\d{1,2}[KMPASFTB]\\d{1,3}[A-Z]?\\d?";

    /** A nickname such as Smerch; never a whole phrase. */
    private static final Pattern NICKNAME = Pattern.compile("\\G (\\p{Lu}[\\p{L}'’]{2,})");

    private static final Pattern NAME_BEFORE = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}-]{1,20}) $");

    private static final int LONGEST_NAME = 24;

    private final Set<String> names = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Pattern sure;
    private final Pattern weak;

    private Designations() {
        Set<String> prefixes = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (List<String> row : Table.rows(Designations.class, "weapons.tsv", 2)) {
            Set<String> to = switch (row.get(0)) {
                case "prefix" -> prefixes;
                case "weak" -> ambiguous;
                case "name" -> names;
                default -> nouns;
            };
            for (String word : row.get(1).split(row.get(0).equals("name") ? "[|]" : " ")) {
                to.add(word);
            }
        }
        sure = pattern(prefixes, INDEX + "|");
        weak = pattern(ambiguous, "");
    }

    /** The shared, immutable tables. */
    public static Designations shared() {
        return Holder.SHARED;
    }

    private static Pattern pattern(Set<String> prefixes, String or) {
        String letters = prefixes.stream()
                .sorted((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length())
                .map(p -> Pattern.quote(p) + (p.length() > 1 ? "|" + Pattern.quote(p.toUpperCase(Locale.ROOT)) : ""))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}-])(?:" + or + "(?:" + letters
                        + ")(?:[-‑–]\\d{1,4}|(?<=\\p{L}{2})\\d{1,3}|(?<=-M)\\d)(?:[A-Z]{1,3}\\d?|[abcdmstv](?![\\p{L}]))?)(?![\\p{L}\\p{N}])");
    }

    /** Whether the lower-case lemma is a word for a weapon or for what carries one. */
    public boolean isWeaponNoun(String lemma) {
        return nouns.contains(lemma);
    }

    /** Whether the words are the name of a weapon; a plural ending is allowed. */
    public boolean isName(String words) {
        return names.contains(words)
                || (words.endsWith("s") && names.contains(words.substring(0, words.length() - 1)))
                || (words.endsWith("es") && names.contains(words.substring(0, words.length() - 2)));
    }

    /**
     * The designations in a sentence, in order.
     *
     * @param armed whether the sentence has a word for a weapon
     */
    public List<Span> find(String sentence, Armed armed) {
        List<Span> found = new ArrayList<>();
        collect(sure, sentence, found);
        if (armed == Armed.YES) {
            collect(weak, sentence, found);
        }
        found.sort(Span::compareTo);
        return found;
    }

    /** Whether a sentence has a word for a weapon. */
    public enum Armed {
        /** It has one, so letters that other things are named by too are believed. */
        YES,
        /** It has none. */
        NO
    }

    private void collect(Pattern pattern, String sentence, List<Span> found) {
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            Span span = new Span(withName(sentence, matcher.start()), withNickname(sentence, matcher.end()));
            if (found.stream().noneMatch(span::overlaps)) {
                found.add(span);
            }
        }
    }

    /** "Bayraktar TB2": a weapon's name before its designation belongs to it. */
    private int withName(String sentence, int start) {
        Matcher name = NAME_BEFORE.matcher(sentence).region(Math.max(0, start - LONGEST_NAME), start);
        return name.find() && isName(name.group(1)) ? name.start(1) : start;
    }

    private int withNickname(String sentence, int end) {
        Matcher nickname = NICKNAME.matcher(sentence).region(end, sentence.length());
        if (nickname.find()) {
            String word = nickname.group(1);
            Peoples peoples = Peoples.shared();
            if (isName(word) || !(peoples.isDemonym(word) || peoples.isTerritory(word))) {
                return nickname.end();
            }
        }
        return end;
    }
}
