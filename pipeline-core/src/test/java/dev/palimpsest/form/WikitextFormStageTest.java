package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Replay;
import dev.palimpsest.text.Span;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikitextFormStageTest {

    @Test
    void aReferenceBehindAnInfoboxValueIsKeptUnderItsName() {
        Document page = read("{{Infobox x\n| area = 8 km<ref name=\"a\">Book. 1999.</ref>\n| name = Foo\n}}\n"
                + "Text.<ref name=\"a\" /> More.\n");

        assertThat(page.at("reference/1").text()).isEqualTo("Book. 1999.");
        assertThat(page.at("infobox/area").text()).isEqualTo("8 km");
        assertThat(page.annotations(Citation.class)).containsOnly(new Citation("reference/1"));
        assertThat(page.text()).isEqualTo("Text. More.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`== A ==\nb`                          | `A\n\nb`",
                "`* one\n* two`                        | `one\n\ntwo`",
                "`a line\nanother`                     | `a line another`",
                "`[https://x.org the site] says`       | `the site says`",
                "`a<!-- gone --> b`                    | `a b`",
                "`a<!-- open b`                        | `a open b`",
                "`[https://x.org open`                 | `[https://x.org open`",
                "`a<ref>open b`                        | `aopen b`",
                "`wow! really!`                        | `wow! really!`"
            })
    void marksGoAndWordsStay(String source, String text) {
        assertThat(read(source).text()).isEqualTo(text);
    }

    /** Whatever the nesting: no exception, the log replays, and each character kept stands where the trace says. */
    @Test
    void randomMarksNeverBreakTheTrace() {
        String[] marks = {
            "{{",
            "}}",
            "[[",
            "]]",
            "|",
            "<ref>",
            "</ref>",
            "<ref name=a/>",
            "{|\n",
            "\n|-\n",
            "\n|}\n",
            "==",
            "\n",
            "<!--",
            "-->",
            "''",
            "{{Infobox x\n|k=",
            "\n* ",
            "[https://a.b ",
            "]",
            "<br>",
            "word ",
            "é\ud83d\ude00",
            "!!",
            "||"
        };
        Random random = new Random(4);
        for (int page = 0; page < 400; page++) {
            StringBuilder source = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                source.append(marks[random.nextInt(marks.length)]);
            }
            Document read = read(source.toString());
            Map<String, String> replayed = Replay.of(source.toString(), read.edits());
            for (Document text : read.texts()) {
                assertThat(replayed.get(text.path())).isEqualTo(text.text());
                for (int i = 0; i < text.text().length(); i++) {
                    Span raw = text.toRaw(Span.at(i, 1));
                    if (Character.isLetter(text.text().charAt(i))) {
                        assertThat(raw.of(source.toString()))
                                .contains(text.text().substring(i, i + 1));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[[",
                "{{",
                "<ref>",
                "<!--",
                "{|",
                "[https://a.b ",
                "{{Infobox a|b=",
                "<ref name=a>{{",
                "!!",
                "==",
                "''"
            })
    void aHundredThousandUnclosedMarksTakeNoMoreThanSeconds(String mark) {
        String source = (mark + "\n").repeat(100_000);

        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        java.time.Duration.ofSeconds(60), () -> read(source).text()))
                .isNotNull();
    }

    private static Document read(String source) {
        Document document = Document.of(RawText.of("test", source));
        Changes detection = Changes.to(document, "detect-form");
        detection.annotateWhole("", new DetectedForm(Form.WIKITEXT, 1, "said so"));
        Document detected = document.apply(detection);
        Changes changes = Changes.to(detected, "wikitext-form");
        dev.palimpsest.Stages.discovered().create("wikitext-form").run(detected, changes);
        return detected.apply(changes);
    }
}
