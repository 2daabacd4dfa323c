package dev.palimpsest.mojibake;

/** What became of the bytes that the mistaken encoding has no character for. */
final class Losses {

    /** So many times more units that lack bytes than whole ones are still damage; beyond, they are letters that are right. */
    private static final int MOST = 4;

    private boolean controls;
    private boolean noBreakSpaces;
    private int whole;
    private int replacements;
    private int questions;
    private int bare;
    private int spaces;

    /** A unit with nothing lost. */
    void whole(String text, int from, int to) {
        whole++;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            controls |= c >= 0x80 && c < 0xA0;
            noBreakSpaces |= c == 0xA0;
        }
    }

    /** The character that follows a unit which lacks bytes. */
    void follows(char c) {
        switch (c) {
            case 0xFFFD -> replacements++;
            case '?' -> questions++;
            case ' ' -> spaces++;
            default -> bare++;
        }
    }

    /** How many units lack bytes. */
    int count() {
        return replacements + questions + (few() ? spaces + bare : 0);
    }

    /**
     * How much more there is that begins like a unit and is none than there are units, in nats: in a text that is right but
     * for a few words those are its own letters.
     */
    float odds() {
        return Math.max(0, (float) Math.log((bare + spaces + 1.0) / (MOST * whole + MOST)));
    }

    private boolean few() {
        return odds() == 0;
    }

    /** Whether any unit may lack bytes. */
    boolean any() {
        return dropped() || replaced() || questioned() || spaced();
    }

    /** Whether they were left out. */
    boolean dropped() {
        return few() && !controls && replacements == 0 && (questions == 0 || questions < bare);
    }

    /** Whether they became U+FFFD. */
    boolean replaced() {
        return replacements > 0;
    }

    /** Whether they became question marks. */
    boolean questioned() {
        return !controls && replacements == 0 && questions > 0;
    }

    /** Whether a no-break space may have become a space. */
    boolean spaced() {
        return few() && !noBreakSpaces && spaces > 0;
    }

    /** Whether more bytes were left out than became spaces. */
    boolean mostlyDropped() {
        return dropped() && bare > 0;
    }
}
