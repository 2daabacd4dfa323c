package dev.palimpsest.report;

import dev.palimpsest.claim.Claim;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A text as HTML, with what was changed and what claims rest on marked. */
final class MarkedText {
    private static final int DELETE = 0x7F;

    /** A stretch of text and the class it is marked with. */
    private record Mark(Span span, String kind, String title) {}

    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    private MarkedText(String text) {
        this.text = text;
    }

    /** The raw text: what an edit replaced or removed, and the raw spans of claims. */
    static String raw(Document document) {
        MarkedText raw = new MarkedText(document.raw().text());
        for (Edit edit : document.edits()) {
            if (!edit.raw().isEmpty() && !edit.rule().equals(Edit.LIFT)) {
                String kind = edit.after().isEmpty() ? "gone" : "changed";
                raw.marks.add(new Mark(edit.raw(), kind, edit.stage() + "/" + edit.rule() + " → " + edit.after()));
            }
        }
        for (Document part : document.texts()) {
            for (Annotated<Claim> claim : part.annotated(Claim.class)) {
                raw.marks.add(new Mark(claim.raw(), "claim", claim.value().id()));
            }
        }
        return raw.html();
    }

    /** A text as it is now: what does not stand so in the raw text, and the sentences of claims. */
    static String clean(Document document) {
        String text = document.text();
        String source = document.raw().text();
        MarkedText clean = new MarkedText(text);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean made = i < text.length() && !isCopied(document, source, text, i);
            if (made && start < 0) {
                start = i;
            } else if (!made && start >= 0) {
                Span span = new Span(start, i);
                clean.marks.add(new Mark(span, "made", document.toRaw(span).of(source)));
                start = -1;
            }
        }
        for (Annotated<Claim> claim : document.annotated(Claim.class)) {
            clean.marks.add(new Mark(claim.span(), "claim", claim.value().id()));
        }
        return clean.html();
    }

    private static boolean isCopied(Document document, String source, String text, int i) {
        Span raw = document.toRaw(new Span(i, i + 1));
        return raw.length() == 1 && source.charAt(raw.start()) == text.charAt(i);
    }

    /** Cuts the text at the ends of all marks, and marks each piece with whatever lies over it. */
    private String html() {
        int[] cuts = marks.stream()
                .flatMapToInt(mark -> java.util.stream.IntStream.of(mark.span.start(), mark.span.end()))
                .sorted()
                .distinct()
                .toArray();
        marks.sort((a, b) -> a.span.compareTo(b.span));
        StringBuilder out = new StringBuilder();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        int at = 0;
        for (int cut : cuts) {
            piece(at, cut, open, out);
            open.removeIf(mark -> mark.span.end() <= cut);
            while (next < marks.size() && marks.get(next).span.start() == cut) {
                open.add(marks.get(next++));
            }
            at = cut;
        }
        piece(at, text.length(), List.of(), out);
        return out.toString();
    }

    private void piece(int start, int end, List<Mark> over, StringBuilder out) {
        if (start == end) {
            return;
        }
        if (over.isEmpty()) {
            escape(text, start, end, out);
            return;
        }
        out.append("<span class=\"");
        out.append(String.join(" ", over.stream().map(Mark::kind).distinct().toList()));
        out.append("\" title=\"");
        out.append(escaped(
                String.join("\n", over.stream().map(Mark::title).distinct().toList())));
        out.append("\">");
        escape(text, start, end, out);
        out.append("</span>");
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        escape(text, 0, text.length(), out);
        return out.toString();
    }

    /** Controls, which HTML cannot hold, and lone surrogates, which UTF-8 cannot, become U+FFFD. */
    private static void escape(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append(c);
                default -> out.append(isHeld(text, i) ? c : '\uFFFD');
            }
        }
    }

    private static boolean isHeld(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && (c < DELETE || c >= 0xA0);
    }
}
