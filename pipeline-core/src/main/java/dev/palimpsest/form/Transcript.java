package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;

/**
 * What a form stage leaves of its source, told from left to right: what is kept, what is written instead, what is lifted.
 * Everything passed over in between is deleted, under the rule named last.
 */
final class Transcript {
    private static final String PARAGRAPH = "\n\n";

    private final Changes changes;
    private final String source;
    private final StringBuilder pending = new StringBuilder();
    private String rule;
    private String separator = "";
    private int cursor;
    private boolean begun;

    /** A transcript of {@code source} from {@code start} on. */
    Transcript(Changes changes, String source, int start, String rule) {
        this.changes = changes;
        this.source = source;
        this.cursor = start;
        this.rule = rule;
    }

    /** Names the rule under which what follows is deleted or written. */
    Transcript rule(String next) {
        rule = next;
        return this;
    }

    /** Whatever is kept next begins a new paragraph. */
    void paragraph() {
        separator = begun ? PARAGRAPH : "";
    }

    /** Whatever is kept next begins a new line, if not a new paragraph. */
    void line() {
        if (begun && !separator.equals(PARAGRAPH)) {
            separator = "\n";
        }
    }

    /** Whatever is kept next stands behind the mark given, if on the same line as what was kept before. */
    void space(String mark) {
        if (begun && separator.isEmpty()) {
            separator = mark;
        }
    }

    /** How far the source has been told. */
    int cursor() {
        return cursor;
    }

    /** Keeps the source from one offset to another. */
    void keep(int from, int to) {
        if (from < to) {
            flush(from);
            cursor = to;
            begun = true;
        }
    }

    /** Writes what the source does not say in these characters. */
    void write(String text) {
        if (!text.isEmpty()) {
            pending.append(separator).append(text);
            separator = "";
            begun = true;
        }
    }

    /** Keeps what a reading says: copied where source and reading agree, written where not. */
    void keep(Reading reading) {
        keep(reading, 0, reading.length());
    }

    /** Keeps what units {@code start} to {@code end} of a reading say. */
    void keep(Reading reading, int start, int end) {
        for (int i = start; i < end; ) {
            int run = Math.min(end, reading.copied(i, source));
            if (run > i) {
                keep(reading.from(i), reading.from(i) + run - i);
                i = run;
            } else {
                i = write(reading, i, end);
            }
        }
    }

    /** Writes the unit of a reading at {@code start}, and those after it that the same slice says; where they end. */
    private int write(Reading reading, int start, int end) {
        Span slice = reading.source(start, start + 1);
        int stop = start + 1;
        while (stop < end && reading.source(stop, stop + 1).equals(slice)) {
            stop++;
        }
        CharSequence said = reading.text().subSequence(start, stop);
        if (slice.start() < cursor || slice.isEmpty()) {
            write(said.toString());
        } else {
            flush(slice.start());
            changes.replace(slice, said, rule);
            cursor = slice.end();
            begun = true;
        }
        return stop;
    }

    /** Lifts a span as it is. */
    void lift(Span span, String path) {
        skip(span.start());
        changes.lift(span, path);
        cursor = span.end();
    }

    /** Lifts a span and leaves of it what a reading says. */
    void lift(Span span, String path, Reading reading, String ruleInside) {
        lift(span, path);
        Transcript inside = new Transcript(changes, source, span.start(), ruleInside);
        inside.keep(reading);
        inside.end(span.end());
    }

    /** Passes over everything up to an offset; what is kept next still begins as was said. */
    void skip(int to) {
        String kept = separator;
        separator = "";
        flush(Math.max(to, cursor));
        separator = kept;
        cursor = Math.max(to, cursor);
    }

    /** Passes over everything up to the end. */
    void end(int end) {
        separator = "";
        flush(Math.max(end, cursor));
        cursor = Math.max(end, cursor);
    }

    private void flush(int to) {
        pending.append(separator);
        separator = "";
        if (cursor < to || pending.length() > 0) {
            changes.replace(new Span(cursor, to), pending, rule);
            pending.setLength(0);
        }
    }
}
