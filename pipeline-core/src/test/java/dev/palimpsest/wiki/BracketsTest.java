package dev.palimpsest.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "[[a]], 0-5",
        "[[a|b]] {{c}}, 0-7 8-13",
        "[[a [[b]] c]], 0-13 4-9",
        "[[a {{b]], 0-9",
        "{{a [[b}} c]], 0-9",
        "[[a [[b]], 4-9",
        "a]] b}}, ''"
    })
    void matchesWhatIsClosedAndNothingElse(String text, String pairs) {
        String found = Brackets.match(text).pairs().stream()
                .map(p -> p.start() + "-" + p.end())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(pairs);
    }
}
