package dev.palimpsest.mojibake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.Stages;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.RawText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    @ParameterizedTest
    @CsvSource({
        "windows-1254, the village of Şəybəy was",
        "windows-1254, According to a report by Şıxlı no one has returned.",
        "windows-1252, In 1993 the people of Łęczna left their homes.",
    })
    void theFirstLetterOfANameInASentenceOfAnotherLanguageComesBack(String encoding, String sentence) {
        assertThat(repaired(Damage.misread(sentence, encoding, "")).text()).isEqualTo(sentence);
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
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251 | windows-1252 | Утром пошёл дождь, и дети остались дома.",
                "KOI8-R | windows-1251 | Утром пошел дождь, и дети остались дома.",
                "IBM866 | windows-1252 | Утром пошел дождь, и дети остались дома.",
                "windows-1254 | windows-1252 | Yağmur başlayınca çocuklar evlerine koştular.",
                "windows-1250 | windows-1252 | Rano padał deszcz, więc dzieci zostały w domu i piły gorącą herbatę.",
                "x-MacRoman | windows-1252 | L’été dernier, Zoé a été forcée de réviser à l’étranger.",
                "windows-1252 | x-MacRoman | Die Bürger fürchten höhere Gebühren für große Häuser.",
                "windows-1253 | windows-1252 | Το πρωί έβρεχε και τα παιδιά έμειναν στο σπίτι.",
            })
    void textReadWithTheWrongTableComesBackUnlessThatIsOff(String written, String read, String text) {
        String damaged = new String(text.getBytes(Charset.forName(written)), Charset.forName(read));
        Document document = repaired(damaged);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.edits()).allSatisfy(edit -> assertThat(edit.rule()).isEqualTo("wrong-table"));
        assertThat(document.edits().get(0).why()).containsKeys("read-as", "written-in", "gain");
        Pipeline off = Pipeline.builder()
                .stage(Stages.discovered().create("mojibake", Map.of("wrong-table", "off")))
                .build();
        assertThat(off.process(RawText.of("off", damaged)).edits())
                .noneSatisfy(edit -> assertThat(edit.rule()).isEqualTo("wrong-table"));
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
                "“É preciso”, disse o Zé",
                "Þórður og Guðrún fóru út að ganga þótt veðrið væri vont.",
                "Tá an bád ag teacht, arsa Séamus le hÓrla.",
                "Përshëndetje, çfarë po bën? Unë jam në shtëpi.",
                "Ţara noastră este foarte frumoasă şi bogată.",
                "Üzgün köylüler bütün gün yürüdüler.",
                "(-½)! = √π and Γ(½) = √π",
                "∆° is not ∆°C",
                "\\ `¬´ /",
                "Þ¬",
                "( o¬ô )",
                "π ≈ 3.14, ∂f/∂x = 0, 10 µm ± 2 %, x÷y×z"
            })
    void cleanTextStaysAsItIs(String clean) {
        assertThat(repaired(clean).edits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SENSÐ\u0095 – Oleg, SENSЕ – Oleg",
        "She said â€œno+â€? to â€œyesâ€? again, She said “no+” to “yes” again",
        "Il prezzo √® alto, Il prezzo è alto"
    })
    void fewUnitsAreRepairedWhereNothingElseExplainsThem(String damaged, String meant) {
        assertThat(repaired(damaged).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Tu sais\u0085 c\u0092est \u0093vrai\u0094, Tu sais… c’est “vrai”",
        "\u0084Handwerk\u0093 \u0096 überall, „Handwerk“ – überall",
        "the one\u0085the two\u0085the three, the one\u0085the two\u0085the three",
        "a \u009B1mbold\u009B0m \u0093word\u0094, a \u009B1mbold\u009B0m \u0093word\u0094"
    })
    void controlsThatATextDoesNotUseAreTheSignsOfWindows(String damaged, String meant) {
        assertThat(repaired(damaged).text()).isEqualTo(meant);
    }

    @Test
    void emojiAsTwoSurrogatesOfThreeBytesComeBack() {
        Document document = repaired("gəldik \u00ED\u00A0\u00BD\u00ED\u00B8\u0080!");
        assertThat(document.text()).isEqualTo("gəldik 😀!");
        assertThat(document.edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.rule()).isEqualTo("surrogates-in-utf8"));
    }

    @Test
    void aLongCleanTextIsNotTurnedByTheFewPairsInItThatMightBeDamage() {
        String greek =
                "Ο βασιλιάς Φίλιππος Β΄ ήταν πατέρας του Μεγάλου Αλεξάνδρου, και η «Ε» του ΟΗΕ». Όλοι το ξέρουν. ";
        String polish = "Różę i Ćwirka ćwiczę, a żółty łoś łże — „żółw” i „łoś”. Ćma siedzi na łące. ";
        String icelandic = "„Þú átt að fækka.“ Ætli það sé ekki? Ærin beit gras, og „Þór“ svaf. ";
        for (String clean : List.of(greek, polish, icelandic)) {
            assertThat(repaired(clean.repeat(2000)).edits()).isEmpty();
        }
    }

    private static Document repaired(String text) {
        return Profiles.named("repair").pipeline().process(RawText.of("test", text.getBytes(StandardCharsets.UTF_8)));
    }
}
