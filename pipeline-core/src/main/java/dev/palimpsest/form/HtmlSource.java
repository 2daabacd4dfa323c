package dev.palimpsest.form;

import dev.palimpsest.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The source of a parsed page, in which the words of its elements are found again. */
record HtmlSource(String text) {

    /** What decides over an element and everything in it. */
    interface Outside {
        boolean test(Element element);

        /** Whether it decides over a text in an element that is not outside. */
        default boolean test(TextNode node) {
            return false;
        }
    }

    /** From the first word under an element to the last one; empty if it has none. */
    Span words(Element element) {
        int[] found = {-1, 0};
        element.nodeStream(TextNode.class).forEach(node -> {
            Span span = HtmlText.span(node.sourceRange(), text.length());
            if (!node.isBlank() && !span.isEmpty()) {
                Span words = stripped(span);
                found[0] = found[0] < 0 ? words.start() : found[0];
                found[1] = Math.max(found[1], words.end());
            }
        });
        return found[0] < 0 || found[1] < found[0] ? new Span(0, 0) : new Span(found[0], found[1]);
    }

    private Span stripped(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && HtmlText.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && HtmlText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** What an element says: the text of its nodes, lines where it breaks them. */
    Reading reading(Element element, Outside outside) {
        Reading reading = new Reading();
        element.filter((node, depth) -> {
            if (node instanceof TextNode words) {
                HtmlReading.add(reading, HtmlText.read(text, words));
            } else if (node instanceof Element child) {
                if (HtmlTags.isUnseen(child) || (depth > 0 && outside.test(child))) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                if (depth > 0 && (HtmlTags.isParagraph(child) || HtmlTags.isBreak(child))) {
                    HtmlReading.line(reading, span(child).start());
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return HtmlReading.trimmed(reading);
    }

    /** Where a node stands; empty if that is not known. */
    Span span(Node node) {
        return HtmlText.span(node.sourceRange(), text.length());
    }

    /** Where the value of an attribute stands; empty if that is not known. */
    Span attribute(Element element, String name) {
        return HtmlText.span(element.attributes().sourceRange(name).valueRange(), text.length());
    }
}
