package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one reference as Wikipedia's citation templates (Citation Style 1) print it: {@code Authors (date). "Title"
 * [translated title]. Work. Publisher (in Language). Date. Archived from the original on date. Retrieved date. Quote.}
 */
final class ReferenceParser {
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
    private static final String DATE = "(?:(?:c\\. )?\\d{1,2}(?:[–-]\\d{1,2})? " + MONTH + " \\d{4}|" + MONTH
            + " \\d{1,2}(?:[–-]\\d{1,2})?, \\d{4}|(?:" + MONTH + "|Spring|Summer|Autumn|Fall|Winter)(?:[–-]" + MONTH
            + ")? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{4}|n\\.d\\.)[a-z]?";
    private static final Pattern DATE_AT = Pattern.compile("(" + DATE + ")(?=\\.|,|;|\\s*$|\\s*\\{\\{)");
    private static final Pattern ARCHIVED = Pattern.compile(
            "Archived(?: from the original)?(?: \\(PDF\\))?(?: on (" + DATE + ")| \\((" + DATE + ")\\))?[^.]{0,40}");
    private static final Pattern RETRIEVED = Pattern.compile("(?:Retrieved|Accessed|Retrieved on) (" + DATE + ")");
    private static final Pattern LANGUAGE = Pattern.compile("\\(in ([\\p{L} ,-]{3,60})\\)");
    private static final Pattern NOTE =
            Pattern.compile("\\((?:PDF|Report|Press release|Video|Interview|Map|Thesis)\\)");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:pp?\\. |Vol\\. |No\\. |\\d{1,4} \\(|ISBN |ISSN |doi:|DOI:|OCLC |S2CID |JSTOR |PMID |arXiv:|hdl:).*?(?=\\. |\\.?$)");
    private static final Pattern DATED_AUTHORS = Pattern.compile("\\s*\\(([^()]{0,20}" + DATE + ")\\)[.,]?\\s*$");
    private static final Pattern UNQUOTED = Pattern.compile("^(.{2,200}?) \\((" + DATE + ")\\)\\. ");
    private static final Pattern MAINTENANCE =
            Pattern.compile("\\{\\{[^{}]{1,60}\\}\\}: |CS1 (?:maint|errors?):|Missing or empty \\|");
    private static final Pattern BEHIND_TITLE =
            Pattern.compile("[.,]?$|\\.\\s|,\\s|\\s\\[|\\s\\((?:in |PDF|Report|Press)");
    private static final String CLOSES = "\"”»";
    private static final int LONGEST_AUTHORS = 400;
    private static final int LONGEST_WORK = 12;

    private final String text;
    private final Reading reading;
    private final Changes changes;
    private final List<Span> works = new ArrayList<>();
    private boolean titled;
    private boolean behindDate; // only a quotation follows the date of the work

    private ReferenceParser(Reading reading, Changes changes) {
        this.text = reading.toString();
        this.reading = reading;
        this.changes = changes;
    }

    /** Where the reference's own words end and the site's remarks on its template begin. */
    static int end(String reference) {
        Matcher maintenance = MAINTENANCE.matcher(reference);
        for (int at = 0; at < reference.length(); at++) {
            if ("{CM".indexOf(reference.charAt(at)) >= 0
                    && maintenance.region(at, reference.length()).lookingAt()) {
                int end = at;
                while (end > 0 && Character.isWhitespace(reference.charAt(end - 1))) {
                    end--;
                }
                return end;
            }
        }
        return reference.length();
    }

    /** Annotates the fields of a reference, each where the source says it. */
    static void annotate(Reading reference, Changes changes) {
        new ReferenceParser(reference, changes).read();
    }

    private void read() {
        int at = title();
        while (at < text.length()) {
            int next = token(at);
            if (next < 0) {
                break;
            }
            at = next;
        }
        String name = works.size() == 1 ? "work_or_publisher" : "work";
        for (int i = 0; i < works.size(); i++) {
            field(
                    i == 0 ? name : "publisher",
                    works.get(i).start(),
                    works.get(i).end());
        }
    }

    /** Reads authors, their date and the title; gives where the rest begins. */
    private int title() {
        int open = firstOf("\"“«", 0);
        if (open < 0 || open > LONGEST_AUTHORS) {
            Matcher unquoted = UNQUOTED.matcher(text);
            if (unquoted.find()) {
                authors(0, unquoted.end());
                int end = sentenceEnd(unquoted.end());
                field("title", unquoted.end(), end);
                titled = true;
                return end;
            }
            return 0;
        }
        authors(0, open);
        int close = closing(open + 1);
        field("title", open + 1, close);
        titled = true;
        return Math.min(text.length(), close + 1);
    }

    private int firstOf(String any, int from) {
        for (int i = from; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** A title may have quotation marks of its own; the one that ends it has a full stop, a bracket or nothing behind it. */
    private int closing(int from) {
        int last = text.length();
        for (int at = firstOf(CLOSES, from); at >= 0; at = firstOf(CLOSES, at + 1)) {
            last = at;
            if (at(BEHIND_TITLE, at + 1).lookingAt()) {
                return at;
            }
        }
        return last;
    }

    private void authors(int from, int to) {
        int end = to;
        Matcher date = DATED_AUTHORS.matcher(text.substring(from, to));
        if (text.lastIndexOf(')', to) > from && date.find()) {
            field("date", from + date.start(1), from + date.end(1));
            end = from + date.start();
        } else {
            end = withoutStop(from, end);
        }
        int start = from;
        for (int i = from; i <= end; i++) {
            if (i == end || text.charAt(i) == ';') {
                field("authors", start, i);
                start = i + 1;
            }
        }
    }

    /** Without the full stop that ends the authors, unless it belongs to an initial. */
    private int withoutStop(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean stop = end > from && text.charAt(end - 1) == '.';
        boolean initial =
                stop && end - 3 >= from && Character.isUpperCase(text.charAt(end - 2)) && text.charAt(end - 3) == ' ';
        return stop && !initial ? end - 1 : end;
    }

    /** Reads what stands at an offset behind the title; gives where the next thing begins, negative at the end. */
    private int token(int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || ".,;:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == text.length()) {
            return -1;
        }
        int close = text.charAt(at) == '[' ? text.indexOf(']', at) : -1;
        if (close > 0 && !behindDate) {
            field("trans_title", at + 1, close);
            return close + 1;
        }
        boolean aside = text.charAt(at) == '(';
        Matcher m = at(LANGUAGE, at);
        if (aside && m.lookingAt()) {
            field("language", m.start(1), m.end(1));
            return m.end();
        }
        m.usePattern(aside ? NOTE : NUMBERS);
        return m.lookingAt() && m.end() > at ? m.end() : dateOrWords(m, at);
    }

    private int dateOrWords(Matcher m, int at) {
        char first = text.charAt(at);
        if (first == 'A' && m.usePattern(ARCHIVED).lookingAt()) {
            int group = m.start(1) >= 0 ? 1 : 2;
            if (m.start(group) >= 0) {
                field("archived", m.start(group), m.end(group));
            }
            behindDate = true;
            return m.end(group) >= 0 ? m.end(group) : m.end();
        }
        if ((first == 'R' || first == 'A') && m.usePattern(RETRIEVED).lookingAt()) {
            field("accessed", m.start(1), m.end(1));
            behindDate = true;
            return m.end();
        }
        if (!behindDate && m.usePattern(DATE_AT).lookingAt()) {
            field("date", m.start(1), m.end(1));
            behindDate = true;
            return m.end();
        }
        return words(at);
    }

    private int words(int at) {
        int end = sentenceEnd(at);
        boolean work = titled
                && !behindDate
                && works.size() < 3
                && text.substring(at, end).split(" ").length <= LONGEST_WORK;
        if (work) {
            works.add(new Span(at, end));
            return end;
        }
        if (titled) {
            field("quote", at, text.length());
        }
        return -1;
    }

    /** Where a segment ends: before a full stop with a blank behind it, an initial's aside, or before a bracket. */
    private int sentenceEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            boolean initial = i - 2 >= from
                    && Character.isUpperCase(text.charAt(i - 1))
                    && !Character.isLetterOrDigit(text.charAt(i - 2));
            if (c == '.' && (last || Character.isWhitespace(text.charAt(i + 1))) && (last || !initial)) {
                return i;
            }
            if (c == ' '
                    && text.startsWith("(in ", i + 1)
                    && at(LANGUAGE, i + 1).lookingAt()) {
                return i;
            }
        }
        return text.length();
    }

    private Matcher at(Pattern pattern, int from) {
        return pattern.matcher(text).region(from, text.length());
    }

    private void field(String name, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            changes.annotate(reading.source(start, end), new ReferenceField(name, text.substring(start, end)));
        }
    }
}
