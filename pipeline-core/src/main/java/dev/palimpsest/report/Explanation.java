package dev.palimpsest.report;

import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Warning;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was changed in a document, where, by what and why, a line for each edit, for a person to read. */
public final class Explanation {
    /** Longer texts are shown without their middle (code points). */
    private static final int LONGEST = 60;
    /** No word is shown further from an edit (UTF-16 units). */
    private static final int AROUND = 30;

    private final String raw;
    private final List<Edit> edits;
    private final StringBuilder out = new StringBuilder();

    private Explanation(Document document) {
        raw = document.raw().text();
        edits = document.edits();
    }

    /**
     * The edits and warnings of a document. Positions are bytes of the raw file. An edit of a piece of a word has the word
     * behind it, with all that one step changed in it.
     */
    public static String of(Document document) {
        Explanation explanation = new Explanation(document);
        StringBuilder out = explanation.out;
        out.append(document.id()).append(": ").append(explanation.edits.size()).append(" edits\n");
        for (int i = 0; i < explanation.edits.size(); i++) {
            explanation.line(i);
        }
        for (Warning warning : document.warnings()) {
            out.append("  warning of ").append(warning.stage()).append(": ").append(warning.message());
            out.append(" (bytes ").append(document.raw().toBytes(warning.raw())).append(")\n");
        }
        return out.toString();
    }

    private void line(int index) {
        Edit edit = edits.get(index);
        out.append("  bytes ").append(edit.bytes()).append("  ");
        out.append(edit.stage()).append('/').append(edit.rule());
        if (!edit.field().isEmpty()) {
            out.append(" in ").append(edit.field());
        }
        out.append("  ").append(shown(edit.before())).append(" → ").append(shown(edit.after()));
        for (Map.Entry<String, String> why : new TreeMap<>(edit.why()).entrySet()) {
            out.append("  ").append(why.getKey()).append('=').append(why.getValue());
        }
        if (isOfRawText(edit) && !edit.before().isBlank() && !edit.after().isBlank()) {
            word(index);
        }
        out.append('\n');
    }

    /** Whether an edit was made in the raw text itself, so that what stands around it is known. */
    private static boolean isOfRawText(Edit edit) {
        return edit.field().isEmpty() && edit.revision() == 0;
    }

    private void word(int index) {
        Span at = edits.get(index).at();
        int start = at.start();
        while (start > 0 && at.start() - start < AROUND && !isBlank(raw.codePointBefore(start))) {
            start -= Character.charCount(raw.codePointBefore(start));
        }
        int end = at.end();
        while (end < raw.length() && end - at.end() < AROUND && !isBlank(raw.codePointAt(end))) {
            end += Character.charCount(raw.codePointAt(end));
        }
        String before = raw.substring(start, end);
        String after = changed(index, start, end);
        if (before.length() > at.length()) {
            out.append("  in ").append(shown(before)).append(" → ").append(shown(after));
        }
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** A stretch of the raw text with all the edits that were made there at once. */
    private String changed(int index, int start, int end) {
        int first = index;
        while (first > 0 && isOfRawText(edits.get(first - 1)) && edits.get(first - 1).at().start() >= start) {
            first--;
        }
        StringBuilder after = new StringBuilder();
        int at = start;
        for (int i = first; i < edits.size() && isOfRawText(edits.get(i)); i++) {
            Edit edit = edits.get(i);
            if (edit.at().end() > end) {
                break;
            }
            after.append(raw, at, edit.at().start()).append(edit.after());
            at = edit.at().end();
        }
        return after.append(raw, at, end).toString();
    }

    /** The text between quotes, on one line, with its middle left out where it is long. */
    private static String shown(String text) {
        int points = text.codePointCount(0, text.length());
        if (points <= LONGEST) {
            return '"' + VisibleText.of(text) + '"';
        }
        int half = LONGEST / 2;
        String start = text.substring(0, text.offsetByCodePoints(0, half));
        String end = text.substring(text.offsetByCodePoints(text.length(), -half));
        return '"' + VisibleText.of(start) + " … " + VisibleText.of(end) + "\" (" + points + " characters)";
    }
}
