package dev.palimpsest.nlp;

import dev.palimpsest.text.Span;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Spans of one text that do not overlap each other. */
final class Spans {
    private final NavigableMap<Integer, Span> byStart = new TreeMap<>();

    void add(Span span) {
        byStart.put(span.start(), span);
    }

    boolean overlaps(Span span) {
        Map.Entry<Integer, Span> before = byStart.lowerEntry(span.end());
        return before != null && before.getValue().overlaps(span);
    }
}
