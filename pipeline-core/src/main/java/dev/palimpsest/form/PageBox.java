package dev.palimpsest.form;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page, the one it stands in, and what is known of the text in it. */
final class PageBox {
    private final Element element;
    private final @Nullable PageBox parent;
    private final boolean linked;
    private double sentences;
    private double worth;
    private double longest;
    private int letters;
    private int links;
    private boolean outside;

    PageBox(Element element, @Nullable PageBox parent) {
        this.element = element;
        this.parent = parent;
        this.linked = element.normalName().equals("a") || (parent != null && parent.linked);
    }

    Element element() {
        return element;
    }

    @Nullable PageBox parent() {
        return parent;
    }

    /** The nearest element, itself or one around it, whose text stands apart. */
    PageBox block() {
        PageBox box = this;
        while (!HtmlTags.isBlock(box.element) && box.parent != null) {
            box = box.parent;
        }
        return box;
    }

    /** Whether it is a link or stands in one. */
    boolean isLinked() {
        return linked;
    }

    /** How much in sentences it holds. */
    double sentences() {
        return sentences;
    }

    /** What its text reads like, all in all: an article's above zero, a menu's below. */
    double worth() {
        return worth;
    }

    /** The worth of the best block in it. */
    double longest() {
        return longest;
    }

    /** How many letters of its text are no links. */
    int unlinked() {
        return letters - links;
    }

    /** How much of its text is links. */
    double linkShare() {
        return letters == 0 ? 0 : (double) links / letters;
    }

    /** Counts a block that stands in it directly. */
    void add(PageBlock block) {
        worth += block.worth();
        sentences += Math.max(0, block.worth());
        longest = Math.max(longest, block.worth());
        letters += block.length();
        links += block.linked();
    }

    /** Counts what a box that stands in it directly holds. */
    void add(PageBox child) {
        worth += child.worth;
        sentences += child.sentences;
        longest = Math.max(longest, child.longest);
        letters += child.letters;
        links += child.links;
    }

    /** Counts anew. */
    void forget() {
        worth = 0;
        sentences = 0;
        longest = 0;
        letters = 0;
        links = 0;
    }

    /** Says whether the main text may be in it. */
    void setOutside(boolean isOutside) {
        outside = isOutside;
    }

    boolean isOutside() {
        return outside;
    }

    /** Whether it is the other or stands in it. */
    boolean isIn(PageBox other) {
        @Nullable PageBox up = this;
        while (up != null && up != other) {
            up = up.parent;
        }
        return up != null;
    }
}
