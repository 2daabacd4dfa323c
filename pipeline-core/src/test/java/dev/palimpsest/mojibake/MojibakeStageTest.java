package dev.palimpsest.mojibake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.RawText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeStageTest {
    private static final String SENTENCE =
            "Zəngilan rayonunun Şərifan kəndi — “böyük” ığdır ağacı olan yer: Ağoyuq, Çöpədərə, İşıqlı.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1250",
                "windows-1251",
                "windows-1252",
                "windows-1253",
                "windows-1254",
                "windows-1257",
                "ISO-8859-1",
                "ISO-8859-2",
                "ISO-8859-9",
                "x-MacRoman",
                "IBM437",
                "IBM850",
                "KOI8-R"
            })
    void textReadInAnyOfTheEncodingsComesBack(String encoding) {
        assertThat(repaired(Damage.misread(SENTENCE, encoding, Damage.KEEP)).text())
                .isEqualTo(SENTENCE);
    }

    @ParameterizedTest
    @CsvSource({"''", "\uFFFD", "?"})
    void lostBytesAreInferred(String mark) {
        String damaged = Damage.misread(SENTENCE, "windows-1254", mark);
        assertThat(repaired(damaged).text()).isEqualTo(SENTENCE);
    }

    @Test
    void twoLayersOfDamageAreTakenOffOneByOne() {
        String once = Damage.misread(SENTENCE, "windows-1252", Damage.KEEP);
        Document document = repaired(Damage.misread(once, "windows-1252", Damage.KEEP));
        assertThat(document.text()).isEqualTo(SENTENCE);
        assertThat(document.revision()).isEqualTo(2);
    }

    @Test
    void anEditSaysWhichEncodingAndWhatWasInferred() {
        Document document = repaired(Damage.misread("Qubadlı, Qiyaslı, Şəybəy və Şükürbəyli", "windows-1254", ""));
        assertThat(document.text()).isEqualTo("Qubadlı, Qiyaslı, Şəybəy və Şükürbəyli");
        Edit edit = document.edits().stream()
                .filter(e -> e.rule().equals("lost-byte"))
                .findFirst()
                .orElseThrow();
        assertThat(edit.before()).isEqualTo("Å");
        assertThat(edit.why())
                .containsEntry("encoding", "windows-1254")
                .containsEntry("lost", "9E")
                .containsEntry("inferred", "Ş")
                .containsKey("gain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SÃO PAULO, CORAÇÃO DO BRASIL",
                "L’ÉLÈVE A DIT : « VOILÀ ! »",
                "Größe: 5×3 m²",
                "ÂÊÎÔÛ âêîôû ÀÈÌÒÙ",
                "Å Ä Ö",
                "«ГОСТ Р»",
                "x̄ ± σ",
                "┌─┐│ │└─┘",
                "10 µm² ± 3 %",
                "“É preciso”, disse o Zé"
            })
    void cleanTextStaysAsItIs(String clean) {
        assertThat(repaired(clean).edits()).isEmpty();
    }

    private static Document repaired(String text) {
        return Profiles.named("repair").pipeline().process(RawText.of("test", text.getBytes(StandardCharsets.UTF_8)));
    }
}
