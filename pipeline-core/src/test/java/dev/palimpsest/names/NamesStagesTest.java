package dev.palimpsest.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stage;
import dev.palimpsest.Stages;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Edit;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesStagesTest {
    private static final Stages STAGES = Stages.discovered();

    private static Document process(String text, String rewrite) {
        return Pipeline.builder()
                .stage(STAGES.create("names-scan"))
                .stage(STAGES.create("names-link", Map.of("rewrite", rewrite)))
                .build()
                .process(RawText.of("test", text));
    }

    /** What each name was linked to: its words and the record, or the evidence where there is none. */
    private static Map<String, String> links(Document document) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Annotated<LinkedName> name : document.annotated(LinkedName.class)) {
            LinkedName link = name.value();
            links.put(name.span().of(document.text()), link.entity().isEmpty() ? link.evidence() : link.entity());
        }
        return links;
    }

    @Test
    void aListIsInTheDistrictThatItEndsWith() {
        Document document = process(
                "They took Mehdili, Çaxırlı and Quycaq in Jabrayil, and Hacallı and Məlikli in Zangilan District.",
                "none");
        assertThat(links(document))
                .containsEntry("Mehdili", "gn:147533")
                .containsEntry("Çaxırlı", "gn:148286")
                .containsEntry("Quycaq", "gn:147679")
                .containsEntry("Jabrayil", "azd:jabrayil")
                .containsEntry("Hacallı", "gn:148103")
                .containsEntry("Məlikli", "gn:147526");
    }

    @Test
    void aNameMeansTheSameTheNextTime() {
        Document document =
                process("Shelling of Padar in Qubadli District went on. Footage came from Padar later.", "none");
        assertThat(document.annotations(LinkedName.class))
                .filteredOn(name -> name.az().equals("Padar"))
                .extracting(LinkedName::entity)
                .hasSize(2)
                .doesNotContain("")
                .containsOnly(document.annotations(LinkedName.class).get(0).entity());
    }

    @Test
    void theKindThatStandsBesideDecidesBetweenCityAndDistrict() {
        assertThat(links(process("the city of Jabrayil fell", "none"))).containsEntry("Jabrayil", "gn:148141");
        assertThat(links(process("villages in Fuzuli and Jabrayil districts", "none")))
                .containsEntry("Jabrayil", "azd:jabrayil")
                .containsEntry("Fuzuli", "azd:fuzuli");
    }

    @Test
    void aNameOfManyPlacesStaysOpen() {
        assertThat(links(process("They reached Yenikənd.", "none"))).containsEntry("Yenikənd", "ambiguous");
    }

    @Test
    void entitiesAreLinkedWhereTheyAreKnown() {
        String text = "Alien spoke of Ilham Aliyev's visit to Fizuli.";
        Document scanned = Document.of(RawText.of("test", text));
        Changes changes = Changes.to(scanned, "ner");
        changes.annotate(Span.at(text.indexOf("Ilham"), 14), new Entity(EntityType.PERSON, "ner"));
        Document recognised = scanned.apply(changes);
        Stage link = STAGES.create("names-link");
        Changes linked = Changes.to(recognised, "names-link");
        link.run(recognised, linked);
        assertThat(links(recognised.apply(linked))).containsExactly(Map.entry("Ilham Aliyev", "per:ilham-aliyev"));
    }

    @Test
    void spellingsAreRewrittenTraceablyAndEndingsStay() {
        Document document = process("Fizuli's edge, DZHEBRAIL-based", "az");
        assertThat(document.text()).isEqualTo("Füzuli's edge, CƏBRAYIL-based");
        assertThat(document.edits()).extracting(Edit::rule).containsOnly("canonical-spelling");
        assertThat(document.toRaw(new Span(15, 23)).of(document.raw().text())).isEqualTo("DZHEBRAIL");
    }

    @Test
    void rewritingTwiceIsRewritingOnce() {
        for (String rewrite : List.of("az", "en")) {
            String once = process("Fizuli and Dzhebrail; Aliyev, Ilham; Şuşa, Kubatly District, Barda.", rewrite)
                    .text();
            assertThat(process(once, rewrite).text()).isEqualTo(once);
        }
    }

    @Test
    void anotherNameOfAPlaceIsNoSpellingOfIt() {
        assertThat(process("Stepanakert and Martakert", "az").text()).isEqualTo("Stepanakert and Martakert");
    }

    @Test
    void aWordThatTheTextUsesPlainlyIsNoName() {
        assertThat(process("The Report is here. A report is a report.", "none").annotations(KnownName.class))
                .isEmpty();
    }

    @Test
    void aPersonNamedLikeAVillageIsNotTheVillage() {
        assertThat(process("On Monday the mayor Levon Davtyan spoke.", "none").annotations(KnownName.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Döyüşlər Füzulidə getdi., Füzuli",
        "Ağdamın kəndləri., Ağdam",
        "Onlar Şuşaya girdi., Şuşa",
        "Ləçində deyil Laçında oldu., Laçın",
        "Силы взяли село Физулинского района., Физули",
        "Бои шли в Агдаме., Агдам",
        "They entered Fuzuli's centre., Fuzuli",
        "A Jabrayil-based unit., Jabrayil",
    })
    void aNameWithAnEndingIsFoundWithoutIt(String text, String name) {
        assertThat(links(process(text, "none"))).containsKey(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Martin Bardan spoke.", "The Agdama of old.", "Füzulixana", "Шушанна пришла."})
    void whatIsNoEndingMakesNoName(String text) {
        assertThat(links(process(text, "none"))).isEmpty();
    }

    @Test
    void endingsStayWhereNamesAreRewritten() {
        assertThat(process("Döyüş Fizulidə, Şuşaya. Физулинского, Fuzuli's, Jabrayil-based", "az")
                        .text())
                .isEqualTo("Döyüş Füzulidə, Şuşaya. Физулинского, Füzuli's, Cəbrayıl-based");
    }

    @ParameterizedTest
    @CsvSource({
        "Ilham Aliyev spoke. Aliyev left., Aliyev, per:ilham-aliyev",
        "Ilham Aliyev spoke. I. Aliyev left., I. Aliyev, per:ilham-aliyev",
        "Ilham Aliyev spoke. H. Aliyev left., H. Aliyev, unknown",
        "Ilham Aliyev spoke. Aliyeva left., Aliyeva, unknown",
        "Aliyev left. Ilham Aliyev spoke., Aliyev, unknown",
        "Ilham Aliyev and Xyz Aliyev spoke. Aliyev left., Aliyev, unknown",
    })
    void aSurnameIsThatOfTheOnePersonNamedBefore(String text, String name, String link) {
        Document scanned = Document.of(RawText.of("test", text));
        Changes changes = Changes.to(scanned, "ner");
        Matcher persons = Pattern.compile("(?:\\p{Lu}[\\p{L}.]* )?Aliyeva?").matcher(text);
        while (persons.find()) {
            changes.annotate(new Span(persons.start(), persons.end()), new Entity(EntityType.PERSON, "ner"));
        }
        Document recognised = scanned.apply(changes);
        Changes linked = Changes.to(recognised, "names-link");
        STAGES.create("names-link").run(recognised, linked);
        List<String> found = recognised.apply(linked).annotated(LinkedName.class).stream()
                .filter(n -> n.span().of(text).equals(name))
                .map(n -> n.value().entity().isEmpty() ? n.value().evidence() : n.value().entity())
                .toList();
        assertThat(found).containsOnly(link);
    }

    @Test
    void aMegabyteOfOneLineIsScanned() {
        String text = "Füzuli, ".repeat(140_000);
        Document document =
                Pipeline.builder().stage(STAGES.create("names-scan")).build().process(RawText.of("test", text));
        assertThat(document.annotations(KnownName.class)).hasSize(140_000);
    }
}
