package dev.palimpsest.names;

import dev.palimpsest.entity.Table;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The endings that names take in sentences; from {@code endings.tsv}. */
final class CaseEndings {
    /** Letters that say that a word in Latin script is Azerbaijani: elsewhere -da and -in are parts of other words. */
    private static final String AZERBAIJANI = "əğışçöüƏĞİŞÇÖÜ";

    private static final int LONGEST = 8;

    /** Each ending with how many letters a name before it has at least. */
    private static final Map<String, Integer> ENDINGS = Table.rows(CaseEndings.class, "endings.tsv", 3).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Integer.parseInt(row.get(1)), Math::min));

    private CaseEndings() {}

    /** How many letters a name with an ending has at least. */
    static int shortest() {
        return Collections.min(ENDINGS.values());
    }

    /** Whether what stands between a name and the end of its word is an ending. */
    static boolean follow(CharSequence text, int start, int end) {
        int stop = end;
        while (stop < text.length() && stop - end <= LONGEST && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        if (stop == end || stop - end > LONGEST) {
            return false;
        }
        Integer shortest = ENDINGS.get(text.subSequence(end, stop).toString().toLowerCase(Locale.ROOT));
        return shortest != null && end - start >= shortest && isInflected(text, start, stop);
    }

    private static boolean isInflected(CharSequence text, int start, int stop) {
        if (Script.of(text.charAt(stop - 1)) != Script.LATIN) {
            return true;
        }
        for (int i = start; i < stop; i++) {
            if (AZERBAIJANI.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
