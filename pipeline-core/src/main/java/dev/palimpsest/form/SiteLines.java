package dev.palimpsest.form;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that the site wrote and not its authors. */
final class SiteLines {
    private static final Pattern LINE = Pattern.compile(String.join("|", Knowledge.lines("site-lines.txt")));
    private static final int LONGEST = 400;

    private SiteLines() {}

    /** Whether all of a line, without the blanks around it, is the site's. */
    static boolean matches(String line) {
        return line.length() <= LONGEST && LINE.matcher(line).matches();
    }

    /** Whether the line heads a list of references. */
    static boolean headsReferences(String line) {
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
