package dev.palimpsest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;

/** A run of text of a page that stands apart from what is before and after it, and what it reads like. */
final class PageBlock {
    private static final Pattern SENTENCE = Pattern.compile("[.!?…。！？।։؟][\"'”’»)\\]]*(?:\\s|$)");
    private static final Pattern PHRASE = HtmlKnowledge.pattern("phrase");
    private static final int LONGEST_PHRASE = 200;
    private static final int LONG = 80;
    private static final double MOST_LINKS = 0.5;
    private static final char FIRST_WIDE = '\u2e80';

    private final PageBox box;
    private final List<TextNode> nodes = new ArrayList<>();
    private final List<PageBox> parents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int length;
    private int linked;
    private boolean sentence;
    private boolean phrase;

    PageBlock(PageBox box) {
        this.box = box;
    }

    /** The block element that it stands in. */
    PageBox box() {
        return box;
    }

    List<TextNode> nodes() {
        return nodes;
    }

    String text() {
        return text.toString();
    }

    /** Its letters; a sign of Chinese, Japanese or Korean counts as three, which is what it stands for. */
    int length() {
        return length;
    }

    void add(TextNode node, PageBox parent) {
        parents.add(parent);
        nodes.add(node);
        int before = length;
        String words = node.getWholeText();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                text.append(c);
                length += c >= FIRST_WIDE ? 3 : 1;
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
                length++;
            }
        }
        linked += parent.isLinked() ? length - before : 0;
    }

    /** Whether it stands outside the main text, or all of its inline elements do. */
    boolean isOutside() {
        return box.isOutside() || parents.stream().allMatch(PageBox::isOutside);
    }

    /** Reads what was added. */
    void finish() {
        sentence = SENTENCE.matcher(text).find();
        phrase = length < LONGEST_PHRASE && PHRASE.matcher(text.toString().strip()).matches();
    }

    boolean isHeading() {
        return HtmlTags.isHeading(box.element());
    }

    /** Whether it is a line that no author wrote, such as an invitation to share. */
    boolean isPhrase() {
        return phrase;
    }

    /** What it reads like: sentences a gain in UTF-16 units, links and scraps a loss. */
    double worth() {
        if (linked > MOST_LINKS * length) {
            return -Math.min(length, 120);
        }
        if (sentence) {
            return length >= LONG ? length - linked : length / 3.0;
        }
        return isHeading() ? 0 : length >= LONG ? (length - linked) / 4.0 : -12;
    }

    /** How many letters of it are links. */
    int linked() {
        return linked;
    }

    /** How much of it is links. */
    double linkShare() {
        return length == 0 ? 0 : (double) linked / length;
    }
}
