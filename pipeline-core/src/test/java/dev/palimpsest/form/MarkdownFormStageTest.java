package dev.palimpsest.form;

import static dev.palimpsest.form.FormStages.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
