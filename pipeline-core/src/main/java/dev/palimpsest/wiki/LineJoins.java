package dev.palimpsest.wiki;

/**
 * Joins the lines of a paragraph again where a link broke them: with a space, or with none before what closes, behind what
 * opens, and where an ending was broken off its word ({@code Smerch} + {@code es}).
 */
final class LineJoins {
    private static final String OPENERS = "([{“‘«¿¡$£€#@/";
    private static final String CLOSERS = ")]},.;:!?%”’»…°";
    private static final String DASHES = "-–—/";

    private final Paragraph paragraph;
    private final GlossGrammar grammar;
    private final String rule;
    private boolean quoted;

    LineJoins(Paragraph paragraph, GlossGrammar grammar, String rule) {
        this.paragraph = paragraph;
        this.grammar = grammar;
        this.rule = rule;
    }

    /** Decides each line end; a line feed that stays will be a space. */
    void join() {
        for (int i = 0; i < paragraph.length(); i++) {
            if (paragraph.isGone(i)) {
                continue;
            }
            if (paragraph.at(i) == '"') {
                quoted = opens(i);
            } else if (paragraph.at(i) == '\n' && isTight(i)) {
                paragraph.delete(i, i + 1, rule);
            }
        }
    }

    /** Whether a straight quote opens: by its neighbours, and where these are line ends, by whether one is open. */
    private boolean opens(int i) {
        int before = paragraph.before(i);
        int after = paragraph.after(i);
        boolean free = before < 0 || paragraph.isSpace(before) || isOpener(before) || isDash(before);
        boolean wordFollows = Character.isLetterOrDigit(paragraph.at(after));
        if (paragraph.at(before) != '\n' && paragraph.at(after) != '\n') {
            return free && (wordFollows || (!paragraph.isSpace(after) && !quoted));
        }
        return !quoted && (free || wordFollows);
    }

    private boolean isTight(int i) {
        int before = paragraph.before(i);
        int after = paragraph.after(i);
        if (before < 0 || after >= paragraph.length()) {
            return true;
        }
        return opensRight(before) || closesLeft(before, after);
    }

    /** Whether what stands at {@code at} belongs to what follows it. */
    private boolean opensRight(int at) {
        char c = paragraph.at(at);
        int before = paragraph.before(at);
        if (c == '"') {
            return quoted;
        }
        boolean free = before < 0 || paragraph.isSpace(before);
        if (c == '\'') {
            return free || isOpener(before);
        }
        return isOpener(at) || (isDash(at) && !(free && c != '-') && before >= 0);
    }

    /** Whether what stands at {@code at} belongs to what went before it. */
    private boolean closesLeft(int before, int at) {
        char c = paragraph.at(at);
        int after = paragraph.after(at);
        boolean spaceFollows = after >= paragraph.length() || paragraph.isSpace(after);
        if (c == '"') {
            return quoted;
        }
        if (c == '\'' || c == '’') {
            return spaceFollows
                    || grammar.clitics().contains(letters(after))
                    || !Character.isLetterOrDigit(paragraph.at(after));
        }
        if (c == '.') {
            // .5 and .NET stand apart
            return !Character.isDigit(paragraph.at(after))
                    && !(Character.isUpperCase(paragraph.at(after)) && Character.isUpperCase(paragraph.at(after + 1)));
        }
        if (isDash(at)) {
            return !spaceFollows || (c == '-' && paragraph.at(after) == '\n');
        }
        return isCloser(at) || (Character.isLetterOrDigit(paragraph.at(before)) && isEnding(at));
    }

    /** Whether letters stand there that are no word: an ending, or one lone consonant. */
    private boolean isEnding(int at) {
        String letters = letters(at);
        int end = at + letters.length();
        boolean prefix = paragraph.at(end) == '-' || paragraph.at(end) == '\'' || paragraph.at(end) == '’';
        boolean lone = letters.length() == 1 && Character.isLowerCase(paragraph.at(at)) && "ao".indexOf(letters) < 0;
        return !prefix && (grammar.endings().contains(letters) || (lone && !Character.isDigit(paragraph.at(end))));
    }

    /** The run of letters there. */
    private String letters(int from) {
        int to = from;
        while (to - from < 12 && Character.isLetter(paragraph.at(to))) {
            to++;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < to; i++) {
            letters.append(paragraph.at(i));
        }
        return letters.toString();
    }

    private boolean isOpener(int i) {
        return OPENERS.indexOf(paragraph.at(i)) >= 0;
    }

    private boolean isCloser(int i) {
        return CLOSERS.indexOf(paragraph.at(i)) >= 0;
    }

    private boolean isDash(int i) {
        return DASHES.indexOf(paragraph.at(i)) >= 0;
    }
}
