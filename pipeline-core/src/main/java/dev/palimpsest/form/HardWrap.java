package dev.palimpsest.form;

/**
 * Tells whether the lines of a text were broken to fit a page. Such a text fills its lines: the first word of the next line
 * would not have fitted on the line before it.
 */
final class HardWrap {
    private static final int WIDEST = 140;
    private static final int NARROWEST = 30;
    private static final int FEWEST_BREAKS = 4;
    private static final double FILLED = 0.8;

    private final String text;
    private final Lines lines;
    private final int width;

    /** Looks at the lines of a text; {@code WIDEST} is what no typewriter, terminal or mail program goes beyond. */
    HardWrap(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
        this.width = width();
    }

    private int width() {
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            longest = Math.max(longest, lines.end(i) - lines.start(i));
        }
        if (longest > WIDEST || longest < NARROWEST) {
            return 0;
        }
        int breaks = 0;
        int filled = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.isEmpty(i) && !lines.isEmpty(i + 1)) {
                breaks++;
                filled += isFull(i, longest) ? 1 : 0;
            }
        }
        return breaks >= FEWEST_BREAKS && filled >= FILLED * breaks ? longest : 0;
    }

    /** Whether the lines of the text were broken to fit a width. */
    boolean found() {
        return width > 0;
    }

    /** Whether the break behind a line is there only because the line was full. */
    boolean isFull(int line) {
        return width > 0 && isFull(line, width);
    }

    private boolean isFull(int line, int fits) {
        int from = lines.first(line + 1);
        int word = from;
        int end = lines.end(line + 1);
        while (word < end && !Lines.isBlank(text.charAt(word))) {
            word++;
        }
        // lines are seldom filled to the last column: hyphenation, justified type and wide letters leave some of it
        return lines.end(line) - lines.start(line) + 1 + (word - from) > fits - fits / 8;
    }
}
