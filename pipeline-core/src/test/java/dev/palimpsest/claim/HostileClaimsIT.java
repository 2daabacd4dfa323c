package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Stage;
import dev.palimpsest.StageOptions;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no claim can be had from, or only at a price: each ends, says what it left out, and makes no claim up. */
@Timeout(300)
class HostileClaimsIT {
    private static final Stage STAGE = stage();

    private static Stage stage() {
        ClaimsProvider provider = new ClaimsProvider();
        return provider.create(StageOptions.standard(provider.info()));
    }

    private static Document read(String text) {
        Document document = Document.of(RawText.of("text", text));
        Changes changes = Changes.to(document, "claims");
        STAGE.run(document, changes);
        return document.apply(changes);
    }

    private static List<Claim> claims(String text) {
        return read(text).annotations(Claim.class);
    }

    @Test
    void aSentenceOfFiveThousandWordsIsWarnedOfAndPassedOver() {
        Document read = read("Ruritania said that " + "very ".repeat(5000) + "many fell.");
        assertThat(read.annotations(Claim.class)).isEmpty();
        assertThat(read.warnings()).anyMatch(w -> w.message().contains("are not read for claims"));
    }

    @Test
    void aListOfTwoThousandPlacesEnds() {
        String places = IntStream.range(0, 2000).mapToObj(i -> "Place" + i).collect(Collectors.joining(", "));
        List<Claim> claims = claims("Ruritania said that its forces had captured " + places + " and Zenda.");
        assertThat(claims).hasSizeLessThan(10);
    }

    @Test
    void aListOfTwoThousandCountsEnds() {
        String counts = IntStream.range(0, 2000).mapToObj(i -> i + 1 + " tanks").collect(Collectors.joining(", "));
        assertThat(claims("Ruritania said that its forces had destroyed " + counts + "."))
                .hasSizeLessThan(10);
    }

    @Test
    void quotationsNestedFiftyDeepEnd() {
        assertThat(claims("He said \"she said ".repeat(50) + "it fell" + "\"".repeat(50) + "."))
                .hasSizeLessThan(200);
        assertThat(claims("He said “she said ".repeat(50) + "it fell" + "”".repeat(50) + "."))
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Министерство обороны сообщило, что войска заняли село. Армения это отрицает.",
                "Müdafiə Nazirliyi bildirdi ki, qoşunlar kəndi azad edib. Bu say dəqiq deyil və təsdiq olunmayıb.",
                "Die Armee hat die Stadt nicht verlassen. Die Soldaten sagten, dass der General mit den Truppen ist.",
                "Le ministre a dit que les forces ont pris le village dans la nuit.",
            })
    void anotherLanguageMakesNoClaims(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Killed | Wounded | Missing\n12 | 30 | 4\n7 | 11 | 0",
                "Date\tKilled\tInjured\n1 May\t12\t30\n2 May\t7\t11",
                "1 2 3 4 5 6 7 8 9 10 11 12",
                "said said said said",
                "\"\"\"\"\"\" :::: ;;;;"
            })
    void aTableMakesNoClaims(String text) {
        assertThat(claims(text)).isEmpty();
    }
}
