package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.entity.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Figures figures = new Figures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60+ servicemen | at_least | 60 | ''",
                "~11,000 servicemen | approx | 11000 | ''",
                "more than 5,000 troops | more_than | 5000 | ''",
                "at least 7 tanks | at_least | 7 | ''",
                "US$2 billion | eq | 2000000000 | USD",
                "three-dozen houses | eq | 36 | ''",
                "twenty five men | eq | 25 | ''",
                "some 5,000 people | approx | 5000 | ''",
                "22.8 percent | eq | 22.8 | %",
                "more than half of the people | more_than | 0.5 | share",
                "2 million people | eq | 2000000 | ''"
            })
    void aFigureKeepsItsBound(String text, String comparator, double value, String unit) {
        Quantity quantity = figures.at(new Words(text), 0).orElseThrow().quantity();
        assertThat(quantity.comparator()).isEqualTo(comparator);
        assertThat(quantity.value().orElseThrow()).isEqualTo(value);
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"several villages", "dozens of villages", "an unspecified number of men", "Unspecified number of men"})
    void aVagueCountHasNoValue(String text) {
        Quantity quantity = figures.at(new Words(text), 0).orElseThrow().quantity();
        assertThat(quantity.comparator()).isEqualTo("vague");
        assertThat(quantity.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"the villages", "T-72 tanks", "a village", "over the border", "one of the villages", "a third man"})
    void whatCountsNothingIsNoFigure(String text) {
        assertThat(figures.at(new Words(text), 0)).isEmpty();
    }
}
