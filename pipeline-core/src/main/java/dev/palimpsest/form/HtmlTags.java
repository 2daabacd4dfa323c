package dev.palimpsest.form;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names of HTML's elements say about how they are shown. */
final class HtmlTags {
    /** Elements of which a reader of the page sees nothing, or controls of the page. */
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

    /** Elements that begin and end a paragraph. */
    private static final Set<String> PARAGRAPHS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
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
            "tfoot",
            "thead",
            "ul");

    private static final Set<String> CELLS = Set.of("td", "th");

    /** Elements whose texts are short by their nature and not because they are scraps. */
    private static final Set<String> ITEMS = Set.of("li", "td", "th", "dd", "dt", "pre");

    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table");

    private HtmlTags() {}

    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName());
    }

    static boolean isParagraph(Element element) {
        return PARAGRAPHS.contains(element.normalName());
    }

    static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    /** Whether its text stands apart from the text before and after it. */
    static boolean isBlock(Element element) {
        return isParagraph(element) || isCell(element) || isRow(element);
    }

    static boolean isRow(Element element) {
        return element.normalName().equals("tr");
    }

    static boolean isBreak(Element element) {
        return element.normalName().equals("br");
    }

    /** Whether it is a line break right behind another, which is how some pages part their paragraphs. */
    static boolean isSecondBreak(Element element) {
        return isBreak(element) && element.previousSibling() instanceof Element before && isBreak(before);
    }

    static boolean isItem(Element element) {
        return ITEMS.contains(element.normalName());
    }

    /** Whether it holds items: a list or a table. */
    static boolean isList(Element element) {
        return LISTS.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return headingLevel(element) > 0;
    }

    /** 1 to 6 for a heading, else 0. */
    static int headingLevel(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }
}
