package dev.palimpsest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that the site wrote and not its authors. */
final class SiteLines {
    private static final int LONGEST = 400;
    private static final char ASCII = 0x80;

    /** What a line that begins with an ASCII character could match, by that character; most can match nothing. */
    private static final List<List<Pattern>> BY_FIRST = byFirst();

    private SiteLines() {}

    private static List<List<Pattern>> byFirst() {
        List<Pattern> all =
                Knowledge.lines("site-lines.txt").stream().map(Pattern::compile).toList();
        List<List<Pattern>> byFirst = new ArrayList<>();
        for (char c = 0; c < ASCII; c++) {
            String first = String.valueOf(c);
            byFirst.add(all.stream().filter(p -> canBegin(p, first)).toList());
        }
        return List.copyOf(byFirst);
    }

    /** A match that fails for want of more text would have gone on. */
    private static boolean canBegin(Pattern pattern, String first) {
        Matcher matcher = pattern.matcher(first);
        return matcher.matches() || matcher.hitEnd();
    }

    /** Whether all of a line, without the blanks around it, is the site's. */
    static boolean matches(String line) {
        if (line.isEmpty() || line.length() > LONGEST || line.charAt(0) >= ASCII) {
            return false;
        }
        for (Pattern pattern : BY_FIRST.get(line.charAt(0))) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line heads a list of references. */
    static boolean headsReferences(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String heading = line.replaceAll("\\[edit\\]$", "").strip().toLowerCase(Locale.ROOT);
        return switch (heading) {
            case "references",
                    "notes",
                    "citations",
                    "footnotes",
                    "sources",
                    "notes and references",
                    "explanatory notes" -> true;
            default -> false;
        };
    }
}
