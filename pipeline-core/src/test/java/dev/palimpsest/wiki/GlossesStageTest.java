package dev.palimpsest.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.form.DetectedForm;
import dev.palimpsest.form.Form;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossesStageTest {

    /** {@code [X]} becomes a line with the anchor X and a gloss for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            He saw|[Wold]|and left.|He saw Wold and left.
            He saw|[Wold]|, and left.|He saw Wold, and left.
            He had two|[Smerch]|es and left.|He had two Smerches and left.
            He had two|[Smerch]|as well.|He had two Smerch as well.
            He sang "|[Wold]|" and left.|He sang "Wold" and left.
            He sang ''|[Wold]|'' and left.|He sang Wold and left.
            He sang "''|[Wold]|''", and left.|He sang "Wold", and left.
            The chart of ''|[Wold]|'''s makers|The chart of Wold's makers
            He sang|[Wold]|"his way".|He sang Wold "his way".
            He "sang"|[Wold]|and left.|He "sang" Wold and left.
            At|[Wold]|'s end|At Wold's end
            At the|[Wolds]|' end|At the Wolds' end
            In|[Wold]|'60s music|In Wold '60s music
            A|[Wold]|-born man|A Wold-born man
            A|[Wold]|– and more|A Wold – and more
            A|[Wold]|—and more|A Wold—and more
            The then-|[Wold]|man|The then-Wold man
            Labels (|[Wold]|) and more|Labels (Wold) and more
            Labels/|[Wold]|/more|Labels/Wold/more
            At|[Wold]|(, ) he left|At Wold he left
            At (; ;|[Wold]|) he left|At (Wold) he left
            It cost $|[Wold]|% of it|It cost $Wold% of it
            """)
    void linesAreJoinedAsTheyWereWritten(String before, String link, String after, String expected) {
        String anchor = link.substring(1, link.length() - 1);
        String gloss = anchor + " is a place in the far north of the county.";

        Document document = run(before + "\n" + anchor + " " + gloss + "\n" + after, Form.THEINFOLIST);

        assertThat(document.text()).isEqualTo(expected);
        assertThat(document.at("gloss/1").text()).isEqualTo(gloss);
    }

    @Test
    void theAnchorNamesItsGloss() {
        Document document = run("At\nWold Wold may refer to:\n, he left.", Form.THEINFOLIST);

        assertThat(document.annotated(Gloss.class)).singleElement().satisfies(gloss -> {
            assertThat(gloss.span().of(document.text())).isEqualTo("Wold");
            assertThat(document.at(gloss.value().part()).text()).isEqualTo("Wold may refer to:");
        });
    }

    @Test
    void carriageReturnsAndSpacesAtLineEndsDoNotMatter() {
        Document document = run("At \r\nWold Wold may refer to:\r\n, he left.\r\n\r\nAnd\r\nmore", Form.THEINFOLIST);

        assertThat(document.text()).isEqualTo("At Wold, he left.\r\n\r\nAnd more");
    }

    @Test
    void everyOtherFormKeepsItsLines() {
        String text = "At\nWold Wold may refer to:\n, he left (, ).";

        for (Form form : Form.values()) {
            if (form != Form.THEINFOLIST) {
                assertThat(run(text, form).text()).as(form.id()).isEqualTo(text);
            }
        }
        assertThat(run(Document.of(RawText.of("test", text))).text()).isEqualTo(text);
    }

    @Test
    void aLongLineIsText() {
        String text = "At\n" + "The Brook The Brook is a river. ".repeat(30).strip() + "\nhe left.";

        assertThat(run(text, Form.THEINFOLIST).parts()).isEmpty();
    }

    private static Document run(String text, Form form) {
        Document document = Document.of(RawText.of("test", text));
        Changes detection = Changes.to(document, "detect-form");
        detection.annotateWhole("", new DetectedForm(form, 1, "said so"));
        return run(document.apply(detection));
    }

    private static Document run(Document document) {
        Changes changes =
                Changes.to(document, "glosses", GlossesStage.INFO.rules().keySet(), Long.MAX_VALUE);
        new GlossesStage().run(document, changes);
        return document.apply(changes);
    }
}
