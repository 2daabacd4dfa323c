package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Document;
import dev.palimpsest.text.Replay;
import dev.palimpsest.text.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form said of every form's text: the reading is a best effort, says that the text looks otherwise, and loses nothing. */
class WrongFormTest {
    private static final String WORDS = "Tea is a hot drink of the old hills";
    private static final String[] STAGES = {
        "markdown-form",
        "theinfolist-form",
        "wikipedia-text-form",
        "html-form",
        "wikitext-form",
        "text-form",
        "wikitext-leftovers",
        "whitespace"
    };
    private static final Map<Form, String> SAMPLES = Map.of(
            Form.TEXT,
            "TEA\n\n" + WORDS + "\nand is drunk by any-\nbody there.\n\n- 2 -\n",
            Form.MARKDOWN,
            "---\ntitle: Tea\ninfobox:\n  - text: >\n      a folded\n      value\n---\n\n# Tea\n\n" + WORDS
                    + ", **green** or [black](http://a.b/c).\n",
            Form.THEINFOLIST,
            "Tea\n   HOME\n\nTheInfoList\n\n\n\nOR:\n\n" + WORDS + " .\n",
            Form.WIKIPEDIA_TEXT,
            "Tea\nFrom Wikipedia, the free encyclopedia\n\n" + WORDS + ".[1][2] It is hot.[3]\n\nReferences\n\n"
                    + "  1. ^ \"Tea\". A Paper. 2 May 2001.\n  2. ^ \"Hills\". Another.\n",
            Form.HTML,
            "<!DOCTYPE html><html><head><title>Tea</title></head><body><article><h1>Tea</h1><p>" + WORDS
                    + " &amp; <b>valleys</b>.</p><ul><li>green</li><li>black</li></ul></article></body></html>",
            Form.WIKITEXT,
            "{{Infobox drink\n| name = Tea\n}}\n'''Tea''' is a [[drink]].\n\n== Kinds ==\n" + WORDS
                    + ".<ref>A book</ref> {{as of|2001}}\n");

    private static Stream<Arguments> pairs() {
        return Arrays.stream(Form.values())
                .flatMap(said -> SAMPLES.keySet().stream().sorted().map(is -> Arguments.of(said, is)));
    }

    @ParameterizedTest(name = "{1} read as {0}")
    @MethodSource("pairs")
    void isReadAsWellAsItCanBe(Form said, Form is) {
        String source = SAMPLES.get(is);

        Document read = FormStages.process(said.id(), source, STAGES);

        boolean warned = read.warnings().stream()
                .anyMatch(
                        w -> w.message().startsWith("taken for " + said.id() + " as asked; it looks like " + is.id()));
        assertThat(warned).isEqualTo(said != is && said != Form.TEXT && is != Form.TEXT);
        assertThat(read.texts()).anyMatch(text -> text.text().contains(WORDS));
        holds(source, read);
    }

    @ParameterizedTest(name = "much of {1} read as {0}")
    @MethodSource("pairs")
    void takesNoLongerThanTheTextIsLong(Form said, Form is) {
        String source = SAMPLES.get(is).repeat(300);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> FormStages.process(said.id(), source, STAGES));
    }

    /** The log replays to every text, and each letter kept stands where the trace says. */
    private static void holds(String source, Document read) {
        Map<String, String> replayed = Replay.of(source, read.edits());
        SoftAssertions all = new SoftAssertions();
        for (Document text : read.texts()) {
            all.assertThat(replayed.get(text.path())).isEqualTo(text.text());
            for (int i = 0; i < text.text().length(); i++) {
                if (Character.isLetter(text.text().charAt(i))) {
                    Span raw = text.toRaw(Span.at(i, 1));
                    String letter = text.text().substring(i, i + 1);
                    all.assertThat(raw.of(source)).containsIgnoringCase(letter); // {{as of}} is written with a capital
                }
            }
        }
        all.assertAll();
    }
}
