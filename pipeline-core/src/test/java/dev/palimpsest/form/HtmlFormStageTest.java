package dev.palimpsest.form;

import static dev.palimpsest.form.FormStages.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import dev.palimpsest.text.Warning;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlFormStageTest {
    private static final String SENTENCE =
            "The old mill near the bridge burned down on Friday, and nobody was hurt in the fire.";
    private static final int PAGES = 100;
    private static final int DEEP = 10_000;
    private static final int LONG = 2_000;
    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<b>",
        "</i>",
        "<li>",
        "<ul>",
        "</ul>",
        "<td>",
        "<tr>",
        "<table>",
        "</table>",
        "<h2>",
        "</h2>",
        "<div class=ad>",
        "</div>",
        "<br>",
        "<pre>",
        "</pre>",
        "Word ",
        "əlif. ",
        "Ещё, ",
        "&amp; ",
        "&eacute;t&eacute; ",
        "&nbsp;",
        "\n",
        "  ",
        "<!-- x -->",
        "<script>if (a < b) c();</script>",
        "<a href=x>",
        "</a>",
        SENTENCE
    };

    private static Document process(String html) {
        return FormStages.process("html", html, "html-form");
    }

    @Test
    void liftsTitleAndDateAndKeepsHeadingsWithTheirLevel() {
        Document document = process("<html><head><title>The mill | The Post</title>"
                + "<meta property='article:published_time' content='1921-03-05'></head><body><article><h1>The &amp; mill</h1><p>"
                + SENTENCE + "</p><h3>What is <i>lost</i></h3><p>" + SENTENCE
                + "</p><h2>Related</h2><p><a href=/x>Tea</a></p>"
                + "</article></body></html>");

        assertThat(part(document, "title")).isEqualTo("The & mill");
        assertThat(part(document, "published")).isEqualTo("1921-03-05");
        assertThat(document.annotated(Heading.class)).hasSize(1);
        Annotated<Heading> heading = document.annotated(Heading.class).get(0);
        assertThat(heading.span().of(document.text())).isEqualTo("What is lost");
        assertThat(heading.value().level()).isEqualTo(3);
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void takesTheTitleOfTheHeadWhereThePageHasNone() {
        assertThat(part(process("<head><title>Tea &gt; milk</title></head><p>" + SENTENCE + "</p>"), "title"))
                .isEqualTo("Tea > milk");
    }

    @Test
    void tracesEveryCharacterThatIsKeptToTheBytesThatSayIt() {
        Random random = new Random(7);
        Pipeline article = pipeline("article");
        Pipeline all = pipeline("all");
        for (int i = 0; i < PAGES; i++) {
            StringBuilder html = new StringBuilder("<body>" + SENTENCE);
            for (int n = 0; n < 40; n++) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            holds(html.toString(), article);
            holds(html.toString(), all);
        }
    }

    private static Pipeline pipeline(String extent) {
        Stages stages = Stages.discovered();
        return Pipeline.builder()
                .stage(stages.create("detect-form", Map.of("form", "html")))
                .stage(stages.create("html-form", Map.of("extent", extent)))
                .build();
    }

    /** Every character that is no blank stands in the raw text, as itself or as a character reference, at the bytes named. */
    private static void holds(String html, Pipeline pipeline) {
        Document document = pipeline.process(RawText.of("test", html));
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        int before = 0;
        for (int i = 0; i < document.text().length(); i++) {
            if (!Character.isWhitespace(document.text().charAt(i))) {
                Span at = Span.at(i, 1);
                Span raw = document.toRaw(at);
                String slice = raw.of(html);
                assertThat(Parser.unescapeEntities(slice, false)).as(html).isEqualTo(at.of(document.text()));
                assertThat(raw.start()).as(html).isGreaterThanOrEqualTo(before);
                before = raw.start();
                long start = document.toRawBytes(at).start();
                long end = document.toRawBytes(at).end();
                assertThat(new String(bytes, (int) start, (int) (end - start), StandardCharsets.UTF_8))
                        .isEqualTo(slice);
            }
        }
    }

    @Test
    void aPageWithoutAnArticleKeepsItsWordsAndSaysSo() {
        Document document = process("<html><body><nav><a href=x>Home</a></nav><p>Hello there</p></body></html>");

        assertThat(document.text()).isEqualTo("Hello there");
        assertThat(document.warnings())
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .contains("article");
        assertThat(process("<html><body></body></html>").warnings()).isEmpty();
    }

    @Test
    void readsAPageOfTenThousandLevels() {
        for (String tag : new String[] {"div", "table><tr><td", "ul><li", "b", "h2><div", "blockquote"}) {
            assertThat(process("<body>" + ("<" + tag + ">").repeat(DEEP) + SENTENCE)
                            .text())
                    .isEqualTo(SENTENCE);
        }
    }

    @Test
    void keepsAllOfALongPageInOrder() {
        StringBuilder html = new StringBuilder("<body><article>");
        for (int i = 0; i < LONG; i++) {
            html.append("<p>").append(SENTENCE).append(' ').append(i).append(".</p>");
        }
        String text = process(html.toString()).text();

        assertThat(text.split("\n\n"))
                .hasSize(LONG)
                .startsWith(SENTENCE + " 0.")
                .endsWith(SENTENCE + " " + (LONG - 1) + ".");
    }

    @Test
    void informsTheGlossStageAndKeepsTheStructureOfAWikisPage() {
        Document document = process(
                "<body><h1 class=firstHeading>The mill</h1><div class=mw-parser-output><table class=infobox>"
                        + "<tr><th>Date</th><td>5 March</td></tr></table><p>The <a href=/wiki/Mill>mill</a> burned.<sup class=reference>"
                        + "<a href='#cite_note-1'>[1]</a></sup></p><div class=navbox>Mills</div><ol class=references><li>"
                        + "<span class=reference-text>Miller, Ann. <a href=http://x>\"Fire\"</a>. <i>The Post</i>.</span></li></ol></div>");

        assertThat(part(document, "title")).isEqualTo("The mill");
        assertThat(part(document, "infobox/date")).isEqualTo("5 March");
        assertThat(part(document, "reference/1")).isEqualTo("Miller, Ann. \"Fire\". The Post.");
        assertThat(document.text()).isEqualTo("The mill burned.[1]");
    }
}
