package dev.palimpsest.form;

import java.util.List;
import java.util.Set;

/**
 * The element of a page that holds its article, and whether the page itself says so.
 *
 * @param box the element
 * @param isNamed whether its name says that it holds the text of the article and nothing else
 */
record ArticleRoot(PageBox box, boolean isNamed) {
    /** Elements that are a piece of a text and not the whole of it. */
    private static final Set<String> PIECES = Set.of(
            "p",
            "li",
            "ul",
            "ol",
            "dl",
            "dd",
            "dt",
            "tr",
            "tbody",
            "thead",
            "table",
            "blockquote",
            "pre",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "strong",
            "b",
            "em",
            "i",
            "font",
            "a");

    private static final double SHARE = 0.5;
    private static final double SHARE_OF_ONE = 0.8;
    private static final double POOR = 500;
    private static final double POOR_SHARE = 0.3;

    /** The article of a page whose boxes have been weighed. */
    static ArticleRoot of(List<PageBox> boxes) {
        PageBox best = best(boxes);
        PageBox named = null;
        double sentences = best.sentences() * SHARE;
        int unlinked = boxes.get(0).unlinked();
        for (PageBox box : boxes) {
            boolean holdsMuch = (box.sentences() >= sentences && box.sentences() > 0)
                    || (best.sentences() < POOR && box.unlinked() >= POOR_SHARE * unlinked && box.unlinked() > 0);
            if (holdsMuch && !box.isOutside() && box.kind() == PageNames.Kind.BODY) {
                boolean inner = named != null && box.isIn(named);
                if (named == null
                        || box.sentences() > named.sentences()
                        || (inner && box.sentences() >= 0.9 * named.sentences())) {
                    named = box;
                }
            }
        }
        return named == null || isCut(named, best, boxes)
                ? new ArticleRoot(container(best), false)
                : new ArticleRoot(named, true);
    }

    /** Whether the text of the best box stands in several elements of one name. */
    private static boolean isCut(PageBox named, PageBox best, List<PageBox> boxes) {
        if (!named.isIn(best) || named.element().className().isEmpty()) {
            return false;
        }
        double sum = 0;
        int pieces = 0;
        for (PageBox box : boxes) {
            if (box.element().className().equals(named.element().className()) && box.isIn(best)) {
                sum += box.sentences();
                pieces += box.sentences() > 0 ? 1 : 0;
            }
        }
        return pieces > 1 && named.sentences() < SHARE_OF_ONE * sum && sum >= SHARE_OF_ONE * best.sentences();
    }

    /** The box that is worth most; of two worth as much the one inside. */
    private static PageBox best(List<PageBox> boxes) {
        PageBox best = boxes.get(0);
        double most = 0;
        for (PageBox box : boxes) {
            if (box.worth() > 0 && box.worth() >= most) {
                most = box.worth();
                best = box;
            }
        }
        return best;
    }

    private static PageBox container(PageBox box) {
        PageBox up = box;
        for (PageBox parent = up.parent();
                PIECES.contains(up.element().normalName()) && parent != null;
                parent = up.parent()) {
            up = parent;
        }
        return up;
    }
}
