package dev.palimpsest.form;

import java.util.regex.Pattern;

/**
 * Counts in one pass the signs of all forms in a text. A sign is tried where its first characters stand, the cheap look
 * before the costly one, so that prose costs little more than reading it.
 */
final class FormSigns {
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|div|span|a|li|ul|ol|table|tr|td|th|h[1-6]|br|img|section|article|header|footer|nav|script|style|meta|link|title|strong|em|b|i)(?:\\s[^<>]{0,400})?/?>");
    private static final Pattern WIKI_STRONG = Pattern.compile(
            "(?m)^==+[^=\\n]{1,120}==+\\h*$|'''|\\{\\{[^{}\\n]{1,80}[|}]|<ref[ >/]|\\[\\[(?:File|Image|Category):");
    private static final Pattern WIKI_MARK =
            Pattern.compile("(?m)\\[\\[[^\\[\\]\\n]{1,200}\\]\\]|'''|^==+[^=\\n]{1,120}==+\\h*$"
                    + "|\\{\\{[^{}\\n]{1,80}[|}]|^\\{\\||<ref[ >/]");
    private static final Pattern MARKDOWN_MARK = Pattern.compile(
            "(?m)^#{1,6}\\h+\\S.*$|\\[[^\\[\\]\\n]{1,200}\\]\\([^()\\s]{1,400}\\)|\\*\\*[^*\\n]{1,200}\\*\\*|^```|^\\|(?:\\h*:?-+:?\\h*\\|)+\\h*$");
    private static final Pattern REFERENCE_LINE =
            Pattern.compile("(?m)^\\h*+(?:\\d{1,4}\\.\\h*+)?(?:\\^|\\xe2\\u2020\\u2018|\\u2191)\\h+\\S");
    private static final Pattern CITED =
            Pattern.compile("[\\w.,;:!?)\"'\\u00bb\\u201d]\\[(?:\\d{1,3}|[a-z]|note \\d{1,2}|nb \\d{1,2})\\]");
    private static final Pattern SITE_LINE = Pattern.compile(
            "(?m)^\\h*+(?:From Wikipedia, the free encyclopedia|Jump to (?:navigation|search).*|Cite error:.*|Retrieved from \"https?://[^\"]*wiki.*)$|\\[edit\\]");
    /** How long a line is that a cut gloss fills, its " ..." included (code points). */
    private static final int SHORTEST_GLOSS = 185;

    /** The characters that a sign or a line's end may have, of those that one byte of UTF-8 says; most of a text is others. */
    private static final boolean[] SEEN = new boolean[128];

    static {
        "<['{=*#`|\n\r".chars().forEach(c -> SEEN[c] = true);
    }

    private static final int LONGEST_GLOSS = 335;
    private static final int MOST_GLOSSES = 50;

    private final String text;
    private final FormSign tags;
    private final FormSign marks;
    private final FormSign strong;
    private final FormSign markdown;
    private final FormSign references;
    private final FormSign cited;
    private final FormSign siteLines;
    private int glosses;

    private FormSigns(String text) {
        this.text = text;
        this.tags = new FormSign(TAG, text, 1_000);
        this.marks = new FormSign(WIKI_MARK, text, 500);
        this.strong = new FormSign(WIKI_STRONG, text, 500);
        this.markdown = new FormSign(MARKDOWN_MARK, text, 100);
        this.references = new FormSign(REFERENCE_LINE, text, 200);
        this.cited = new FormSign(CITED, text, 200);
        this.siteLines = new FormSign(SITE_LINE, text, 20);
    }

    /** The signs in a text. */
    static FormSigns of(String text) {
        FormSigns signs = new FormSigns(text);
        signs.read();
        return signs;
    }

    private void read() {
        int length = text.length();
        int line = 0;
        startLine(0);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < SEEN.length && !SEEN[c]) {
                continue;
            }
            if (isLineEnd(c)) {
                countGloss(line, i);
                line = c == '\r' && at(i + 1) == '\n' ? i + 2 : i + 1;
                i = line - 1;
                startLine(line);
            } else if (c < SEEN.length) {
                sign(c, i, i == line);
            }
        }
        countGloss(line, length);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || (c | 1) == '\u2029';
    }

    /** The character there; a space behind the end. */
    private char at(int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private void startLine(int at) {
        int first = at;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        char c = at(first);
        if (c == '^' || c == '\u00e2' || c == '\u2191' || (c >= '0' && c <= '9')) {
            references.tryAt(at);
        } else if (c == 'F' || c == 'J' || c == 'C' || c == 'R') {
            siteLines.tryAt(at);
        }
    }

    /** What {@code \h} stands for. */
    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || (c >= '\u00a0'
                        && (c == '\u00a0' || c == '\u180e' || Character.getType(c) == Character.SPACE_SEPARATOR));
    }

    private void sign(char c, int i, boolean first) {
        switch (c) {
            case '<' -> tag(i);
            case '[' -> bracket(i);
            case '\'' -> {
                if (at(i + 1) == '\'' && at(i + 2) == '\'') {
                    wiki(i);
                }
            }
            case '{' -> {
                if (at(i + 1) == '{' || (first && at(i + 1) == '|')) {
                    wiki(i);
                }
            }
            case '=' -> {
                if (first && at(i + 1) == '=') {
                    wiki(i);
                }
            }
            case '*' -> {
                if (at(i + 1) == '*') {
                    markdown.tryAt(i);
                }
            }
            case '#', '`', '|' -> {
                if (first) {
                    markdown.tryAt(i);
                }
            }
            default -> {}
        }
    }

    private void tag(int i) {
        char next = at(i + 1);
        if (next == 'r' && at(i + 2) == 'e' && at(i + 3) == 'f') {
            wiki(i);
        } else if (next == '/' || Character.isLetter(next)) {
            tags.tryAt(i);
        }
    }

    private void bracket(int i) {
        if (at(i + 1) == '[') {
            wiki(i);
        } else {
            markdown.tryAt(i);
            siteLines.tryAt(i);
            if (i > 0) {
                cited.tryAt(i - 1);
            }
        }
    }

    private void wiki(int i) {
        marks.tryAt(i);
        strong.tryAt(i);
    }

    private void countGloss(int start, int end) {
        boolean fits = end - start >= SHORTEST_GLOSS && end - start <= 2 * LONGEST_GLOSS;
        if (fits && glosses < MOST_GLOSSES && text.startsWith(" ...", end - 4) && isWord(text.charAt(start))) {
            int points = text.codePointCount(start, end);
            glosses += points >= SHORTEST_GLOSS && points <= LONGEST_GLOSS ? 1 : 0;
        }
    }

    private static boolean isWord(char c) {
        return c != ' ' && (c < '\t' || c > '\r');
    }

    int glosses() {
        return glosses;
    }

    int tags() {
        return tags.found();
    }

    int wikiMarks() {
        return marks.found();
    }

    /** Marks that no other form has. */
    int strongWikiMarks() {
        return strong.found();
    }

    int markdownMarks() {
        return markdown.found();
    }

    int references() {
        return references.found();
    }

    int citations() {
        return cited.found();
    }

    /** Lines that the encyclopedia's own pages have. */
    int siteLines() {
        return siteLines.found();
    }
}
