package dev.palimpsest.form;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.BlockStart;

/** Leaves of a Markdown text its prose: the tree that commonmark makes is walked, and the source re-read at each leaf. */
final class MarkdownBody {
    private static final Extension TABLES = TablesExtension.create();

    private final Document document;
    private final String source;
    private final Changes changes;
    private final Transcript transcript;
    private final Parts parts;
    private int base;
    private int referenceEnd;
    private int nextClose;
    private int paragraphEnd;
    private int firstKept = -1;

    MarkdownBody(Document document, Changes changes, Transcript transcript, Parts parts) {
        this.document = document;
        this.source = document.text();
        this.changes = changes;
        this.transcript = transcript;
        this.parts = parts;
    }

    /** Reads the source from {@code from} to its end. */
    void read(int from) {
        base = from;
        Node root = parser().parse(source.substring(from));
        Node node = root;
        while (true) {
            changes.checkDeadline();
            boolean descend = enter(node) && node.getFirstChild() != null;
            if (descend) {
                node = node.getFirstChild();
                continue;
            }
            leave(node);
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                leave(node);
            }
            if (node == root) {
                break;
            }
            node = node.getNext();
        }
        transcript.rule("block").end(source.length());
    }

    private Parser parser() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .extensions(List.of(TABLES))
                .maxOpenBlockParsers(100)
                .customInlineContentParserFactory(new MarkdownTags.Factory())
                .customBlockParserFactory((state, matched) -> {
                    // asked of each line: commonmark copies a paragraph for each line of it, and cannot be interrupted
                    changes.checkDeadline();
                    return BlockStart.none();
                })
                .build();
    }

    /** Tells what stands at a node's beginning; gives whether its children are to be told. */
    private boolean enter(Node node) {
        if (node instanceof Block) {
            return enterBlock(node);
        }
        if (node instanceof TableRow) {
            transcript.rule("block").line();
        } else if (node instanceof TableCell cell) {
            transcript.rule("block").space(cell.getPrevious() == null ? "" : "\t");
        } else if (node instanceof org.commonmark.node.Image image) {
            lift(image);
            return false;
        } else if (node instanceof SoftLineBreak) {
            transcript.rule("break").space(" ");
        } else if (node instanceof HardLineBreak) {
            transcript.rule("break").line();
        } else if (node instanceof HtmlInline html) {
            tag(html);
        } else if (node instanceof Text text) {
            keep(node, text.getLiteral());
        } else if (node instanceof Code code) {
            transcript.rule("code");
            keepInside(node, code.getLiteral());
        } else {
            transcript.rule(node instanceof Link ? "link" : "emphasis");
        }
        return true;
    }

    private boolean enterBlock(Node node) {
        transcript.rule("block");
        if (node instanceof org.commonmark.node.Heading heading && isTitle(heading)) {
            transcript.lift(inside(node), parts.path("title"));
            return false;
        }
        if (node instanceof Paragraph || node instanceof org.commonmark.node.Heading) {
            transcript.paragraph();
            firstKept = -1;
        } else if (node instanceof TableBlock) {
            transcript.paragraph();
        } else if (node instanceof FencedCodeBlock fenced) {
            transcript.rule("code").paragraph();
            boolean closed = fenced.getClosingFenceLength() != null;
            lines(node, 1, closed ? 1 : 0);
        } else if (node instanceof IndentedCodeBlock) {
            transcript.rule("code").paragraph();
            lines(node, 0, 0);
        } else if (node instanceof HtmlBlock) {
            transcript.rule("html").paragraph();
            htmlLines(node);
        }
        return true;
    }

    /** A heading of the first level that begins the text is its title, if the front matter gives none. */
    private boolean isTitle(org.commonmark.node.Heading heading) {
        return heading.getLevel() == 1
                && heading.getFirstChild() != null
                && heading.getPrevious() == null
                && heading.getParent() instanceof org.commonmark.node.Document
                && parts.isFree("title");
    }

    /** From the beginning of a node's first child to the end of its last one. */
    private Span inside(Node node) {
        return node.getFirstChild() == null || node.getLastChild() == null
                ? Span.at(span(node).start(), 0)
                : new Span(
                        span(node.getFirstChild()).start(),
                        span(node.getLastChild()).end());
    }

    private void leave(Node node) {
        if (node instanceof org.commonmark.node.Heading heading) {
            if (firstKept >= 0 && firstKept < transcript.cursor()) {
                changes.annotate(new Span(firstKept, transcript.cursor()), new Heading(heading.getLevel()));
            }
            transcript.rule("block").paragraph();
        } else if (node instanceof Link) {
            transcript.rule("link");
        } else if (node instanceof org.commonmark.node.Emphasis || node instanceof org.commonmark.node.StrongEmphasis) {
            transcript.rule("emphasis");
        }
    }

    private Span span(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Span.at(transcript.cursor(), 0);
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return new Span(base + spans.get(0).getInputIndex(), base + last.getInputIndex() + last.getLength());
    }

    private void keep(Node node, String literal) {
        Span span = span(node);
        if (span.start() >= referenceEnd && span.start() >= transcript.cursor()) {
            firstKept = firstKept < 0 ? span.start() : firstKept;
            MarkdownText.keep(transcript, source, span.start(), span.end(), literal);
        }
    }

    private void keepInside(Node node, String literal) {
        Span span = span(node);
        int at = find(literal, span.start(), span.end());
        if (at >= 0) {
            firstKept = firstKept < 0 ? at : firstKept;
            transcript.keep(at, at + literal.length());
        } else {
            transcript.keep(Reading.atomic(literal, span));
        }
    }

    /** Where a text begins between two offsets; negative if it does not stand there. */
    private int find(String what, int from, int to) {
        for (int at = from; at + what.length() <= to; at++) {
            if (source.startsWith(what, at)) {
                return at;
            }
        }
        return -1;
    }

    private void lines(Node block, int leadingFences, int trailingFences) {
        List<SourceSpan> spans = block.getSourceSpans();
        for (int i = leadingFences; i < spans.size() - trailingFences; i++) {
            int start = base + spans.get(i).getInputIndex();
            int end = start + spans.get(i).getLength();
            while (start < end && Character.isWhitespace(source.charAt(start))) {
                start++;
            }
            transcript.line();
            transcript.keep(start, end);
        }
    }

    private void htmlLines(Node block) {
        Span span = span(block);
        int at = span.start();
        while (at < span.end()) {
            int open = find("<", at, span.end());
            open = open < 0 ? span.end() : open;
            keepWords(at, open);
            int close = find(source.startsWith("<!--", open) ? "-->" : ">", open, span.end());
            at = close < 0 ? span.end() : close + (source.charAt(close) == '-' ? 3 : 1);
            transcript.line();
        }
    }

    private void keepWords(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        transcript.keep(start, end);
    }

    /** A tag is deleted; so is what stands between {@code <ref>} and its end, and a line ends at {@code <br>}. */
    private void tag(HtmlInline html) {
        transcript.rule("html");
        String tag = html.getLiteral().toLowerCase(Locale.ROOT);
        if (tag.startsWith("<br")) {
            transcript.line();
        } else if (tag.startsWith("<ref") && !tag.endsWith("/>")) {
            int from = span(html).end();
            if (nextClose >= 0 && nextClose < from) {
                nextClose = source.indexOf("</ref>", from);
            }
            // an opening tag whose end stands in another paragraph encloses nothing
            if (paragraphEnd >= 0 && paragraphEnd < from) {
                paragraphEnd = source.indexOf("\n\n", from);
            }
            if (nextClose >= 0 && (paragraphEnd < 0 || nextClose < paragraphEnd)) {
                referenceEnd = nextClose;
            }
        }
    }

    private void lift(org.commonmark.node.Image image) {
        transcript.rule("image");
        Span all = span(image);
        Span caption = inside(image);
        int at = find(image.getDestination(), caption.end(), all.end());
        Span target = at < 0 ? all : Span.at(at, image.getDestination().length());
        String path = parts.numbered("image");
        transcript.lift(caption, path);
        changes.annotateWhole(path, new Image(new Traced(image.getDestination(), document.toRaw(target)), "inline"));
        transcript.skip(all.end());
    }
}
