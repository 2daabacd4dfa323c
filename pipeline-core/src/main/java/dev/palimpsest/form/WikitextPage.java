package dev.palimpsest.form;

import dev.palimpsest.form.WikitextTemplate.Argument;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wikitext of one page, told line by line. */
final class WikitextPage {
    private static final Pattern HEADING = Pattern.compile("(={1,6})\\h*(.+?)\\h*\\1\\h*(?:<!--.*)?");
    private static final Pattern MARK =
            Pattern.compile("[*#:;]+\\h*|\\|-.*|\\{\\|.*|\\|\\}|\\|\\+?\\h*|!\\h*|-{4,}\\h*");
    private static final String LINE_MARKS = "*#:;|{!-";
    private static final String INLINE_MARKS = "<{[|!";
    private static final Pattern CELL =
            Pattern.compile("(?:\\h*[\\w-]+\\h*=\\h*(?:\"[^\"]*\"|[\\w#%-]+))+\\h*\\|(?!\\|)\\h*");
    private static final Pattern INLINE = Pattern.compile(
            "<!--|<ref\\b[^<>]{0,300}?(/?)>|</?[a-zA-Z][^<>]{0,300}>|\\{\\{|\\[https?://[^\\s\\]]*\\h?|\\|\\||!!");
    private static final int MOST_OPEN = 3;
    private final String text;
    private final Changes changes;
    private final Lines lines;
    private final Parts parts;
    private final Transcript transcript;
    private final WikitextReferences references;
    private int closeComment;
    private int openInfoboxes;

    WikitextPage(Document document, Changes changes) {
        this.text = document.text();
        this.changes = changes;
        this.lines = new Lines(text);
        this.parts = new Parts(document);
        this.transcript = new Transcript(changes, text, 0, "block");
        this.references = new WikitextReferences(text, changes, parts, transcript);
    }

    void read() {
        boolean table = false;
        for (int line = 0; line < lines.size(); line++) {
            changes.checkDeadline();
            int first = lines.first(line);
            int end = lines.end(line);
            if (first < transcript.cursor() || first == end) {
                if (first == end) {
                    transcript.paragraph();
                }
                continue;
            }
            String words = text.substring(first, end);
            table = words.startsWith("{|") || (table && !words.startsWith("|}"));
            Matcher heading = HEADING.matcher(words);
            if (words.charAt(0) == '=' && heading.matches()) {
                heading(first, heading);
            } else {
                prose(first, end, words, table);
            }
        }
        transcript.rule("block").end(text.length());
    }

    private void heading(int first, Matcher heading) {
        transcript.rule("block").paragraph();
        int start = first + heading.start(2);
        int end = first + heading.end(2);
        inline(start, end);
        changes.annotate(new Span(start, end), new Heading(heading.group(1).length()));
        transcript.paragraph();
    }

    private void prose(int first, int end, String words, boolean table) {
        Matcher mark = MARK.matcher(words);
        int start = first;
        if (LINE_MARKS.indexOf(words.charAt(0)) >= 0
                && mark.lookingAt()
                && (table || "*#:;-".indexOf(words.charAt(0)) >= 0 || words.startsWith("|}"))) {
            start = first + mark.end();
            transcript.rule("block");
            if (table) {
                transcript.line();
            } else {
                transcript.paragraph();
            }
        } else {
            transcript.rule("break").space(" ");
        }
        start = start < end ? cell(start, end, table) : start;
        inline(start, end);
    }

    /** Behind the attributes of a table's cell. */
    private int cell(int start, int end, boolean table) {
        Matcher cell = CELL.matcher(text).region(start, end);
        return table && cell.lookingAt() ? cell.end() : start;
    }

    /** Keeps a stretch without its comments, references, tags and external links; what spans lines may end beyond it. */
    private void inline(int from, int to) {
        int at = from;
        Matcher m = INLINE.matcher(text);
        for (int mark = next(m, at, to); mark >= 0; mark = at < to ? next(m, at, to) : -1) {
            changes.checkDeadline();
            int end = mark;
            char first = text.charAt(mark);
            while ((first == '|' || first == '!') && end > at && Lines.isBlank(text.charAt(end - 1))) {
                end--; // a tab between cells, and no blank before it
            }
            keep(at, end);
            at = markup(m, to);
        }
        keep(at, to);
    }

    /** Where the next mark between two offsets begins, which the matcher then stands on; negative if there is none. */
    private int next(Matcher inline, int from, int to) {
        for (int at = from; at < to; at++) {
            if (INLINE_MARKS.indexOf(text.charAt(at)) >= 0
                    && inline.region(at, to).lookingAt()) {
                return at;
            }
        }
        return -1;
    }

    private void keep(int from, int to) {
        if (from < to) {
            transcript.keep(Math.max(from, transcript.cursor()), to);
        }
    }

    /** Tells what a mark begins; gives where what follows it begins. */
    private int markup(Matcher mark, int to) {
        String what = mark.group();
        if (what.equals("<!--")) {
            if (closeComment >= 0 && closeComment < mark.end()) {
                closeComment = text.indexOf("-->", mark.end());
            }
            int close = closeComment;
            transcript.rule("tag").skip(close < 0 ? mark.end() : close + 3);
            return transcript.cursor();
        }
        if (what.startsWith("<ref") && !what.startsWith("<references")) {
            return references.lift(mark, what);
        }
        if (what.startsWith("<")) {
            transcript.rule("tag").skip(mark.end());
            if (what.startsWith("<br")) {
                transcript.line();
            }
            return mark.end();
        }
        if (what.equals("{{")) {
            return template(mark.start());
        }
        if (what.startsWith("[")) {
            return external(mark, to);
        }
        transcript.rule("block").space("\t");
        int at = mark.end();
        while (at < to && Lines.isBlank(text.charAt(at))) {
            at++;
        }
        transcript.skip(at);
        return cell(at, to, true);
    }

    private int external(Matcher mark, int to) {
        int close = mark.end();
        while (close < to && text.charAt(close) != ']') {
            close++;
        }
        if (close >= to) {
            keep(mark.start(), mark.end());
            return mark.end();
        }
        transcript.rule("link").skip(mark.end());
        keep(mark.end(), close);
        transcript.rule("link").skip(close + 1);
        return close + 1;
    }

    /** Takes an infobox apart; any other template stays for the stage that knows templates. */
    private int template(int open) {
        int limit = Math.min(text.length(), open + 200_000);
        boolean infobox = openInfoboxes < MOST_OPEN && text.regionMatches(true, open + 2, "infobox", 0, 7);
        int end = infobox ? WikitextTemplate.end(text, open, limit) : -1;
        openInfoboxes += infobox && end < 0 ? 1 : 0;
        if (end < 0) {
            keep(open, open + 2);
            return open + 2;
        }
        transcript.rule("infobox").skip(open);
        for (Argument argument : WikitextTemplate.read(text, open, end).arguments()) {
            Span value = argument.value();
            if (!value.isEmpty() && !argument.name().isEmpty()) {
                Reading reading = Infobox.value(text, value);
                InfoboxField.lift(
                        reading, Set.of(), List.of(), parts.path("infobox/" + argument.name()), changes, transcript);
                references(Math.max(value.start(), transcript.cursor()), value.end());
            }
        }
        transcript.rule("infobox").skip(end);
        return end;
    }

    /** Lifts the references behind the value of an infobox field; those between its words go with it. */
    private void references(int from, int to) {
        Matcher m = INLINE.matcher(text);
        int at = from;
        for (int mark = next(m, at, to); mark >= 0; mark = next(m, at, to)) {
            String tag = m.group();
            boolean reference = tag.startsWith("<ref") && !tag.startsWith("<references");
            boolean inside = reference && references.isClosed(m, tag, to);
            at = inside ? references.lift(m, tag) : m.end();
        }
    }

    /** Infobox values, whose lines end at {@code <br>} too. */
    private static final class Infobox {
        private static final Pattern BREAK = Pattern.compile(
                "<br\\b[^<>]{0,40}>|<!--.*?-->|<ref\\b[^<>]{0,300}/>|<ref\\b[^<>]{0,300}>.*?</ref>", Pattern.DOTALL);

        static Reading value(String text, Span value) {
            Reading reading = new Reading();
            int at = value.start();
            for (Matcher m = BREAK.matcher(text).region(value.start(), value.end()); m.find(); at = m.end()) {
                reading.copy(text, at, m.start());
                if (m.group().startsWith("<br")) {
                    reading.add('\n', m.start(), m.end());
                }
            }
            reading.copy(text, at, value.end());
            return reading;
        }
    }
}
