package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What is kept of a page, piece by piece; told in the order of the source, which is not always that of the tree. */
final class HtmlPieces {

    /** How a piece stands to the one before it. */
    enum Break {
        NONE,
        CELL,
        LINE,
        PARAGRAPH
    }

    private record Piece(Span span, Break before, boolean lifts, Runnable telling) {}

    private final String source;
    private final Changes changes;
    private final Transcript transcript;
    private final List<Piece> pieces = new ArrayList<>();
    private Break next = Break.PARAGRAPH;

    HtmlPieces(String source, Changes changes) {
        this.source = source;
        this.changes = changes;
        this.transcript = new Transcript(changes, source, 0, "page");
    }

    /** What comes next stands at least this far from what came before. */
    void breakBefore(Break least) {
        next = next.compareTo(least) >= 0 ? next : least;
    }

    /** Keeps the text of a node as a browser shows it. */
    void keep(TextNode node) {
        Span span = HtmlText.span(node.sourceRange(), source.length());
        if (span.isEmpty()) {
            return;
        }
        if (node.isBlank()) {
            pieces.add(new Piece(span, next, false, () -> transcript.space(" ")));
            return;
        }
        Element parent = node.parent();
        boolean preformatted = parent != null && parent.closest("pre") != null;
        pieces.add(new Piece(span, next, false, () -> words(node, preformatted)));
        next = Break.NONE;
    }

    /** Lifts a span to a part as it stands, or as a reading of it says. */
    void lift(Span span, Runnable telling) {
        pieces.add(new Piece(span, Break.NONE, true, telling));
    }

    Transcript transcript() {
        return transcript;
    }

    private void words(TextNode node, boolean preformatted) {
        transcript.rule("text");
        if (HtmlText.isVerbatim(source, node)) {
            Span span = HtmlText.span(node.sourceRange(), source.length());
            words(source, span, preformatted, transcript::keep);
        } else {
            Reading reading = HtmlText.read(source, node);
            Span whole = new Span(0, reading.length());
            words(reading.text(), whole, preformatted, (start, end) -> transcript.keep(reading, start, end));
        }
        transcript.rule("page");
    }

    /** What keeps a part of a text. */
    private interface Keeping {
        void keep(int start, int end);
    }

    private void words(CharSequence text, Span span, boolean preformatted, Keeping keeping) {
        for (int i = span.start(); i < span.end(); ) {
            int end = endOfWords(text, i, span.end());
            if (end > i) {
                keeping.keep(i, end);
                i = end;
            } else if (preformatted && text.charAt(i) == '\n') {
                transcript.line();
                i++;
            } else {
                transcript.space(" ");
                i++;
            }
        }
    }

    /** Where words end that have one space between them, as a browser shows them too. */
    private static int endOfWords(CharSequence text, int start, int stop) {
        int end = start;
        while (end < stop) {
            boolean between = end > start && end + 1 < stop && text.charAt(end) == ' ';
            if (HtmlText.isBlank(text.charAt(end)) && !(between && !HtmlText.isBlank(text.charAt(end + 1)))) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Tells all pieces; what is lifted is not kept as well. */
    void tell() {
        pieces.sort(Comparator.comparing(Piece::span));
        int end = 0;
        for (int i = 0; i < pieces.size(); i++) {
            changes.checkDeadline();
            Piece piece = pieces.get(i);
            if (piece.span.start() >= end && (piece.lifts || !isLifted(i))) {
                switch (piece.before) {
                    case NONE -> {}
                    case CELL -> transcript.space("\t");
                    case LINE -> transcript.line();
                    case PARAGRAPH -> transcript.paragraph();
                }
                piece.telling.run();
                end = piece.span.end();
            }
        }
        transcript.end(source.length());
    }

    /** Whether what follows in the source begins inside this piece and is lifted. */
    private boolean isLifted(int index) {
        int next = index + 1;
        return next < pieces.size()
                && pieces.get(next).lifts
                && pieces.get(next).span.start() < pieces.get(index).span.end();
    }
}
