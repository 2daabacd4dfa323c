package dev.palimpsest.mojibake;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The C1 controls that a text has left when no unit of UTF-8 explains them. They are bytes of windows-1252 that were read as
 * ISO 8859-1, unless the text uses controls for what they are: as line breaks, as commands to a terminal, or so many, or such,
 * that it is no text of windows-1252.
 */
final class StrayControls {

    /** U+0085, which is a line break by its own right. */
    private static final char NEXT_LINE = 0x85;

    /** A command to a terminal, or an empty line; looked for where a control stands. */
    private static final Pattern MEANT = Pattern.compile("\\x{9B}[0-9;]{0,99}[A-Za-z]|\\x{85}\\x{85}");

    /** At most one character in so many is a control in text. */
    private static final int RARE = 5;

    private final String text;
    private final Encoding windows;
    /** Where the controls stand, in order (UTF-16). */
    private final int[] places;

    private StrayControls(String text, Encoding windows) {
        this.text = text;
        this.windows = windows;
        this.places = IntStream.range(0, text.length())
                .filter(i -> isControl(text.charAt(i)))
                .toArray();
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
        int all = places.length;
        int breaks = 0;
        for (int at : places) {
            if (windows.charOf(text.charAt(at)) < 0) {
                return false;
            }
            breaks += text.charAt(at) == NEXT_LINE ? 1 : 0;
        }
        boolean lines = breaks > 1 && breaks == all && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        boolean few = all > 0 && (long) all * RARE <= text.length();
        return few && !lines && IntStream.of(places).noneMatch(this::isMeant);
    }

    private boolean isMeant(int at) {
        return MEANT.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Whether those that stand alone are all signs and no letters, which many encodings have, but few texts without letters. */
    boolean areSigns() {
        boolean any = false;
        for (int at : places) {
            if (at == 0 || text.charAt(at - 1) < 0x80) {
                if (Character.isLetter(windows.charOf(text.charAt(at)))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Where the controls stand that no unit of UTF-8 may need, in order (UTF-16). */
    IntStream places() {
        return IntStream.of(places).filter(at -> at == 0 || text.charAt(at - 1) < 0xC2 || text.charAt(at - 1) >= 0xE0);
    }

    /** The character of windows-1252 that the control at a place stands for. */
    String meantAt(int place) {
        return Character.toString(windows.charOf(text.charAt(place)));
    }

    private static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }
}
