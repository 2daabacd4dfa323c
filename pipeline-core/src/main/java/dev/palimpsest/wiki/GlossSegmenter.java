package dev.palimpsest.wiki;

import dev.palimpsest.wiki.GlossLine.Division;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the lines of a paragraph that are an anchor with its gloss from those that are the author's text.
 *
 * <p>The site breaks the line before and behind each link, and nowhere else. So two lines of text do not follow one
 * another, and the likeliest labelling of all lines of a paragraph is found together, by dynamic programming.
 */
final class GlossSegmenter {

    /** Log-odds against two lines of text in a row. */
    private static final double TEXT_AFTER_TEXT = -10;

    /** Log-odds against two links in a row with no text between them, not even a comma. */
    private static final double LINK_AFTER_LINK = -2;

    /** Log-odds against a link that has a paragraph to itself. */
    private static final double ALONE = -10;

    /** Log-odds for a gloss that stands behind another anchor as well. */
    private static final double SHARED = 3;

    private final Map<String, String> anchorOfGloss = new HashMap<>();
    private final Map<String, Boolean> shared = new HashMap<>();
    private boolean cuts;

    /** Takes note of the glosses that lines could have: one that stands behind two anchors is likelier. */
    void see(String text, GlossLine line) {
        for (Division division : line.divisions()) {
            cuts |= division.score() > 0 && GlossLine.isCut(division.gloss());
            String anchor = text.substring(line.span().start(), line.span().start() + division.at());
            String before = anchorOfGloss.putIfAbsent(division.gloss(), anchor);
            if (before != null && !before.equals(anchor)) {
                shared.put(division.gloss(), true);
            }
        }
    }

    /** For each line of a paragraph, how it divides; empty for the author's text. */
    List<Optional<Division>> label(List<GlossLine> lines) {
        int n = lines.size();
        // without one gloss that was cut nothing shows that the site broke these lines
        double textAfterText = cuts ? TEXT_AFTER_TEXT : 0;
        double text = 0;
        double gloss = 0;
        boolean[] textFromText = new boolean[n];
        boolean[] glossFromText = new boolean[n];
        for (int i = 0; i < n; i++) {
            double best = best(lines.get(i)).map(this::score).orElse(Double.NEGATIVE_INFINITY);
            textFromText[i] = i > 0 && text + textAfterText > gloss;
            glossFromText[i] = i > 0 && text > gloss + LINK_AFTER_LINK;
            best += n == 1 ? ALONE : 0;
            double nextText = i == 0 ? 0 : Math.max(text + textAfterText, gloss);
            double nextGloss = (i == 0 ? 0 : Math.max(text, gloss + LINK_AFTER_LINK)) + best;
            text = nextText;
            gloss = nextGloss;
        }
        return trace(lines, gloss > text, textFromText, glossFromText);
    }

    private List<Optional<Division>> trace(
            List<GlossLine> lines, boolean lastIsGloss, boolean[] textFromText, boolean[] glossFromText) {
        List<Optional<Division>> labels = new ArrayList<>(
                lines.stream().map(line -> Optional.<Division>empty()).toList());
        boolean isGloss = lastIsGloss;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (isGloss) {
                labels.set(i, best(lines.get(i)));
            }
            boolean fromText = isGloss ? glossFromText[i] : textFromText[i];
            isGloss = !fromText;
        }
        return labels;
    }

    private Optional<Division> best(GlossLine line) {
        return line.divisions().stream().max(Comparator.comparingDouble(this::score));
    }

    private double score(Division division) {
        return division.score() + (shared.containsKey(division.gloss()) ? SHARED : 0);
    }
}
