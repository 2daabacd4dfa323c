package dev.palimpsest.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page. Its text is cut into blocks; each block is worth what it reads like: sentences a gain, links and
 * scraps a loss. The element whose blocks are worth most together holds the article (the maximum subsequence segmentation of
 * Pasternack and Roth, 2009, on the tree instead of the line), unless the page names another.
 */
final class MainText {
    private static final double MUCH = 0.15;
    private static final double PARAGRAPH = 140;
    private static final double MOST_LINKS = 0.7;
    private static final double FEW_LINKS = 0.5;
    private static final int SCRAP = 20;
    private static final int LITTLE = 250;
    private static final int LEAD = 12;

    private final PageOutline outline;
    private final PageNames names;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final Set<Element> outside = new HashSet<>();
    private final Set<TextNode> kept = new HashSet<>();
    private final ArticleRoot root;
    private int letters;

    private MainText(Element page, Set<PageNames.Kind> believed) {
        names = new PageNames(believed);
        outline = PageOutline.of(page, names);
        leaveOut();
        outline.weigh(blocks);
        root = ArticleRoot.of(outline.boxes());
        keep();
    }

    /** The main text of a parsed page. */
    static MainText of(Element page) {
        MainText main = new MainText(page, EnumSet.allOf(PageNames.Kind.class));
        if (main.letters >= LITTLE) {
            return main;
        }
        MainText unnamed = new MainText(page, EnumSet.of(PageNames.Kind.BODY, PageNames.Kind.COMMENTS));
        MainText better = unnamed.letters > 2 * main.letters ? unnamed : main;
        if (better.letters == 0) {
            better.blocks.stream()
                    .filter(block -> block.linkShare() <= FEW_LINKS && !block.isPhrase())
                    .forEach(block -> better.kept.addAll(block.nodes()));
        }
        return better;
    }

    /** Whether nothing reads like an article; what is kept then is all that is no link. */
    boolean isDoubtful() {
        return letters == 0;
    }

    /** The element that holds it. */
    Element element() {
        return root.box().element();
    }

    /** Whether the text is part of it. */
    boolean keeps(TextNode node) {
        return kept.contains(node);
    }

    /** Whether nothing of an element belongs to it. */
    boolean isOutside(Element element) {
        return outside.contains(element);
    }

    /** Leaves out what its names say is no article, unless it holds so much that the names must be wrong. */
    private void leaveOut() {
        outline.weigh(outline.blocks());
        double all = outline.boxes().get(0).sentences();
        List<PageBox> named = outline.boxes().stream()
                .filter(box -> box.sentences() >= MUCH * all && box.kind() == PageNames.Kind.BODY)
                .toList();
        for (PageBox box : outline.boxes()) {
            PageBox parent = box.parent();
            boolean leaves = parent != null && !parent.isOutside() && isNoArticle(box, all, named);
            if (leaves) {
                outside.add(box.element());
            }
            box.setOutside(leaves || (parent != null && parent.isOutside()));
        }
        for (PageBlock block : outline.blocks()) {
            if (!block.isOutside()) {
                blocks.add(block);
            }
        }
    }

    private boolean isNoArticle(PageBox box, double all, List<PageBox> named) {
        PageNames.Kind kind = box.kind();
        boolean lead = kind == PageNames.Kind.SCRAP && box.linkShare() == 0 && names.isLead(box);
        if (kind.most() == 0 || lead || (kind.isDoubtful(box.element()) && box.longest() >= PARAGRAPH)) {
            return false;
        }
        boolean elsewhere = box.sentences() > kind.most() * all
                && kind != PageNames.Kind.SCRAP
                && named.stream().anyMatch(body -> !body.isIn(box) && !box.isIn(body));
        return box.sentences() <= (elsewhere ? PageNames.Kind.COMMENTS : kind).most() * all;
    }

    private void keep() {
        List<PageBlock> inside =
                blocks.stream().filter(block -> block.box().isIn(root.box())).toList();
        int first = 0;
        int last = inside.size() - 1;
        while (first <= last && !begins(inside.get(first))) {
            first++;
        }
        while (last >= first && !ends(inside.get(last))) {
            last--;
        }
        if (first > last) {
            first = 0;
            last = inside.size() - 1;
        }
        lead(inside).forEach(this::keep);
        boolean follows = true;
        for (int i = last; i >= first; i--) {
            follows = belongs(inside.get(i)) && (follows || !inside.get(i).isHeading());
            if (follows) {
                keep(inside.get(i));
            }
        }
    }

    private void keep(PageBlock block) {
        kept.addAll(block.nodes());
        letters += block.length();
    }

    /** The sentences between the title and the article; without a title only what is named a lead. */
    private List<PageBlock> lead(List<PageBlock> inside) {
        int start = inside.isEmpty() ? 0 : blocks.indexOf(inside.get(0));
        int title = start - 1;
        while (title >= 0 && HtmlTags.headingLevel(blocks.get(title).box().element()) != 1) {
            title--;
        }
        List<PageBlock> before =
                blocks.subList(title < 0 ? Math.max(0, start - LEAD) : title + 1, Math.max(start, title + 1));
        boolean titled = title >= 0;
        return before.stream()
                .filter(block -> block.worth() >= SCRAP && !block.isPhrase())
                .filter(block -> titled || names.isLead(block.box()))
                .toList();
    }

    private boolean begins(PageBlock block) {
        return root.isNamed()
                ? belongs(block) && HtmlTags.headingLevel(block.box().element()) != 1
                : isGood(block);
    }

    private boolean ends(PageBlock block) {
        return root.isNamed() ? belongs(block) && !block.isHeading() : isGood(block) && !block.isHeading();
    }

    private static boolean isGood(PageBlock block) {
        return block.worth() > 0 && !block.isPhrase();
    }

    private boolean belongs(PageBlock block) {
        if (block.isPhrase()) {
            return false;
        }
        boolean paragraph = root.isNamed() && block.box().element().normalName().equals("p");
        boolean item = HtmlTags.isItem(block.box().element());
        if (block.linkShare() > MOST_LINKS) {
            return item && isAmongText(block.box());
        }
        return block.worth() > 0 || item || paragraph || block.isHeading() || block.length() >= SCRAP;
    }

    /** Whether the list or table of an item is more than links. */
    private static boolean isAmongText(PageBox item) {
        @Nullable PageBox up = item;
        while (up != null && !HtmlTags.isList(up.element())) {
            up = up.parent();
        }
        return up != null && up.linkShare() <= FEW_LINKS;
    }
}
