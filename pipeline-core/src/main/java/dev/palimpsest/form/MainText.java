package dev.palimpsest.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The main text of a page. Its text is cut into blocks; each block is worth what it reads like: sentences a gain, links and
 * scraps a loss. The element whose blocks are worth most together holds the article (the maximum subsequence segmentation of
 * Pasternack and Roth, 2009, on the tree instead of the line), and its scraps at both ends are left out.
 */
final class MainText {
    private static final Set<String> NEVER = Set.of(
            "nav",
            "footer",
            "aside",
            "noscript",
            "form",
            "button",
            "select",
            "textarea",
            "dialog",
            "menu",
            "figcaption",
            "figure",
            "audio",
            "video",
            "object",
            "time",
            "label",
            "fieldset");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head", "iframe", "svg");
    private static final double SHARE = 0.4;
    private static final double HIDDEN_SHARE = 0.8;
    private static final Pattern COMMENTS =
            Pattern.compile("comment|repl(?:y|ies)|disqus|respond", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "dialog",
            "alertdialog",
            "search",
            "menu",
            "menubar");
    private static final Pattern MACHINERY =
            Pattern.compile(HtmlKnowledge.classes("not-article"), Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile(HtmlKnowledge.classes("article"), Pattern.CASE_INSENSITIVE);
    private static final Pattern PHRASE = Pattern.compile(HtmlKnowledge.phrases(), Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？।։؟][\"'”’»)\\]]*(?:\\s|$)");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "td",
            "th",
            "tr",
            "caption",
            "ul");
    private static final String ARTICLE_BODY = "[itemprop=articleBody]";
    private static final int LONG = 80;
    private static final double MOST_LINKS = 0.5;

    /** The text that stands directly in one element that begins a line. */
    private static final class Block {
        final Element element;
        final List<TextNode> nodes = new ArrayList<>();
        int length;
        int linked;
        boolean sentence;

        Block(Element element) {
            this.element = element;
        }

        boolean isHeading() {
            return element.normalName().matches("h[1-6]");
        }

        double worth() {
            if (linked > MOST_LINKS * length) {
                return -Math.min(length, 120);
            }
            if (sentence && length >= LONG) {
                return length - linked;
            }
            return sentence ? length / 3.0 : isHeading() ? 0 : -12;
        }
    }

    private final Element page;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Node> kept = new HashSet<>();
    private final Set<Element> outside = new HashSet<>();
    private final Map<Element, double[]> sentences = new HashMap<>();
    private Element best;

    private MainText(Element page) {
        this.page = page;
        this.best = page;
    }

    /** The main text of a parsed page. */
    static MainText of(Element page) {
        MainText main = new MainText(page);
        main.readBlocks();
        main.weigh();
        main.leaveOut();
        main.choose();
        main.keep();
        return main;
    }

    /** The element that holds it. */
    Element element() {
        return best;
    }

    /** Whether the text is part of it. */
    boolean keeps(TextNode node) {
        return kept.contains(node);
    }

    /** Whether nothing of an element belongs to it. */
    boolean isOutside(Element element) {
        return outside.contains(element);
    }

    /** What its tag and names say of an element: how much of the page's sentences it may hold and yet be no article. */
    private static double mostOfOutside(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
            return 1;
        }
        if (element.hasAttr("hidden") || element.attr("style").replace(" ", "").contains("display:none")) {
            return HIDDEN_SHARE;
        }
        if (NEVER.contains(name)
                || ROLES.contains(element.attr("role"))
                || element.attr("aria-hidden").equals("true")) {
            return SHARE;
        }
        if (name.equals("body") || name.equals("html") || name.equals("article") || name.equals("main")) {
            return 0;
        }
        String names = element.className() + " " + element.id();
        if (names.length() < 2
                || !MACHINERY.matcher(names).find()
                || ARTICLE.matcher(names).find()) {
            return 0;
        }
        return COMMENTS.matcher(names).find() ? HIDDEN_SHARE : SHARE;
    }

    /** Leaves out what its names say is no article, unless it holds so much that the names must be wrong. */
    private void leaveOut() {
        double all = sum(page);
        page.filter((node, depth) -> {
            if (node instanceof Element element && depth > 0) {
                double most = mostOfOutside(element);
                if (most > 0 && sum(element) <= most * all) {
                    outside.add(element);
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        blocks.removeIf(block -> {
            for (Element up = block.element; up != null; up = up.parent()) {
                if (outside.contains(up)) {
                    return true;
                }
            }
            return block.nodes.stream().allMatch(this::isInOutsideInline);
        });
    }

    private boolean isInOutsideInline(TextNode node) {
        Element parent = node.parent();
        return parent != null && outside.contains(parent);
    }

    private double sum(Element element) {
        double[] sum = sentences.get(element);
        return sum == null ? 0 : sum[0];
    }

    /** How much in sentences each element holds. */
    private void weigh() {
        for (Block block : blocks) {
            double worth = Math.max(0, block.worth());
            for (Element up = block.element; up != null && worth > 0; up = up.parent()) {
                sentences.computeIfAbsent(up, e -> new double[1])[0] += worth;
            }
        }
    }

    private void readBlocks() {
        Map<Element, Block> byElement = new HashMap<>();
        page.filter((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                Element block = blockOf(text);
                byElement
                        .computeIfAbsent(block, b -> {
                            Block made = new Block(b);
                            blocks.add(made);
                            return made;
                        })
                        .nodes
                        .add(text);
            } else if (node instanceof Element element && UNSEEN.contains(element.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        blocks.forEach(MainText::measure);
    }

    private static Element blockOf(TextNode text) {
        Element parent = text.parent();
        Element element = parent == null ? new Element("p") : parent;
        while (!BLOCKS.contains(element.normalName()) && element.parent() != null) {
            element = element.parent();
        }
        return element;
    }

    private static void measure(Block block) {
        StringBuilder text = new StringBuilder();
        for (TextNode node : block.nodes) {
            String words = node.text();
            text.append(words);
            boolean link = false;
            for (Node up = node.parent(); up != null && !up.equals(block.element); up = up.parent()) {
                link |= up.nodeName().equals("a");
            }
            link |= block.element.closest("a") != null;
            block.linked += link ? words.length() : 0;
        }
        block.length = text.length();
        block.sentence = SENTENCE.matcher(text).find();
    }

    /** The element with the greatest sum; what a page itself names its article goes before, if it holds much of that. */
    private void choose() {
        Map<Element, double[]> sums =
                new LinkedHashMap<>(); // deeper ones first, so that they win where both are worth as much
        for (Block block : blocks) {
            double worth = block.worth();
            for (Element up = block.element; up != null; up = up.parent()) {
                double[] sum = sums.get(up);
                if (sum == null) {
                    sum = new double[1];
                    sums.put(up, sum);
                }
                sum[0] += worth;
            }
        }
        double most = 0;
        for (Map.Entry<Element, double[]> entry : sums.entrySet()) {
            double worth = entry.getValue()[0];
            if (worth > most) {
                most = worth;
                best = entry.getKey();
            }
        }
        for (Element named : page.select(ARTICLE_BODY)) {
            double[] sum = sums.get(named);
            if (sum != null && sum[0] > most / 2) {
                best = named;
                most = sum[0];
            }
        }
    }

    private void keep() {
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (isUnderBest(block.element)) {
                inside.add(block);
            }
        }
        int first = 0;
        int last = inside.size() - 1;
        while (first <= last && !isGood(inside.get(first))) {
            first++;
        }
        while (last >= first && !isGood(inside.get(last))) {
            last--;
        }
        if (first > last) {
            first = 0;
            last = inside.size() - 1;
        }
        for (int i = first; i <= last; i++) {
            if (belongs(inside.get(i))) {
                kept.addAll(inside.get(i).nodes);
            }
        }
    }

    private boolean isUnderBest(Element element) {
        Element up = element;
        while (up != null && !up.equals(best)) {
            up = up.parent();
        }
        return up != null;
    }

    private static boolean isGood(Block block) {
        return block.worth() > 0 && !block.isHeading() && !isPhrase(block);
    }

    private static boolean belongs(Block block) {
        boolean item = block.element.normalName().matches("li|td|th|dd|dt|pre|h[1-6]");
        return block.linked <= 0.7 * block.length
                && !isPhrase(block)
                && (block.worth() > 0 || item || block.length >= 20);
    }

    private static boolean isPhrase(Block block) {
        return block.length < 200
                && PHRASE.matcher(block.element.ownText().strip()).matches();
    }
}
