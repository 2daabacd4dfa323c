package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import java.util.BitSet;
import java.util.regex.Pattern;

/** A plain text as lines, and what becomes of each break between them. */
final class PlainText {
    private static final Pattern LIST_ITEM = Pattern.compile("(?:[-*•◦▪·–]|\\(?\\p{Alnum}{1,3}[.)])\\h.*");
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final int LONG_LINES = 50;

    private final String text;
    private final Changes changes;
    private final Lines lines;
    private final HardWrap wrap;
    private final BitSet furniture;
    private final boolean lineIsParagraph;
    private final Transcript transcript;
    private int nextSoftHyphen = -1;

    PlainText(String text, Changes changes) {
        this.text = text;
        this.changes = changes;
        this.lines = new Lines(text);
        this.wrap = new HardWrap(text, lines);
        this.furniture = PageFurniture.in(lines);
        this.lineIsParagraph = !wrap.found() && everyLineIsLong();
        this.transcript = new Transcript(changes, text, 0, "line-break");
    }

    /** Without an empty line and with lines of sentence length, each line is a paragraph. */
    private boolean everyLineIsLong() {
        int full = 0;
        int length = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.isEmpty(i) && i + 1 < lines.size()) {
                return false;
            }
            full += lines.isEmpty(i) ? 0 : 1;
            length += lines.end(i) - lines.first(i);
        }
        return full > 1 && length / full >= LONG_LINES;
    }

    void read() {
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            changes.checkDeadline();
            if (furniture.get(i)) {
                transcript.rule("page-head");
            } else if (!lines.isEmpty(i)) {
                begin(before, i);
                keep(lines.first(i), lines.end(i), i);
                transcript.rule("line-break");
                before = i;
            }
        }
        transcript.end(text.length());
    }

    /** Says how a line begins behind the last one that was kept. */
    private void begin(int before, int line) {
        if (before < 0) {
            return;
        }
        if (isOverPage(before, line)) {
            if (!continues(before, line)) {
                transcript.paragraph();
            } else {
                transcript.space(" ");
            }
        } else if (hasGap(before, line) || lineIsParagraph || isIndented(before, line)) {
            transcript.paragraph();
        } else if (!wrap.isFull(line - 1) || LIST_ITEM.matcher(lines.get(line)).matches()) {
            transcript.line();
        } else if (!isDivided(before)) {
            transcript.space(" ");
        }
    }

    private boolean hasGap(int before, int line) {
        for (int i = before + 1; i < line; i++) {
            if (lines.isEmpty(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOverPage(int before, int line) {
        int next = furniture.nextSetBit(before + 1);
        return next >= 0 && next < line;
    }

    /** Whether a sentence goes on from the last line of one page to the first one of the next. */
    private boolean continues(int before, int line) {
        char last = text.charAt(lines.end(before) - 1);
        int first = text.codePointAt(lines.first(line));
        return wrap.found()
                && (Character.isLetterOrDigit(last) || last == ',' || last == '-')
                && Character.isLowerCase(first);
    }

    private boolean isIndented(int before, int line) {
        int indent = lines.first(line) - lines.start(line);
        int indentBefore = lines.first(before) - lines.start(before);
        return wrap.found() && indent >= indentBefore + 2 && !wrap.isFull(line - 1);
    }

    /** Whether the line ends in the middle of a word. */
    private boolean isDivided(int line) {
        int end = lines.end(line);
        char last = text.charAt(end - 1);
        boolean word = end - 2 >= lines.first(line) && Character.isLetter(text.charAt(end - 2));
        return last == SOFT_HYPHEN || (last == '-' && word && wrap.found());
    }

    private void keep(int first, int end, int line) {
        int from = first;
        int stop = isDivided(line) && hyphenGoes(line) ? end - 1 : end;
        for (int at = softHyphen(from); at < stop; at = softHyphen(from)) {
            transcript.keep(from, at);
            transcript.rule("soft-hyphen");
            from = at + 1;
        }
        transcript.keep(from, stop);
        if (stop < end) {
            transcript.rule("hyphen");
        }
    }

    /** The next soft hyphen; looked for once for all lines before it, so that the whole takes linear time. */
    private int softHyphen(int from) {
        if (nextSoftHyphen < from) {
            int next = text.indexOf(SOFT_HYPHEN, from);
            nextSoftHyphen = next < 0 ? text.length() : next;
        }
        return nextSoftHyphen;
    }

    /** A hyphen at the end of a full line is a division unless the next line begins with a capital or a digit. */
    private boolean hyphenGoes(int line) {
        return line + 1 < lines.size()
                && !lines.isEmpty(line + 1)
                && wrap.isFull(line)
                && Character.isLowerCase(text.codePointAt(lines.first(line + 1)));
    }
}
