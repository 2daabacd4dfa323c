package dev.palimpsest.form;

import dev.palimpsest.form.InfoboxField.Link;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Traced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The page of a MediaWiki as a browser saves it: title, infobox, images and references by the classes that its skins use. */
final class WikiHtml {
    private static final Set<String> MACHINERY = Set.of(
            "infobox",
            "navbox",
            "vertical-navbox",
            "navbox-styles",
            "sidebar",
            "metadata",
            "ambox",
            "hatnote",
            "toc",
            "mw-editsection",
            "noprint",
            "reflist",
            "references",
            "reference-cite-error",
            "thumb",
            "gallery",
            "catlinks",
            "printfooter",
            "mw-jump-link",
            "error",
            "mw-empty-elt",
            "sistersitebox",
            "authority-control",
            "shortdescription",
            "mw-indicators",
            "mw-references-wrap",
            "portalbox",
            "stub",
            "dablink",
            "nomobile",
            "mw-ext-cite-error");
    private static final int LONGEST_KEY = 60;

    private final HtmlPage page;
    private final Element root;

    WikiHtml(HtmlPage page, Element root) {
        this.page = page;
        this.root = root;
    }

    /** Whether an element is the site's, or was lifted. */
    static boolean isMachinery(Element element) {
        String name = element.normalName();
        if (name.equals("figure") || name.equals("nav") || name.equals("link") || name.equals("footer")) {
            return true;
        }
        for (String className : element.classNames()) {
            if (MACHINERY.contains(className)) {
                return true;
            }
        }
        return element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static boolean isNotText(Element element) {
        return isMachinery(element) && !element.hasClass("infobox") && !element.hasClass("thumb");
    }

    void lift() {
        Element title = root.selectFirst("h1.firstHeading, h1#firstHeading, h1");
        if (title != null) {
            page.lift(title, page.parts().path("title"), WikiHtml::isNotText);
        }
        for (Element infobox : root.select("table.infobox")) {
            infobox(infobox);
        }
        images();
        int number = 0;
        for (Element item : root.select("ol.references > li")) {
            page.changes().checkDeadline();
            number++;
            Element words = item.selectFirst(".reference-text");
            String path = page.parts().path("reference/" + number);
            reference(words == null ? item : words, path);
        }
    }

    private void infobox(Element infobox) {
        for (Element row : infobox.select("tr")) {
            page.changes().checkDeadline();
            if (!infobox.equals(row.closest("table"))) {
                continue;
            }
            List<Element> heads = row.children().stream()
                    .filter(c -> c.normalName().equals("th"))
                    .toList();
            List<Element> cells = row.children().stream()
                    .filter(c -> c.normalName().equals("td"))
                    .toList();
            if (heads.size() == 1 && cells.size() == 1) {
                field(heads.get(0).text(), cells.get(0), "");
            } else if (heads.isEmpty() && cells.size() > 1) {
                String label = label(row);
                for (int i = 0; i < cells.size() && !label.isEmpty(); i++) {
                    field(label, cells.get(i), String.valueOf(i + 1));
                }
            }
        }
    }

    /** The label of a row of cells stands in the row above it, across all columns. */
    private static String label(Element row) {
        for (Element above = row.previousElementSibling(); above != null; above = above.previousElementSibling()) {
            Element head = above.selectFirst("th");
            if (head != null) {
                return head.text();
            }
        }
        return "";
    }

    private void field(String label, Element cell, String side) {
        Reading value = page.source().reading(cell, WikiHtml::isNotText);
        String key = label.replaceAll("\\[[^\\[\\]]*\\]", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_");
        if (value.length() == 0 || key.isEmpty() || key.length() > LONGEST_KEY) {
            return;
        }
        Set<String> bold = new HashSet<>(cell.select("b, th").eachText());
        List<Link> links = new ArrayList<>();
        for (Element link : cell.select("a[href]")) {
            Span at = page.source().attribute(link, "href");
            if (link.hasText() && !link.attr("href").startsWith("#") && !at.isEmpty()) {
                links.add(new Link(
                        link.text(),
                        new Traced(link.attr("href"), page.document().toRaw(at))));
            }
        }
        String path = page.parts().path("infobox/" + key + side);
        Span span = value.source(0, value.length());
        page.pieces()
                .lift(
                        span,
                        () -> InfoboxField.lift(
                                value,
                                bold,
                                links,
                                path,
                                page.changes(),
                                page.pieces().transcript()));
    }

    private void images() {
        for (Element image : root.select(".mw-parser-output img, #mw-content-text img")) {
            Element frame = image.closest("figure, .thumb, .gallerybox, .infobox");
            if (frame == null || image.attr("width").matches("\\d|[1-4]\\d")) {
                continue; // flags and icons are smaller than 50 pixels
            }
            boolean inInfobox = frame.hasClass("infobox");
            Element caption =
                    inInfobox ? image.closest("td") : frame.selectFirst("figcaption, .thumbcaption, .gallerytext");
            caption = inInfobox && caption != null ? caption.selectFirst(".infobox-caption") : caption;
            Reading words = caption == null ? new Reading() : page.source().reading(caption, WikiHtml::isNotText);
            page.image(image, words, inInfobox ? "infobox" : "inline");
        }
    }

    private void reference(Element words, String path) {
        Reading reading = page.source().reading(words, WikiHtml::isNotText);
        if (reading.length() == 0) {
            return;
        }
        Span span = reading.source(0, reading.length());
        page.pieces().lift(span, () -> {
            page.pieces().transcript().rule("page").lift(span, path, reading, "text");
            ReferenceParser.annotate(reading, page.changes());
        });
    }
}
