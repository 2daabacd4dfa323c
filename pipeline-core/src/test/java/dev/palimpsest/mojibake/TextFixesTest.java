package dev.palimpsest.mojibake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFixesTest {

    static List<String> stages() {
        return List.of(
                "line-breaks",
                "control-characters",
                "unicode-normalisation",
                "character-width",
                "ligatures",
                "curly-quotes",
                "schwa-impostors",
                "html-entities");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ligatures | oﬃce ǆ œ | office dž œ",
                "curly-quotes | “a” ‘b’ «c» | \"a\" 'b' «c»",
                "character-width | Ｆｕｌｌ，ｶﾞ | Full,ガ",
                "schwa-impostors | Bǝhrәm Ә. Һәсәнов | Bəhrəm Ә. Һәсәнов",
                "html-entities | &lt;3 &amp;amp; &#x41; &nosuch; &amp | <3 &amp; A &nosuch; &amp",
                "html-entities | <b>&lt;</b> | <b>&lt;</b>",
                "unicode-normalisation | S\u0327e\u0301x² | Şéx²",
            })
    void eachStageChangesWhatItSaysAndNothingElse(String stage, String before, String after) {
        assertThat(fixed(stage, Map.of(), before).text()).isEqualTo(after);
    }

    @Test
    void anEditOfNormalisationIsNoWiderThanABaseAndItsMarks() {
        Document document = fixed("unicode-normalisation", Map.of("form", "NFKC"), "abc S\u0327 def ½ ﬁ");
        assertThat(document.text()).isEqualTo("abc Ş def 1⁄2 fi");
        assertThat(document.edits()).extracting(e -> e.before()).containsExactly("S\u0327", "½", "ﬁ");
    }

    @Test
    void hangulAndLongRunsOfMarksNormaliseAsAWhole() {
        String apart = "x".repeat(70_000) + "한" + "e" + "\u0301\u0323".repeat(50);
        assertThat(fixed("unicode-normalisation", Map.of(), apart).text())
                .isEqualTo(java.text.Normalizer.normalize(apart, java.text.Normalizer.Form.NFC));
    }

    @Test
    void controlCharactersGoAndTextStays() {
        String text = "\uFEFF\u001B[1;31mred\u001B[0m\ta\u0000b\uD800c\u001B]d 👩\u200D🚀";
        assertThat(fixed("control-characters", Map.of(), text).text()).isEqualTo("red\tab\uFFFDc]d 👩\u200D🚀");
    }

    @Test
    void everyLineBreakBecomesALineFeed() {
        assertThat(fixed("line-breaks", Map.of(), "a\r\nb\rc\u2028d\u2029e\u0085f\n")
                        .text())
                .isEqualTo("a\nb\nc\nd\ne\nf\n");
    }

    private static Document fixed(String stage, Map<String, String> options, String text) {
        return Pipeline.builder()
                .stage(Stages.discovered().create(stage, options))
                .build()
                .process(RawText.of("test", text));
    }
}
