package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.claim.Masked.Item;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
    private final Lists lists = new Lists(new Figures(), new Kinds());

    private Masked mask(String sentence) {
        return lists.mask(sentence, List.of());
    }

    private static String items(Masked masked) {
        return masked.groups().stream()
                .flatMap(g -> g.items().stream())
                .map(i -> i.name() + (i.within().isEmpty() ? "" : "@" + i.within()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They took Alma, Berta and Cita in Dorn, Ebel and Fara in Gorm districts. | They took London."
                        + " | Alma@Dorn District; Berta@Dorn District; Cita@Dorn District; Ebel@Gorm District; Fara@Gorm District",
                "They shelled Alma and Berta districts. | They shelled London. | Alma District; Berta District",
                "They destroyed 7 tanks, 6 other vehicles and 2 Su-25s. | They destroyed items. | tanks; other vehicles; Su-25s",
                "It said 100 Azerbaijani and 85 Armenian civilians were killed. | It said items were killed."
                        + " | Azerbaijani civilians; Armenian civilians"
            })
    void aListBecomesOneWordAndEachMemberKeepsItsUnit(String sentence, String masked, String items) {
        assertThat(mask(sentence).text()).isEqualTo(masked);
        assertThat(items(mask(sentence))).isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource({
        "'The president of Armenia, Nikol Pashinyan, spoke.'",
        "'Armenian and Artsakh authorities spoke.'",
        "'On 5 and 6 October they advanced.'",
        "'It happened in Paris, France.'"
    })
    void whatIsNoListStaysAsItIs(String sentence) {
        assertThat(mask(sentence).text()).isEqualTo(sentence);
    }

    @Test
    void aBoundAtTheHeadOfAListGoesForAllItsMembers() {
        List<Item> items = mask("They lost at least 7 tanks, 6 trucks and about 3 guns.")
                .groups()
                .get(0)
                .items();
        assertThat(items.stream().map(i -> i.count().orElseThrow().quantity().comparator()))
                .containsExactly("at_least", "at_least", "approx");
    }

    @Test
    void aListMaySayWhatBefellEachMember() {
        List<Item> items = mask("They lost 3,825 troops killed and 187 missing.")
                .groups()
                .get(0)
                .items();
        assertThat(items.stream().map(i -> i.name() + " " + i.outcome()))
                .containsExactly("troops kill", "troops missing");
    }

    @Test
    void offsetsLeadBackThroughBracketsAndLists() {
        String sentence = "Russia (the mediator) said Alma, Berta and Cita fell.";
        Masked masked = mask(sentence);
        int said = masked.text().indexOf("said");
        assertThat(sentence.substring(masked.start(said), masked.end(said + 4))).isEqualTo("said");
        int list = masked.text().indexOf("London");
        assertThat(sentence.substring(masked.start(list), masked.end(list + 6))).isEqualTo("Alma, Berta and Cita");
    }

    @Test
    void aListOfTwoThousandNamesIsReadInBoundedTime() {
        String names = java.util.stream.IntStream.range(0, 2000)
                .mapToObj(i -> "Aa" + "b".repeat(i % 7) + i)
                .collect(Collectors.joining(", "));
        assertThat(mask("They took " + names + " and Zed.").text().length()).isLessThan(40);
    }
}
