package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    private static final int PAGES = 5_000;
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            " ",
            "\n",
            "\t",
            "ə",
            "ქ",
            "Ж",
            "😀",
            "&amp;",
            "&lt;",
            "&nbsp;",
            "&#601;",
            "&#x259;",
            "&#128512;",
            "&copy",
            "&ampx;",
            "&notit;",
            "&",
            "&#;",
            "& ",
            "&#x;",
            "&unknown;",
            "&eacute;",
            "&eacute",
            ";",
            "&#150;",
            "&#0;",
            "<b>",
            "</b>",
            "<br>",
            "<p>",
            "</p>",
            "<!-- & -->",
            "<i",
            "x>",
            "\r\n",
            "\u00a0",
            "&NotEqualTilde;",
            "&#xd800;");

    /** jsoup's value of a node is the oracle: a reading must say the same, and each unit must come from a slice that says it. */
    @Test
    void readsEveryTextNodeAsTheParserDoesAndKnowsWhereEachUnitStands() {
        Random random = new Random(4);
        int exact = 0;
        int nodes = 0;
        for (int i = 0; i < PAGES; i++) {
            StringBuilder page = new StringBuilder("<body>");
            for (int n = random.nextInt(12); n >= 0; n--) {
                page.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String source = page.toString();
            Element root = Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
            for (TextNode node : root.nodeStream(TextNode.class).toList()) {
                if (!HtmlText.span(node.sourceRange(), source.length()).isEmpty()) {
                    nodes++;
                    exact += holds(source, node) ? 1 : 0;
                }
            }
        }
        assertThat(nodes).isGreaterThan(PAGES);
        assertThat(exact).as("nodes each of whose units has its own place").isGreaterThan(nodes * 9 / 10);
    }

    /** Checks a node; whether its units have places of their own. */
    private static boolean holds(String source, TextNode node) {
        Reading reading = HtmlText.read(source, node);
        assertThat(reading.toString()).as("%s", source).isEqualTo(node.getWholeText());
        boolean exact = true;
        int before = 0;
        for (int i = 0; i < reading.length(); i++) {
            int from = reading.from(i);
            int to = reading.source(i, i + 1).end();
            assertThat(from)
                    .as("%s at %d", source, i)
                    .isGreaterThanOrEqualTo(before)
                    .isLessThan(to);
            before = from;
            String slice = source.substring(from, to);
            exact &= slice.length() == 1 || slice.startsWith("&");
            if (slice.length() == 1) {
                assertThat(slice.charAt(0))
                        .as("%s at %d", source, i)
                        .isEqualTo(reading.text().charAt(i));
            }
        }
        return exact;
    }
}
