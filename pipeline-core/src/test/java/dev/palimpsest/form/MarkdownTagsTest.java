package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTagsTest {
    private static final Parser PLAIN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Parser GUARDED = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new MarkdownTags.Factory())
            .build();
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "<a",
            "</a>",
            "<!--",
            "-->",
            "--",
            "->",
            "<?",
            "?>",
            "<![CDATA[",
            "]]>",
            "<!X",
            " ",
            "\n> ",
            "\n",
            "a",
            "x=\"",
            "\"",
            "`",
            "http://b.c",
            "*",
            "[",
            "](");

    private static String tree(Node node) {
        StringBuilder out = new StringBuilder(node.getClass().getSimpleName()).append(node.getSourceSpans());
        if (node instanceof Text text) {
            out.append(text.getLiteral());
        } else if (node instanceof HtmlInline html) {
            out.append(html.getLiteral());
        } else if (node instanceof Code code) {
            out.append(code.getLiteral());
        } else if (node instanceof Link link) {
            out.append(link.getDestination());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            out.append('(').append(tree(child)).append(')');
        }
        return out.toString();
    }

    @Test
    void readsWhatCommonmarkReads() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(1 + random.nextInt(14), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            assertThat(tree(GUARDED.parse(text))).as(text).isEqualTo(tree(PLAIN.parse(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a ", "<", "<!-- ", "<? ", "<![CDATA[", "[a](<b", "[a]: <"})
    void aParagraphFullOfOpenTagsTakesLinearTime(String unit) {
        String open = "a " + unit.repeat(1_000_000 / unit.length());
        for (String text : List.of(open, open + ">")) {
            String whole = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> tree(GUARDED.parse(text)));
            assertThat(whole).contains("<");
        }
    }
}
