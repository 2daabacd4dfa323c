package dev.palimpsest.mojibake;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What ICU4J brings of the Unicode CLDR in each language: names of countries, languages, scripts, months and days as text for the
 * character model, emoji sequences, and the letters of each alphabet, which it writes to {@code alphabets.txt}.
 */
final class LocaleNames {

    private LocaleNames() {}

    /** Writes the alphabets to the file given. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), alphabets(), StandardCharsets.UTF_8);
    }

    /** The names, one a line, in each language that has names of its own. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        for (ULocale locale : locales()) {
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
            Set<String> own = new LinkedHashSet<>();
            for (String region : ULocale.getISOCountries()) {
                add(own, names.regionDisplayName(region), english.regionDisplayName(region), region);
            }
            for (String language : ULocale.getISOLanguages()) {
                add(own, names.languageDisplayName(language), english.languageDisplayName(language), language);
            }
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
            DateFormatSymbols root = DateFormatSymbols.getInstance(ULocale.ROOT);
            addAll(own, symbols.getMonths(), root.getMonths());
            addAll(own, symbols.getWeekdays(), root.getWeekdays());
            lines.addAll(own);
        }
        for (String emoji : new UnicodeSet("[:RGI_Emoji:]")) {
            lines.add(emoji);
        }
        return lines;
    }

    private static List<ULocale> locales() {
        TreeMap<String, ULocale> languages = new TreeMap<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getCountry().isEmpty()
                    && !locale.getLanguage().isEmpty()
                    && locale.getVariant().isEmpty()) {
                languages.put(locale.toString(), locale);
            }
        }
        return List.copyOf(languages.values());
    }

    private static void add(Set<String> own, String name, String english, String code) {
        if (!name.equals(code) && (!name.equals(english) || own.isEmpty())) {
            own.add(name);
        }
    }

    private static void addAll(Set<String> own, String[] names, String[] root) {
        for (int i = 0; i < names.length; i++) {
            if (i >= root.length || !names[i].equals(root[i])) {
                own.add(names[i]);
            }
        }
    }

    /** The small letters beyond ASCII that each language writes, a language a line. */
    static String alphabets() {
        StringBuilder out =
                new StringBuilder("# The letters beyond ASCII of each language, from the exemplar sets of the "
                        + "Unicode CLDR by way of ICU4J.\n");
        for (ULocale locale : locales()) {
            UnicodeSet set = LocaleData.getExemplarSet(locale, 0);
            int[] letters = set.addAllTo(new ArrayList<String>()).stream()
                    .flatMapToInt(String::codePoints)
                    .filter(cp -> cp >= 0x80 && UCharacter.hasBinaryProperty(cp, UProperty.ALPHABETIC))
                    .map(UCharacter::toLowerCase)
                    .sorted()
                    .distinct()
                    .toArray();
            if (letters.length > 0 && letters.length < 500) {
                out.append(locale).append(' ');
                Arrays.stream(letters).forEach(out::appendCodePoint);
                out.append('\n');
            }
        }
        return out.toString();
    }
}
