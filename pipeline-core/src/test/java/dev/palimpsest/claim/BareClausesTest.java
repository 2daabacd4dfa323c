package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareClausesTest {
    private final BareClauses clauses = new BareClauses(Set.of("said", "says", "told", "suggest")::contains);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She said rebels had left. | She said",
                "Estimates suggest 8000 people may be at sea. | Estimates suggest",
                "He told Radio Zenda the bridge was closed. | He told Radio Zenda",
                "She told state television the dam was safe. | She told state television"
            })
    void aClauseWithoutThatMayBeginBehindAWordOfSaying(String sentence, String before) {
        assertThat(clauses.in(sentence))
                .singleElement()
                .satisfies(c -> assertThat(sentence.substring(0, c.at())).isEqualTo(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said that rebels had left.",
                "She said it was over.",
                "The king said nothing.",
                "Rebels had left."
            })
    void elsewhereNoneBegins(String sentence) {
        assertThat(clauses.in(sentence)).isEmpty();
    }

    @Test
    void whereItsAuxiliaryStandsIsToldToo() {
        String sentence = "She said rebels had left.";
        assertThat(clauses.in(sentence).get(0).finite()).isEqualTo(sentence.indexOf("had"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said that during the war, 12 people had died. | during the war,",
                "He said that in the north, after the storm, roads were closed. | in the north, after the storm,"
            })
    void whatStandsBetweenThatAndItsClauseIsAnAdjunct(String sentence, String adjunct) {
        assertThat(clauses.adjuncts(new Words(sentence)))
                .singleElement()
                .satisfies(a -> assertThat(a.span().of(sentence)).isEqualTo(adjunct));
    }
}
