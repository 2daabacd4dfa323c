package dev.palimpsest.form;

import static dev.palimpsest.form.FormStages.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.DeadlineException;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Replay;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownFormStageTest {

    private static Document process(String text) {
        return FormStages.process("markdown", text, "markdown-form");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(delimiter = '‖', quoteCharacter = '¬', commentCharacter = '¶', textBlock = """
            a **b** c ‖ a b c
            a _b_ *c* d_e_f ‖ a b c d_e_f
            2 * 3 * 4 ‖ 2 * 3 * 4
            [a](http://b.c) d ‖ a d
            <http://b.c> ‖ http://b.c
            a &amp; b \\* c &x; ‖ a & b * c &x;
            a `b*` c ‖ a b* c
            # A⏎b ‖ b
            b⏎# A⏎c ‖ b⏎⏎A⏎⏎c
            - a⏎- b⏎  1. c ‖ a⏎⏎b⏎⏎c
            > a⏎> b ‖ a b
            a  ⏎b ‖ a⏎b
            |A|B|⏎|-|-|⏎|c|d| ‖ A→B⏎c→d
            a<ref>b</ref> c ‖ a c
            a<ref name="b"/> c ‖ a c
            a<ref>b ‖ ab
            a⏎⏎***⏎⏎b ‖ a⏎⏎b
            ```⏎x = 1⏎y = 2⏎``` ‖ x = 1⏎y = 2
            <div>a <b>b</b></div> ‖ a⏎b
            """)
    void leavesTheWords(String markdown, String words) {
        assertThat(process(markdown.replace('⏎', '\n')).text())
                .isEqualTo(words.replace('⏎', '\n').replace('→', '\t'));
    }

    @Test
    void keepsHeadingsWithTheirLevelAndImagesWithTheirCaption() {
        Document document = process("# Title\n\n## One\n![cap *tion*](a.png)\nwords\n");

        assertThat(part(document, "title")).isEqualTo("Title");
        assertThat(document.text()).isEqualTo("One\n\nwords");
        Annotated<Heading> heading = document.annotated(Heading.class).get(0);
        assertThat(heading.span().of(document.text())).isEqualTo("One");
        assertThat(heading.value().level()).isEqualTo(2);
        Image image = document.at("image/1").annotations(Image.class).get(0);
        assertThat(image.target().text()).isEqualTo("a.png");
        assertThat(image.target().raw().of(document.raw().text())).isEqualTo("a.png");
    }

    @Test
    void tracesAFoldedInfoboxItemToTheRawText() {
        Document document = process("---\ninfobox:\n  place:\n    text: The old mill, on\n      the river\n---\n\nx\n");

        Document place = document.at("infobox/place");
        assertThat(place.text()).isEqualTo("The old mill, on the river");
        int at = place.text().indexOf("the river");
        assertThat(place.toRaw(new dev.palimpsest.text.Span(at, place.text().length()))
                        .of(document.raw().text()))
                .isEqualTo("the river");
    }

    @Test
    void keepsWhatItCannotReadOfABrokenFrontMatter() {
        Document document = process("---\ntitle: Tea\nnote: \"open\nauthor: A\n---\n\nx\n");

        assertThat(part(document, "title")).isEqualTo("Tea");
        assertThat(part(document, "front-matter")).contains("note: \"open");
        assertThat(part(document, "meta/author")).isEqualTo("A");
        assertThat(document.warnings()).isNotEmpty();
    }

    private static Stream<String> badFrontMatter() {
        return Stream.of(
                "title: Tea\nnote: \"open\n",
                "title: Tea\n\tnote: x\n",
                "title: Tea\na: [1, {b: 2\n",
                "title: Tea\na: *nowhere\n",
                "title: Tea\na: &x [*x, *x]\n",
                "title: Tea\na: &x 1\nb: [" + "*x, ".repeat(1_000_000) + "]\n",
                "title: Tea\na: &a [1]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n",
                "title: Tea\na: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n",
                "title: Tea\na: " + "{b: ".repeat(10_000) + "\n",
                "title: Tea\na:\n"
                        + IntStream.range(1, 2_000)
                                .mapToObj(i -> " ".repeat(i) + "b:\n")
                                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("badFrontMatter")
    void keepsTheBodyBehindAFrontMatterThatCannotBeRead(String yaml) {
        Document document = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> process("---\n" + yaml + "---\n\nThe old hills.\n"));

        assertThat(document.text()).endsWith("The old hills.");
        assertThat(part(document, "title")).isEqualTo("Tea");
    }

    @ParameterizedTest
    @MethodSource("badFrontMatter")
    void losesNothingOfAFrontMatterThatIsCut(String yaml) {
        String source = "---\n" + yaml.substring(0, yaml.length() / 2);

        Document document = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> process(source));

        Map<String, String> replayed = Replay.of(source, document.edits());
        assertThat(document.texts())
                .allSatisfy(t -> assertThat(replayed.get(t.path())).isEqualTo(t.text()));
        assertThat(document.texts()).anySatisfy(t -> assertThat(t.text()).contains("Tea"));
    }

    /** The parser takes quadratic time for these: it copies a paragraph for each of its lines that begins with no letter. */
    @Test
    void stopsAtItsDeadlineInAParagraphOfManyLines() {
        Stages all = Stages.discovered();
        Pipeline pipeline = Pipeline.builder()
                .stage(all.create("detect-form", Map.of("form", "markdown")))
                .stage(all.create("markdown-form"))
                .deadline(Duration.ofSeconds(1))
                .build();
        RawText text = RawText.of("test", "\"a\"\n".repeat(1_000_000));

        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThatThrownBy(() -> pipeline.process(text)).isInstanceOf(DeadlineException.class));
    }
}
