package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of a Wikipedia as its text was copied or dumped: title, infobox, prose, references, each on lines of their own. */
final class WikipediaPage {
    private static final Pattern REFERENCE = Pattern.compile(
            "\\s*(?:(\\d{1,5}|[a-z]{1,2})\\.\\s*)?[\\^↑]\\s*(?:(?:[a-z]{1,2}|\\d+\\.\\d+)(?:\\s+(?:[a-z]{1,2}|\\d+\\.\\d+))*\\s+(?=\\P{Ll}))?(?:Jump up to:\\s*(?:[a-z]\\s+)*)?");
    private static final Pattern BULLET = Pattern.compile("[•◦▪·*-]\\s+");
    private static final String TERMINATORS = ".!?…";
    private static final String CLOSERS = "\"'”’»)";
    private static final int LONGEST_MARKER = 20;
    private static final int FEWEST_WORDS = 8;
    private static final Pattern EDIT = Pattern.compile("\\s*\\[\\s*edit\\s*\\]$");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_HEADING = 90;
    private static final int SHORTEST_LEAD = 40;

    private final String text;
    private final Changes changes;
    private final Lines lines;
    private final Parts parts;
    private final Transcript transcript;

    WikipediaPage(Document document, Changes changes) {
        this.text = document.text();
        this.changes = changes;
        this.lines = new Lines(text);
        this.parts = new Parts(document);
        this.transcript = new Transcript(changes, text, 0, "site-line");
    }

    void read() {
        int line = title();
        int prose = proseBegins(line);
        if (prose > line && FlattenedInfobox.count(lines, line, prose) > 0) {
            transcript.rule("infobox");
            new FlattenedInfobox(text, lines, changes, transcript, parts).lift(line, prose);
            line = prose;
        }
        for (; line < lines.size(); line++) {
            changes.checkDeadline();
            if (!lines.isEmpty(line)) {
                line = read(line);
            }
        }
        transcript.rule("site-line").end(text.length());
    }

    /** Lifts the title and passes over its repetition; gives the line behind them. */
    private int title() {
        int line = nextOf(0);
        if (line == lines.size()
                || lines.end(line) - lines.first(line) > LONGEST_TITLE
                || isSentence(lines.get(line))) {
            return line;
        }
        String title = lines.get(line).replaceAll(" [–—-] Wikipedia.*$", "");
        transcript.lift(Span.at(lines.first(line), title.length()), parts.path("title"));
        transcript.rule("title").skip(lines.end(line));
        int next = nextOf(line + 1);
        if (next < lines.size() && lines.get(next).equals(title)) {
            transcript.skip(lines.end(next));
            next = nextOf(next + 1);
        }
        return next;
    }

    private int nextOf(int from) {
        int line = from;
        while (line < lines.size() && (lines.isEmpty(line) || SiteLines.matches(lines.get(line)))) {
            line++;
        }
        return line;
    }

    private static boolean isSentence(String line) {
        return endsSentence(line) && hasWords(line, FEWEST_WORDS);
    }

    /** Whether a line ends like a sentence; reference markers and quotes may stand behind its full stop. */
    private static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ']') {
            int open = line.lastIndexOf('[', end - 2);
            int length = end - 2 - open;
            if (open < 0 || length < 1 || length > LONGEST_MARKER || line.indexOf(']', open) < end - 1) {
                return false;
            }
            end = open;
        }
        while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && TERMINATORS.indexOf(line.charAt(end - 1)) >= 0;
    }

    private static boolean hasWords(String line, int fewest) {
        int words = 1;
        for (int i = 1; i < line.length() && words < fewest; i++) {
            words += Character.isWhitespace(line.charAt(i - 1)) && !Character.isWhitespace(line.charAt(i)) ? 1 : 0;
        }
        return words == fewest;
    }

    /** What a reference begins with; a line that shows no caret behind its number is not looked at closer. */
    private static @Nullable Matcher marker(String line) {
        int at = 0;
        while (at < line.length() && at < LONGEST_MARKER && "^↑".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        if (at == line.length() || at == LONGEST_MARKER) {
            return null;
        }
        Matcher marker = REFERENCE.matcher(line);
        return marker.lookingAt() ? marker : null;
    }

    /** The first line that reads like the lead: sentences, not a row, not an item of a list. */
    private int proseBegins(int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean item = BULLET.matcher(line).lookingAt() || marker(line) != null;
            if (line.length() >= SHORTEST_LEAD && isSentence(line) && !item && !SiteLines.matches(line)) {
                return i;
            }
        }
        return from;
    }

    /** Tells one line, or one reference of several lines; gives the last line told. */
    private int read(int line) {
        String words = lines.get(line);
        Matcher marker = marker(words);
        if (marker != null) {
            return reference(line, marker);
        }
        if (SiteLines.matches(words)) {
            transcript.rule("site-line").skip(lines.end(line));
            return line;
        }
        int first = lines.first(line);
        Matcher bullet = BULLET.matcher(words);
        int start = bullet.lookingAt() ? first + bullet.end() : first;
        Matcher edit = EDIT.matcher(words);
        int end = words.endsWith("]") && edit.find() ? first + edit.start() : lines.end(line);
        transcript.rule("block").paragraph();
        transcript.keep(start, end);
        if (start == first && (end < lines.end(line) || isHeading(line))) {
            changes.annotate(new Span(start, end), new Heading(2));
        }
        return line;
    }

    /** A short line between empty ones that is no sentence and has prose behind it. */
    private boolean isHeading(int line) {
        String words = lines.get(line);
        boolean alone = line > 0 && lines.isEmpty(line - 1);
        boolean shape = words.length() <= LONGEST_HEADING
                && Character.isLetterOrDigit(words.charAt(0))
                && !Character.isLowerCase(words.codePointAt(0))
                && !endsSentence(words)
                && ",;:".indexOf(words.charAt(words.length() - 1)) < 0;
        return alone
                && shape
                && (SiteLines.headsReferences(words)
                        || isSentence(lines.get(Math.min(lines.size() - 1, nextOf(line + 1)))));
    }

    private int reference(int line, Matcher marker) {
        int last = line;
        while (last + 1 < lines.size()
                && !lines.isEmpty(last + 1)
                && marker(lines.get(last + 1)) == null
                && !SiteLines.matches(lines.get(last + 1))) {
            last++;
        }
        int start = lines.first(line) + marker.end();
        int end = start + ReferenceParser.end(text.substring(start, lines.end(last)));
        String number = marker.group(1);
        String path = number == null
                ? parts.numbered("reference")
                : parts.path((Character.isDigit(number.charAt(0)) ? "reference/" : "note/") + number);
        transcript.rule("reference");
        if (start < end) {
            transcript.lift(new Span(start, end), path);
            ReferenceParser.annotate(Reading.verbatim(text, new Span(start, end)), changes);
        }
        transcript.skip(lines.end(last));
        return last;
    }
}
