package dev.palimpsest.entity;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.palimpsest.form.Heading;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Where the sentences and sections of a text begin; enough for times, and without a parser. */
final class TextFrame {
    private final String text;
    private final BreakIterator sentences;
    private final NavigableSet<Integer> headings = new TreeSet<>();

    /** The sentence found last: many times stand in one, and to find its ends again takes as long as it is. */
    private Span last = new Span(0, 0);

    private TextFrame(Document view) {
        this.text = view.text();
        // CLDR's abbreviations: no sentence ends after a.m. or U.S.
        this.sentences = BreakIterator.getSentenceInstance(new ULocale("en-u-ss-standard"));
        sentences.setText(text);
        view.annotated(Heading.class)
                .forEach(heading -> headings.add(heading.span().start()));
    }

    static TextFrame of(Document view) {
        return new TextFrame(view);
    }

    Span sentence(int at) {
        if (last.start() <= at && at < last.end()) {
            return last;
        }
        int end = sentences.following(at);
        int to = end == BreakIterator.DONE ? text.length() : end;
        int start = sentences.previous();
        int from = start == BreakIterator.DONE ? 0 : start;
        last = new Span(Math.min(from, at), to);
        return last;
    }

    /** Whether a paragraph begins between two offsets: an empty line stands there. */
    boolean paragraphBegins(int from, int to) {
        return from < to && text.substring(from, to).contains("\n\n");
    }

    /** Whether a heading begins between two offsets. */
    boolean sectionBegins(int from, int to) {
        Integer next = headings.ceiling(from);
        return next != null && next < to;
    }
}
