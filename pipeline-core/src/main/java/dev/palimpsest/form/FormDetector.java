package dev.palimpsest.form;

import dev.palimpsest.text.Document;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells by its content what a text is. Every sign it looks for is ASCII, so that text whose encoding is damaged shows the
 * same signs.
 */
final class FormDetector {
    private static final int HEAD = 60_000;
    private static final int TAIL = 60_000;
    private static final int TOP = 4_000;
    private static final double SURE = 0.5;

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\ufeff?---[ \\t]*\\r?\\n(?:#.*\\r?\\n)*[\\w\"'][\\w \"'.-]{0,60}:(?:\\s|\\z)");
    private static final Pattern LIST_HEADER =
            Pattern.compile("(?m)^\\h*+TheInfoList\\h*+\\R(?:\\h*+\\R){0,6}\\h*+OR:\\h*+$");
    private static final Pattern HTML_HEAD = Pattern.compile(
            "(?i)\\s*(?:\\ufeff)?(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[^>]{0,400}-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b");

    private FormDetector() {}

    /** Whether the document was taken for a form. */
    static boolean isForm(Document document, Form form) {
        List<DetectedForm> found = document.body().annotations(DetectedForm.class);
        return !found.isEmpty() && found.get(found.size() - 1).form() == form;
    }

    /** What the text most likely is. */
    static DetectedForm detect(String text) {
        String head = text.length() <= HEAD + TAIL ? text : text.substring(0, HEAD);
        String tail = text.length() <= HEAD + TAIL ? "" : text.substring(text.length() - TAIL);
        FormSigns signs = FormSigns.of(head);
        FormSigns last = FormSigns.of(tail);
        DetectedForm best = new DetectedForm(Form.TEXT, SURE, "no sign of any other form");
        for (DetectedForm candidate : List.of(
                theInfoList(head, signs),
                html(head, signs),
                markdown(head, signs),
                wikitext(head, signs),
                wikipedia(signs, last))) {
            if (candidate.confidence() > Math.max(SURE, best.confidence())) {
                best = candidate;
            }
        }
        return best;
    }

    private static DetectedForm theInfoList(String head, FormSigns signs) {
        String top = head.substring(0, Math.min(head.length(), TOP));
        boolean header = top.contains("TheInfoList") && LIST_HEADER.matcher(top).find();
        int glosses = signs.glosses();
        double sure = header ? 0.99 : glosses >= 5 ? 0.6 + 0.3 * glosses / 50 : 0;
        return new DetectedForm(
                Form.THEINFOLIST, sure, (header ? "its header, " : "") + glosses + " lines that end like cut glosses");
    }

    private static DetectedForm html(String head, FormSigns signs) {
        boolean root = HTML_HEAD.matcher(head).lookingAt();
        int tags = signs.tags();
        double density = 1_000.0 * tags / Math.max(1_000, head.length());
        double sure = root ? 0.99 : tags >= 4 && density > 1.5 ? Math.min(0.95, 0.6 + density / 20) : 0;
        return new DetectedForm(Form.HTML, sure, (root ? "its root, " : "") + tags + " tags");
    }

    private static DetectedForm markdown(String head, FormSigns signs) {
        boolean front = FRONT_MATTER.matcher(head).lookingAt();
        int marks = signs.markdownMarks();
        double sure = front ? 0.98 : marks >= 2 ? Math.min(0.9, 0.5 + 0.05 * marks) : 0;
        return new DetectedForm(Form.MARKDOWN, sure, (front ? "front matter, " : "") + marks + " marks of Markdown");
    }

    private static DetectedForm wikitext(String head, FormSigns signs) {
        int marks = signs.wikiMarks();
        int strong = signs.strongWikiMarks();
        double density = 1_000.0 * marks / Math.max(1_000, head.length());
        double sure = marks >= 3 && strong >= 2 && density > 0.8 ? Math.min(0.95, 0.6 + density / 20) : 0;
        return new DetectedForm(Form.WIKITEXT, sure, marks + " marks of wikitext");
    }

    private static DetectedForm wikipedia(FormSigns signs, FormSigns last) {
        int references = signs.references() + last.references();
        int cited = signs.citations() + last.citations();
        int lines = signs.siteLines() + last.siteLines();
        int seen = (references >= 2 ? 2 : references) + (cited >= 3 ? 2 : cited > 0 ? 1 : 0) + (lines > 0 ? 2 : 0);
        double sure = seen >= 3 ? 0.6 + 0.05 * seen : 0;
        return new DetectedForm(
                Form.WIKIPEDIA_TEXT,
                sure,
                references + " references, " + cited + " citations, " + lines + " lines of the site");
    }
}
