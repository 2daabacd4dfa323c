package dev.palimpsest.report;

import java.util.Locale;

/** A line of text in which what cannot be seen is shown. */
public final class VisibleText {
    private static final int SPACE = 0x20;
    private static final String VISIBLE_CONTROLS = "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟";

    private VisibleText() {}

    /**
     * The line with controls as their pictures, and as {@code ⟨U+00A0⟩} every other character that cannot be seen or told
     * from a blank, a blank at the line's end included.
     */
    public static String of(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int end = line.length() - (line.endsWith(" ") ? 1 : 0);
        for (int i = 0; i < end; i += Character.charCount(line.codePointAt(i))) {
            int point = line.codePointAt(i);
            if (point < SPACE && point != '\t') {
                out.append(VISIBLE_CONTROLS.charAt(point));
            } else if (isInvisible(point)) {
                out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", point));
            } else {
                out.appendCodePoint(point);
            }
        }
        return end < line.length() ? out.append("⟨U+0020⟩").toString() : out.toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> point != SPACE;
            default -> false;
        };
    }
}
