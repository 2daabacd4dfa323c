package dev.palimpsest.form;

import dev.palimpsest.form.HtmlPieces.Break;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A walk through the elements of a page that keeps their text, but for what is outside. */
final class HtmlTelling implements NodeFilter {
    private final HtmlSource source;
    private final Changes changes;
    private final HtmlPieces pieces;
    private final HtmlSource.Outside outside;

    HtmlTelling(HtmlSource source, Changes changes, HtmlPieces pieces, HtmlSource.Outside outside) {
        this.source = source;
        this.changes = changes;
        this.pieces = pieces;
        this.outside = outside;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        changes.checkDeadline();
        if (node instanceof TextNode text) {
            if (text.isBlank() || !outside.test(text)) {
                pieces.keep(text);
            }
        } else if (node instanceof Element element) {
            if (HtmlTags.isUnseen(element) || (depth > 0 && outside.test(element))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && HtmlTags.isParagraph(element)) {
            pieces.breakBefore(Break.PARAGRAPH);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        if (HtmlTags.isParagraph(element) || HtmlTags.isSecondBreak(element)) {
            pieces.breakBefore(Break.PARAGRAPH);
        } else if (HtmlTags.isRow(element) || HtmlTags.isBreak(element)) {
            pieces.breakBefore(Break.LINE);
        } else if (HtmlTags.isCell(element)) {
            pieces.breakBefore(element.previousElementSibling() == null ? Break.NONE : Break.CELL);
        }
        int level = HtmlTags.headingLevel(element);
        if (level > 0 && element.nodeStream(TextNode.class).anyMatch(text -> !text.isBlank() && !outside.test(text))) {
            Span span = source.words(element);
            if (!span.isEmpty()) {
                changes.annotate(span, new Heading(level));
            }
        }
    }
}
