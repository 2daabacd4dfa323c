package dev.palimpsest.form;

import dev.palimpsest.text.Document;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by its content what a text is. Every sign it looks for is ASCII, so that text whose encoding is damaged shows the
 * same signs.
 */
final class FormDetector {
    private static final int HEAD = 60_000;
    private static final int TAIL = 60_000;
    private static final double SURE = 0.5;

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\ufeff?---[ \\t]*\\r?\\n(?:#.*\\r?\\n)*[\\w\"'][\\w \"'.-]{0,60}:(?:\\s|\\z)");
    private static final Pattern LIST_HEADER =
            Pattern.compile("(?m)^\\h*+TheInfoList\\h*+\\R(?:\\h*+\\R){0,6}\\h*+OR:\\h*+$");
    private static final Pattern GLOSS_LINE = Pattern.compile("(?m)^\\S.{180,330} \\.\\.\\.$");
    private static final Pattern HTML_HEAD = Pattern.compile(
            "(?i)\\A\\s*(?:\\ufeff)?(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[^>]{0,400}-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|div|span|a|li|ul|ol|table|tr|td|th|h[1-6]|br|img|section|article|header|footer|nav|script|style|meta|link|title|strong|em|b|i)(?:\\s[^<>]{0,400})?/?>");
    private static final Pattern WIKI_MARK = Pattern.compile(
            "(?m)\\[\\[[^\\[\\]\\n]{1,200}\\]\\]|'''|^==+[^=\\n]{1,120}==+\\h*$|\\{\\{[^{}\\n]{1,80}[|}]|^\\{\\||<ref[ >/]");
    private static final Pattern WIKI_STRONG = Pattern.compile(
            "(?m)^==+[^=\\n]{1,120}==+\\h*$|'''|\\{\\{[^{}\\n]{1,80}[|}]|<ref[ >/]|\\[\\[(?:File|Image|Category):");
    private static final Pattern MARKDOWN_MARK = Pattern.compile(
            "(?m)^#{1,6}\\h+\\S.*$|!?\\[[^\\[\\]\\n]{1,200}\\]\\([^()\\s]{1,400}\\)|\\*\\*[^*\\n]{1,200}\\*\\*|^```|^\\|(?:\\h*:?-+:?\\h*\\|)+\\h*$");
    private static final Pattern REFERENCE_LINE =
            Pattern.compile("(?m)^\\h*+(?:\\d{1,4}\\.\\h*+)?(?:\\^|\\xe2\\u2020\\u2018|\\u2191)\\h+\\S");
    private static final Pattern CITED =
            Pattern.compile("[\\w.,;:!?)\"'\\u00bb\\u201d]\\[(?:\\d{1,3}|[a-z]|note \\d{1,2}|nb \\d{1,2})\\]");
    private static final Pattern WIKIPEDIA_LINE = Pattern.compile(
            "(?m)^\\h*+(?:From Wikipedia, the free encyclopedia|Jump to (?:navigation|search).*|Cite error:.*|Retrieved from \"https?://[^\"]*wiki.*)$|\\[edit\\]");

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
        DetectedForm best = new DetectedForm(Form.TEXT, SURE, "no sign of any other form");
        for (DetectedForm candidate :
                List.of(theInfoList(head), html(head), markdown(head), wikitext(head), wikipedia(head, tail))) {
            if (candidate.confidence() > Math.max(SURE, best.confidence())) {
                best = candidate;
            }
        }
        return best;
    }

    private static DetectedForm theInfoList(String head) {
        boolean header = LIST_HEADER
                .matcher(head.substring(0, Math.min(head.length(), 4_000)))
                .find();
        int glosses = count(GLOSS_LINE, head, 50);
        double sure = header ? 0.99 : glosses >= 5 ? 0.6 + 0.3 * glosses / 50 : 0;
        return new DetectedForm(
                Form.THEINFOLIST, sure, (header ? "its header, " : "") + glosses + " lines that end like cut glosses");
    }

    private static DetectedForm html(String head) {
        boolean root = HTML_HEAD.matcher(head).find();
        int tags = count(TAG, head, 1_000);
        double density = 1_000.0 * tags / Math.max(1_000, head.length());
        double sure = root ? 0.99 : tags >= 4 && density > 1.5 ? Math.min(0.95, 0.6 + density / 20) : 0;
        return new DetectedForm(Form.HTML, sure, (root ? "its root, " : "") + tags + " tags");
    }

    private static DetectedForm markdown(String head) {
        boolean front = FRONT_MATTER.matcher(head).find();
        int marks = count(MARKDOWN_MARK, head, 100);
        double sure = front ? 0.98 : marks >= 2 ? Math.min(0.9, 0.5 + 0.05 * marks) : 0;
        return new DetectedForm(Form.MARKDOWN, sure, (front ? "front matter, " : "") + marks + " marks of Markdown");
    }

    private static DetectedForm wikitext(String head) {
        int marks = count(WIKI_MARK, head, 500);
        int strong = count(WIKI_STRONG, head, 500);
        double density = 1_000.0 * marks / Math.max(1_000, head.length());
        double sure = marks >= 3 && strong >= 2 && density > 0.8 ? Math.min(0.95, 0.6 + density / 20) : 0;
        return new DetectedForm(Form.WIKITEXT, sure, marks + " marks of wikitext");
    }

    private static DetectedForm wikipedia(String head, String tail) {
        int references = count(REFERENCE_LINE, head, 200) + count(REFERENCE_LINE, tail, 200);
        int cited = count(CITED, head, 200) + count(CITED, tail, 200);
        int lines = count(WIKIPEDIA_LINE, head, 20) + count(WIKIPEDIA_LINE, tail, 20);
        int signs = (references >= 2 ? 2 : references) + (cited >= 3 ? 2 : cited > 0 ? 1 : 0) + (lines > 0 ? 2 : 0);
        double sure = signs >= 3 ? 0.6 + 0.05 * signs : 0;
        return new DetectedForm(
                Form.WIKIPEDIA_TEXT,
                sure,
                references + " references, " + cited + " citations, " + lines + " lines of the site");
    }

    private static int count(Pattern pattern, String text, int most) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (found < most && matcher.find()) {
            found++;
        }
        return found;
    }
}
