package dev.palimpsest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.entity.Designations.Armed;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            with BM-30 Smerches from     | BM-30 Smerches
            two 9K33 Osas and            | 9K33 Osas
            a Bayraktar TB2 drone        | Bayraktar TB2
            five T-72 tanks              | T-72
            an S-300 system              | S-300
            a MiG-29 of the Armenian     | MiG-29
            three R-17 Elbrus launchers  | R-17 Elbrus
            """)
    void findsADesignation(String sentence, String found) {
        assertThat(Designations.shared().find(sentence, Armed.YES))
                .extracting(span -> span.of(sentence))
                .containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on the M-4 road", "of COVID-19", "the G-20 summit", "in U-21 football", "see 12B-3 below"})
    void takesNoOtherNumberedThingForAWeapon(String sentence) {
        assertThat(Designations.shared().find(sentence, Armed.NO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Azerbaijanis", "Armenian", "French", "Chinese", "Filipinos", "Costa Rican", "Kurds"})
    void knowsPeoples(String word) {
        assertThat(Peoples.shared().isDemonym(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Azerbaijan", "Ivory Coast", "Bosnia and Herzegovina", "USA", "Nagorno-Karabakh", "Georgia"})
    void knowsTerritories(String name) {
        assertThat(Peoples.shared().isTerritory(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at least 40 were killed    | 40        | NUMBER  | at_least | 40
            lost 3,825 troops          | 3,825     | NUMBER  | eq       | 3825
            twenty-five houses         | twenty-five | NUMBER | eq      | 25
            more than two million fled | two million | NUMBER | more_than | 2000000
            some 80% of exports        | 80%       | PERCENT | approx   | 80
            a loan of $1.5 billion     | $1.5 billion | MONEY | eq      | 1500000000
            """)
    void readsANumberWithItsBound(String sentence, String words, EntityType type, String comparator, double value) {
        Numbers.Found found = Numbers.find(sentence).get(0);
        assertThat(found.span().of(sentence)).isEqualTo(words);
        assertThat(found.type()).isEqualTo(type);
        assertThat(found.quantity().comparator()).isEqualTo(comparator);
        assertThat(found.quantity().value()).isEqualTo(OptionalDouble.of(value));
    }

    @Test
    void readsARange() {
        Quantity range =
                Numbers.find("between them 300,000–500,000 people").get(0).quantity();
        assertThat(range.comparator()).isEqualTo("range");
        assertThat(range.low()).hasValue(300_000);
        assertThat(range.high()).hasValue(500_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"15 kilometres away", "a 16-year-old boy", "one of the villages", "one could see", "Su-25 fell"})
    void countsNoMeasureAndNoPronoun(String sentence) {
        assertThat(Numbers.find(sentence)).isEmpty();
    }
}
