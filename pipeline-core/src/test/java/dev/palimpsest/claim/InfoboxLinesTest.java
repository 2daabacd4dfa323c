package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.record.ClaimRecords;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.OffsetUnit;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class InfoboxLinesTest {
    private static final Language LANGUAGE = Language.of(List.of("conflict", "civil"));

    private static List<String> claims(String text) {
        return read(infobox(text)).stream()
                .map(c -> c.source() + " " + c.action() + " " + c.targets() + " "
                        + c.content().quantities().stream().map(q -> q.text()).toList())
                .toList();
    }

    private static Document infobox(String text) {
        Document document = Document.of(RawText.of("box", text));
        Changes changes = Changes.to(document, "test");
        changes.lift(new Span(0, text.length()), "infobox/casualties1");
        return document.apply(changes);
    }

    private static List<Claim> read(Document document) {
        return new InfoboxLines(
                        LANGUAGE, new Cast(document.body(), LANGUAGE.kinds()), document.at("infobox/casualties1"))
                .claims();
    }

    @Test
    void aLabelIsTheSourceOfTheLinesUnderIt() {
        assertThat(claims("Per Azerbaijan:\nAt least 40 servicemen killed\n7+ tanks destroyed\n2+ UAVs downed"))
                .containsExactly(
                        "Azerbaijan kill [servicemen] [At least 40]",
                        "Azerbaijan destroy_equipment [tanks] [7+]",
                        "Azerbaijan down_aircraft [UAVs] [2+]");
    }

    @Test
    void aLabelOfTwoNamesIsTwoSources() {
        assertThat(claims("Per Ruritania/Strelsau:\n7 tanks destroyed"))
                .containsExactly("Ruritania; Strelsau destroy_equipment [tanks] [7]");
    }

    @Test
    void whatALineLeavesOutIsTakenFromBefore() {
        assertThat(claims("1 Russian Mi-24 shot down, 2 crew members killed, 1 injured"))
                .containsExactly(
                        "(the text) down_aircraft [Russian Mi-24] [1]",
                        "(the text) kill [crew members] [2]",
                        "(the text) injure [crew members] [1]");
    }

    @Test
    void aSharedHeadGoesToEachMember() {
        assertThat(claims("100 Azerbaijani and 85 Armenian civilians killed"))
                .containsExactly(
                        "(the text) kill [Azerbaijani civilians] [100]", "(the text) kill [Armenian civilians] [85]");
    }

    @Test
    void aLineThatTellsNoOutcomeGivesNoClaim() {
        assertThat(claims("See below\n44-day war\n3 brigades")).isEmpty();
    }

    @Test
    void everySpanOfARecordHoldsInTheRawText() {
        Document document = infobox("Per Azərbaycan:\n60+ əsgər servicemen captured");
        Changes changes = Changes.to(document, "claims");
        read(document)
                .forEach(c -> changes.in("infobox/casualties1")
                        .annotate(c.evidence().get(0).span(), c));
        ClaimRecords.of(document.apply(changes), OffsetUnit.CODEPOINT)
                .forEach(record -> record.get("evidence").forEach(e -> {
                    String raw = document.raw().text();
                    int start =
                            raw.offsetByCodePoints(0, e.get("raw").get("start").intValue());
                    int end = raw.offsetByCodePoints(0, e.get("raw").get("end").intValue());
                    assertThat(raw.substring(start, end))
                            .isEqualTo(e.get("raw_text").textValue());
                }));
        assertThat(read(document)).isNotEmpty();
    }
}
