package dev.palimpsest.mojibake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The C1 controls that a text has left when no unit of UTF-8 explains them. They are bytes of windows-1252 that were read as
 * ISO 8859-1, unless the text uses controls for what they are: as line breaks, as commands to a terminal, or so many, or such,
 * that it is no text of windows-1252.
 */
final class StrayControls {

    /** U+0085, which is a line break by its own right. */
    private static final char NEXT_LINE = 0x85;

    /** A command to a terminal, or an empty line. */
    private static final Pattern MEANT = Pattern.compile("\\x{9B}[0-9;]*[A-Za-z]|\\x{85}\\x{85}");

    /** At most one character in so many is a control in text. */
    private static final int RARE = 5;

    private final String text;
    private final Encoding windows;

    private StrayControls(String text, Encoding windows) {
        this.text = text;
        this.windows = windows;
    }

    /** Those of a text; empty where it has none, or one of them shows that they are meant, or from elsewhere. */
    static Optional<StrayControls> in(String text, Encodings encodings) {
        Encoding windows = encodings.all().stream()
                .filter(e -> e.name().equals("windows-1252"))
                .findFirst()
                .orElseThrow();
        StrayControls found = new StrayControls(text, windows);
        return found.areStray() ? Optional.of(found) : Optional.empty();
    }

    private boolean areStray() {
        int all = 0;
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                if (windows.charOf(c) < 0) {
                    return false;
                }
                all++;
                breaks += c == NEXT_LINE ? 1 : 0;
            }
        }
        boolean lines = breaks > 1 && breaks == all && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        boolean few = all > 0 && (long) all * RARE <= text.length();
        return few && !lines && !MEANT.matcher(text).find();
    }

    /** Whether those that stand alone are all signs and no letters, which many encodings have, but few texts without letters. */
    boolean areSigns() {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i)) && (i == 0 || text.charAt(i - 1) < 0x80)) {
                if (Character.isLetter(windows.charOf(text.charAt(i)))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** The character of windows-1252 that one at a place stands for; -1 if there is none, or it may be part of a unit of UTF-8. */
    int meantAt(int at) {
        char c = text.charAt(at);
        boolean unit = at > 0 && text.charAt(at - 1) >= 0xC2 && text.charAt(at - 1) < 0xE0;
        return !isControl(c) || unit ? -1 : windows.charOf(c);
    }

    private static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }
}
