package dev.palimpsest.form;

import dev.palimpsest.form.HtmlPieces.Break;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** A parsed HTML page and what of it is told. */
final class HtmlPage {
    private static final int DEEPEST = 256;
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "button",
            "input",
            "datalist",
            "map",
            "dialog");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "ul");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final Document document;
    private final String source;
    private final Changes changes;
    private final HtmlPieces pieces;
    private final Parts parts;
    private final Element root;

    HtmlPage(Document document, Changes changes) {
        this.document = document;
        this.source = document.text();
        this.changes = changes;
        this.pieces = new HtmlPieces(source, changes);
        this.parts = new Parts(document);
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        this.root = parser.parseInput(source, "");
    }

    /** Tells the structure of a wiki's page, or the main text of any other. */
    void tell() {
        Element wiki = root.selectFirst(".mw-parser-output, #mw-content-text, #bodyContent");
        if (wiki != null) {
            new WikiHtml(this, root).lift();
            tell(wiki, WikiHtml::isMachinery);
        } else {
            MainText main = MainText.of(root);
            metadata(main.element());
            tell(main.element(), new Outside() {
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

    /** What decides over an element and everything in it. */
    interface Outside {
        boolean test(Element element);

        /** Whether it decides over a text in an element that is not outside. */
        default boolean test(TextNode node) {
            return false;
        }
    }

    private void tell(Element from, Outside outside) {
        from.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                changes.checkDeadline();
                if (node instanceof TextNode text) {
                    if (text.isBlank() || !outside.test(text)) {
                        pieces.keep(text);
                    }
                } else if (node instanceof Element element) {
                    if (UNSEEN.contains(element.normalName()) || (depth > 0 && outside.test(element))) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    open(element);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    close(element);
                }
                return FilterResult.CONTINUE;
            }
        });
    }

    private void open(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            pieces.breakBefore(Break.PARAGRAPH);
        } else if (name.equals("tr") || name.equals("br")) {
            boolean twice = element.previousSibling() instanceof Element before
                    && before.normalName().equals("br");
            pieces.breakBefore(twice && name.equals("br") ? Break.PARAGRAPH : Break.LINE);
        } else if (name.equals("td") || name.equals("th")) {
            pieces.breakBefore(element.previousElementSibling() == null ? Break.NONE : Break.CELL);
        }
        if (HEADING.matcher(name).matches() && element.hasText()) {
            Span span = words(element);
            if (!span.isEmpty()) {
                changes.annotate(span, new Heading(name.charAt(1) - '0'));
            }
        }
    }

    private void close(Element element) {
        if (BLOCKS.contains(element.normalName())) {
            pieces.breakBefore(Break.PARAGRAPH);
        }
    }

    /** From the first word under an element to the last one. */
    Span words(Element element) {
        int first = -1;
        int last = 0;
        for (TextNode text : element.nodeStream(TextNode.class).toList()) {
            Span span = HtmlText.span(text.sourceRange(), source.length());
            if (!text.isBlank() && !span.isEmpty()) {
                int start = span.start();
                int end = span.end();
                while (start < end && (Lines.isBlank(source.charAt(start)) || source.charAt(start) == '\n')) {
                    start++;
                }
                while (end > start && (Lines.isBlank(source.charAt(end - 1)) || source.charAt(end - 1) == '\n')) {
                    end--;
                }
                first = first < 0 ? start : first;
                last = Math.max(last, end);
            }
        }
        return first < 0 || last < first ? new Span(0, 0) : new Span(first, last);
    }

    /** What an element says: the text of its nodes, lines where it breaks them. */
    Reading reading(Element element, Outside outside) {
        Reading reading = new Reading();
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                HtmlReading.add(reading, HtmlText.read(source, text));
            } else if (node instanceof Element child) {
                String name = child.normalName();
                if (UNSEEN.contains(name) || (depth > 0 && outside.test(child))) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                if (depth > 0 && (BLOCKS.contains(name) || name.equals("br"))) {
                    HtmlReading.line(
                            reading,
                            HtmlText.span(child.sourceRange(), source.length()).start());
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return HtmlReading.trimmed(reading);
    }

    /** Lifts what an element says to a part. */
    void lift(Element element, String path, Outside outside) {
        Reading reading = reading(element, outside);
        if (reading.length() > 0) {
            Span span = reading.source(0, reading.length());
            pieces.lift(span, () -> pieces.transcript().rule("page").lift(span, path, reading, "text"));
        }
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

    /** Lifts the value of an attribute to a part. */
    void attribute(Element element, String name, String path) {
        Span span = attribute(element, name);
        if (!span.isEmpty()) {
            pieces.lift(span, () -> pieces.transcript().lift(span, path));
        }
    }

    /** Where the value of an attribute stands; empty if that is not known. */
    Span attribute(Element element, String name) {
        return HtmlText.span(element.attributes().sourceRange(name).valueRange(), source.length());
    }

    /** Lifts an image with its caption; without one the part is empty. */
    void image(Element image, Reading caption, String kind) {
        String path = parts.numbered("image");
        Span at = HtmlText.span(image.sourceRange(), source.length());
        Span target = attribute(image, "src");
        Traced traced = new Traced(image.attr("src"), document.toRaw(target.isEmpty() ? at : target));
        if (caption.length() > 0) {
            Span span = caption.source(0, caption.length());
            pieces.lift(span, () -> pieces.transcript().rule("page").lift(span, path, caption, "text"));
        } else {
            Span empty = Span.at(at.start(), 0);
            pieces.lift(empty, () -> pieces.transcript().lift(empty, path));
        }
        changes.annotateWhole(path, new Image(traced, kind));
    }

    String source() {
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
