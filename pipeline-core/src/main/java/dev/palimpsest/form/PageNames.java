package dev.palimpsest.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What tags, roles, class names and ids say of a page's elements. */
final class PageNames {

    /** What an element is for. */
    enum Kind {
        /** Nothing is known of it. */
        PLAIN(0),
        /** The article, or a part of it. */
        ARTICLE(0),
        /** The text of the article, and nothing else. */
        BODY(0),
        /** What may surround an article or belong to it. */
        SCRAP(0.4),
        /** What surrounds an article. */
        MACHINERY(0.4),
        /** What readers wrote, or what the page does not show; it may be longer than the article. */
        COMMENTS(0.8);

        private final double most;

        Kind(double most) {
            this.most = most;
        }

        /** How much of the page's sentences it may hold before its name is not believed. */
        double most() {
            return most;
        }

        /** Whether an element of this name belongs to the article all the same if it holds a paragraph. */
        boolean isDoubtful(Element element) {
            return this == SCRAP
                    || (this == MACHINERY && (DOUBTFUL.contains(element.normalName()) || isInline(element)));
        }

        private static boolean isInline(Element element) {
            return !HtmlTags.isBlock(element) && !TAGS.contains(element.normalName());
        }
    }

    private static final Set<String> TAGS = Set.of(
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
    private static final Set<String> DOUBTFUL = Set.of("form", "fieldset", "label");
    private static final Set<String> WHOLES = Set.of("html", "body", "article", "main");
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
    private static final Pattern COMMENTS = HtmlKnowledge.pattern("comments");
    private static final Pattern MACHINERY = HtmlKnowledge.pattern("machinery");
    private static final Pattern SCRAP = HtmlKnowledge.pattern("scrap");
    private static final Pattern ARTICLE = HtmlKnowledge.pattern("article");
    private static final Pattern LEAD = HtmlKnowledge.pattern("lead");
    private static final int LEAD_DEPTH = 3;
    private static final Pattern BODY = HtmlKnowledge.pattern("body");

    private final Map<String, Kind> known = new HashMap<>();
    private final Set<Kind> believed;

    /** The names of one page, of which some kinds are not believed. */
    PageNames(Set<Kind> believed) {
        this.believed = believed;
    }

    /** What tag, role, style and names together say of an element. */
    Kind of(Element element) {
        Kind kind = kindOf(element);
        return believed.contains(kind) ? kind : Kind.PLAIN;
    }

    private Kind kindOf(Element element) {
        if (element.attributes().isEmpty() && !TAGS.contains(element.normalName())) {
            return Kind.PLAIN;
        }
        if (element.hasAttr("hidden") || isInvisible(element.attr("style"))) {
            return Kind.COMMENTS;
        }
        String tag = element.normalName();
        if (tag.equals("figure") && element.selectFirst("table, pre") != null) {
            return Kind.PLAIN;
        }
        if (TAGS.contains(tag)
                || ROLES.contains(element.attr("role"))
                || element.attr("aria-hidden").equals("true")) {
            return Kind.MACHINERY;
        }
        if (element.attr("itemprop").equals("articleBody")) {
            return Kind.BODY;
        }
        if (WHOLES.contains(tag)) {
            return Kind.PLAIN;
        }
        String id = HtmlTags.isHeading(element) ? "" : element.id(); // a heading's id repeats what it says
        String names = element.className() + " " + id;
        return names.length() < 2 ? Kind.PLAIN : known.computeIfAbsent(names, PageNames::kindOf);
    }

    /** Whether a text stands in an element that is named the lead of an article. */
    boolean isLead(PageBox box) {
        PageBox up = box;
        for (int i = 0; i < LEAD_DEPTH; i++) {
            if (LEAD.matcher(words(up.element().className())).find()) {
                return true;
            }
            PageBox parent = up.parent();
            up = parent == null ? up : parent;
        }
        return false;
    }

    private static boolean isInvisible(String style) {
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    private static Kind kindOf(String names) {
        String words = words(names);
        if (BODY.matcher(words).find()) {
            return Kind.BODY;
        }
        if (ARTICLE.matcher(words).find()) {
            return Kind.ARTICLE;
        }
        if (COMMENTS.matcher(words).find()) {
            return Kind.COMMENTS;
        }
        if (MACHINERY.matcher(words).find()) {
            return Kind.MACHINERY;
        }
        return SCRAP.matcher(words).find() ? Kind.SCRAP : Kind.PLAIN;
    }

    /** Names in lower case with hyphens between their words: {@code articleBody} and {@code article__body} are the same. */
    static String words(String names) {
        return names.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[_-]+", "-")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
