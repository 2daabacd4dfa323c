package dev.palimpsest.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The elements of a page and its blocks of text, both in the order of the tree. */
final class PageOutline implements NodeFilter {
    private static final Set<String> UNREAD = Set.of("script", "style", "template", "head", "iframe", "svg");

    private final List<PageBox> boxes = new ArrayList<>();
    private final List<PageBlock> blocks = new ArrayList<>();
    private final Deque<PageBox> open = new ArrayDeque<>();
    private @Nullable PageBlock current;

    private PageOutline() {}

    static PageOutline of(Element page) {
        PageOutline outline = new PageOutline();
        page.filter(outline);
        outline.blocks.forEach(PageBlock::finish);
        return outline;
    }

    List<PageBox> boxes() {
        return boxes;
    }

    List<PageBlock> blocks() {
        return blocks;
    }

    /** Adds up what the blocks given are worth, for each box all that is in it. */
    void weigh(List<PageBlock> counted) {
        boxes.forEach(PageBox::forget);
        for (PageBlock block : counted) {
            block.box().add(block);
        }
        for (int i = boxes.size() - 1; i > 0; i--) {
            PageBox parent = boxes.get(i).parent();
            if (parent != null) {
                parent.add(boxes.get(i));
            }
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            PageBox parent = open.peek();
            if (!text.isBlank() && parent != null) {
                read(text, parent);
            }
        } else if (node instanceof Element element) {
            if (UNREAD.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            PageBox box = new PageBox(element, open.peek());
            boxes.add(box);
            open.push(box);
            endBlock(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            open.pop();
            endBlock(element);
        }
        return FilterResult.CONTINUE;
    }

    private void read(TextNode text, PageBox parent) {
        if (current == null) {
            current = new PageBlock(parent.block());
            blocks.add(current);
        }
        current.add(text, parent);
    }

    private void endBlock(Element element) {
        if (HtmlTags.isBlock(element) || HtmlTags.isSecondBreak(element)) {
            current = null;
        }
    }
}
