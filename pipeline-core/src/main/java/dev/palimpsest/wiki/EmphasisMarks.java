package dev.palimpsest.wiki;

/**
 * Takes the apostrophes away that stand for italics and bold in wikitext, with the white space that came between them and
 * what they enclose.
 *
 * <p>Which of them opens and which closes shows in what stands around it; where that is a line end, it opens when none is
 * open.
 */
final class EmphasisMarks {
    private static final String OPENERS = "([{\"“‘«–—-/";
    private static final String CLOSERS = ")]},.;:!?\"”’»–—-/";

    private final Paragraph paragraph;
    private final String rule;
    private boolean open;

    EmphasisMarks(Paragraph paragraph, String rule) {
        this.paragraph = paragraph;
        this.rule = rule;
    }

    void remove() {
        int i = 0;
        while (i < paragraph.length()) {
            int end = i;
            while (paragraph.at(end) == '\'') {
                end++;
            }
            if (end - i >= 2) {
                mark(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private void mark(int from, int to) {
        boolean opens = opens(from, to);
        // three that close are an apostrophe and italics: ''Billboard'''s
        boolean apostrophe = (!opens && to - from == 3) || to - from == 4 || to - from > 5;
        paragraph.delete(apostrophe ? from + 1 : from, to, rule);
        open = opens;
        if (opens) {
            int end = to;
            while (paragraph.isSpace(end) && end < paragraph.length()) {
                end++;
            }
            paragraph.delete(to, end, rule);
        } else if (!apostrophe && endsPhrase(to)) {
            int before = paragraph.before(from);
            while (before >= 0 && paragraph.isSpace(before)) {
                paragraph.delete(before, before + 1, rule);
                before = paragraph.before(before);
            }
        }
    }

    private boolean opens(int from, int to) {
        boolean afterWord = from > 0 && !paragraph.isSpace(from - 1) && OPENERS.indexOf(paragraph.at(from - 1)) < 0;
        boolean beforeWord = !endsPhrase(to);
        boolean afterSpace = from == 0 || paragraph.at(from - 1) != '\n';
        if (afterWord) {
            return !open && beforeWord;
        }
        return (beforeWord && afterSpace) || !open;
    }

    private boolean endsPhrase(int to) {
        return to >= paragraph.length() || paragraph.isSpace(to) || CLOSERS.indexOf(paragraph.at(to)) >= 0;
    }
}
