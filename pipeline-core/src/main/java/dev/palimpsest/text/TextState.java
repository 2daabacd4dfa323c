package dev.palimpsest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One text of a document: the chain of its revisions from the raw text, and what was found in it.
 *
 * @param path empty for the body, else the path of the part
 * @param revisions from the raw text on, those of the text a part was lifted from included
 * @param own how many of the first revisions are not this text's own: 0 for the body
 * @param found the annotations; those with {@code whole} set cover the text whatever becomes of it
 */
record TextState(String path, List<Revision> revisions, int own, List<Found> found) {

    record Found(Annotated<?> annotated, boolean whole) {}

    static TextState body() {
        return new TextState("", List.of(), 0, List.of());
    }

    String text(RawText raw) {
        return textBefore(revisions.size(), raw);
    }

    /** The text on which the revision with that index works. */
    String textBefore(int revision, RawText raw) {
        return revision == 0 ? raw.text() : revisions.get(revision - 1).text();
    }

    /**
     * Where a span of the text after {@code count} revisions stands in the raw text. One that was all inserted is empty, and
     * stands behind the last raw unit before it.
     */
    Span toRaw(Span span, int count) {
        int first = first(span, count);
        if (first >= 0) {
            return new Span(first, last(span, count));
        }
        int before = last(new Span(0, span.start()), count);
        if (before >= 0) {
            return new Span(before, before);
        }
        int point = span.start();
        for (int i = count - 1; i >= 0; i--) {
            point = revisions.get(i).alignment().pointToOld(point);
        }
        return new Span(point, point);
    }

    /** Where the first raw unit of the span begins; -1 if it has none. */
    private int first(Span span, int count) {
        int unchanged = span.isEmpty() ? -1 : unchanged(span.start(), count);
        if (unchanged >= 0 || count == 0) {
            return unchanged;
        }
        return revisions.get(count - 1).alignment().first(span, (from, to) -> first(new Span(from, to), count - 1));
    }

    /** Where the last raw unit of the span ends; -1 if it has none. */
    private int last(Span span, int count) {
        int unchanged = span.isEmpty() ? -1 : unchanged(span.end() - 1, count);
        if (unchanged >= 0 || count == 0) {
            return unchanged < 0 ? -1 : unchanged + 1;
        }
        return revisions.get(count - 1).alignment().last(span, (from, to) -> last(new Span(from, to), count - 1));
    }

    /** The raw unit that a unit of the text has been all the time, as most have; -1 if it was ever part of a change. */
    private int unchanged(int unit, int count) {
        int at = unit;
        for (int i = count - 1; i >= 0 && at >= 0; i--) {
            at = revisions.get(i).alignment().unchanged(at);
        }
        return at;
    }

    TextState with(Revision revision, List<Found> after) {
        return new TextState(path, append(revision), own, List.copyOf(after));
    }

    TextState withFound(List<Found> after) {
        return new TextState(path, revisions, own, List.copyOf(after));
    }

    /** The part that the span of this text becomes, before any change of its own. */
    TextState lifted(String part, Span span, RawText raw) {
        String text = text(raw);
        Revision slice = new Revision(span.of(text), Alignment.keeping(span, text.length()), Revision.Log.NONE);
        List<Revision> chain = append(slice);
        return new TextState(part, chain, chain.size(), List.of());
    }

    private List<Revision> append(Revision revision) {
        List<Revision> chain = new ArrayList<>(revisions);
        chain.add(revision);
        return List.copyOf(chain);
    }
}
