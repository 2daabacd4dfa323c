package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A parsed HTML page and what of it is told. */
final class HtmlPage {
    private static final int DEEPEST = 256;

    private final Document document;
    private final HtmlSource source;
    private final Changes changes;
    private final HtmlPieces pieces;
    private final Parts parts;
    private final Element root;

    HtmlPage(Document document, Changes changes) {
        this.document = document;
        this.source = new HtmlSource(document.text());
        this.changes = changes;
        this.pieces = new HtmlPieces(source.text(), changes);
        this.parts = new Parts(document);
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        this.root = parser.parseInput(source.text(), "");
    }

    /** Tells the structure of a wiki's page, or the main text of any other. */
    void tell() {
        Element wiki = root.selectFirst(".mw-parser-output, #mw-content-text, #bodyContent");
        if (wiki != null) {
            new WikiHtml(this, root).lift();
            tell(wiki, WikiHtml::isMachinery);
        } else {
            MainText main = MainText.of(root);
            if (main.isDoubtful() && root.hasText()) {
                changes.warn(
                        new Span(0, document.text().length()),
                        "nothing on the page reads like an article; what is not a link is kept"
                                + " (html-form.extent=all keeps everything)");
            }
            metadata(main.element());
            tell(root, new HtmlSource.Outside() {
                @Override
                public boolean test(Element element) {
                    return main.isOutside(element);
                }

                @Override
                public boolean test(TextNode node) {
                    return !main.keeps(node);
                }
            });
        }
        pieces.tell();
    }

    /** Tells all that a reader sees. */
    void tellEverything() {
        tell(root, element -> false);
        pieces.tell();
    }

    private void tell(Element from, HtmlSource.Outside outside) {
        from.filter(new HtmlTelling(source, changes, pieces, outside));
    }

    private void metadata(Element main) {
        Element heading = main.selectFirst("h1");
        heading = heading == null || !heading.hasText() ? root.selectFirst("h1") : heading;
        Element title = heading == null || !heading.hasText() ? root.selectFirst("head > title") : heading;
        if (title != null && title.hasText()) {
            lift(title, parts.path("title"), e -> false);
        }
        Element published = root.selectFirst(
                "meta[property=article:published_time], meta[itemprop=datePublished], meta[name=date], time[datetime]");
        if (published != null) {
            attribute(
                    published, published.normalName().equals("time") ? "datetime" : "content", parts.path("published"));
        }
    }

    /** Lifts what an element says to a part. */
    void lift(Element element, String path, HtmlSource.Outside outside) {
        lift(source.reading(element, outside), path);
    }

    private void lift(Reading reading, String path) {
        if (reading.length() > 0) {
            Span span = reading.source(0, reading.length());
            pieces.lift(span, () -> pieces.transcript().rule("page").lift(span, path, reading, "text"));
        }
    }

    /** Lifts the value of an attribute to a part. */
    private void attribute(Element element, String name, String path) {
        Span span = source.attribute(element, name);
        if (!span.isEmpty()) {
            pieces.lift(span, () -> pieces.transcript().lift(span, path));
        }
    }

    /** Lifts an image with its caption; without one the part is empty. */
    void image(Element image, Reading caption, String kind) {
        String path = parts.numbered("image");
        Span at = source.span(image);
        Span target = source.attribute(image, "src");
        Traced traced = new Traced(image.attr("src"), document.toRaw(target.isEmpty() ? at : target));
        if (caption.length() > 0) {
            lift(caption, path);
        } else {
            Span empty = Span.at(at.start(), 0);
            pieces.lift(empty, () -> pieces.transcript().lift(empty, path));
        }
        changes.annotateWhole(path, new Image(traced, kind));
    }

    HtmlSource source() {
        return source;
    }

    Document document() {
        return document;
    }

    Changes changes() {
        return changes;
    }

    Parts parts() {
        return parts;
    }

    HtmlPieces pieces() {
        return pieces;
    }
}
