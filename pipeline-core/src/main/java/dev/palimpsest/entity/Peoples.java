package dev.palimpsest.entity;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Territories and the words for who lives there: Azerbaijan, Azerbaijani, Azerbaijanis. Names of territories are CLDR's. */
public final class Peoples {
    private static final Pattern UNCHANGED = Pattern.compile(".*(ese|sh|ch|ss|en)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*\\([^)]*\\)");

    /** Made when it is first needed. */
    private static final class Holder {
        static final Peoples SHARED = new Peoples();
    }

    private final Set<String> territories = new HashSet<>();
    private final Set<String> demonyms = new HashSet<>();
    private int words = 1;

    private Peoples() {
        for (String code : Locale.getISOCountries()) {
            String name = new ULocale("", code).getDisplayCountry(ULocale.ENGLISH);
            if (!name.contains(" - ") && !name.contains("SAR")) {
                territory(IN_PARENTHESES.matcher(name).replaceAll(""));
            }
        }
        for (List<String> row : Table.rows(Peoples.class, "demonyms.tsv", 4)) {
            split(row.get(1)).forEach(this::territory);
            split(row.get(2)).forEach(this::people);
            split(row.get(3)).forEach(this::people);
        }
    }

    /** The shared, immutable table. */
    public static Peoples shared() {
        return Holder.SHARED;
    }

    /** Whether the words are the usual name of a territory. */
    public boolean isTerritory(String name) {
        return territories.contains(name);
    }

    /** Whether the words are an adjective or noun for a people, singular or plural. */
    public boolean isDemonym(String words) {
        return demonyms.contains(words);
    }

    /** Whether two peoples or territories stand in one word, as in Armenia-Azerbaijan: names side by side, and no name of one thing. */
    public boolean isPair(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && isKnown(word.substring(0, hyphen))
                && isKnown(word.substring(hyphen + 1))
                && !isKnown(word);
    }

    private boolean isKnown(String words) {
        return isTerritory(words) || isDemonym(words);
    }

    /** How many words the longest entry has. */
    public int longest() {
        return words;
    }

    /** All names of territories. */
    public Set<String> territories() {
        return Collections.unmodifiableSet(territories);
    }

    private static List<String> split(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private void territory(String name) {
        territories.add(name);
        count(name);
    }

    private void people(String name) {
        demonyms.add(name);
        if (!UNCHANGED.matcher(name).matches()) {
            demonyms.add(name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s");
        }
        count(name);
    }

    private void count(String name) {
        words = Math.max(words, name.split(" ").length);
    }
}
