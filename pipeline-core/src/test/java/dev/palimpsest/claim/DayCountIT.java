package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Profiles;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountIT {

    /** The times of a sentence in an article about a war that began on 2 March 1911. */
    private static List<String> days(String sentence) {
        String page = "---\ntitle: Zenda War\ninfoboxes:\n  - conflict:\n      text: Zenda War\n    date:\n"
                + "      text: 2 March 1911 – 9 April 1911\n---\n\n" + sentence + "\n";
        Document document =
                Profiles.named("claims").without("claims").pipeline().process(RawText.of("zenda", page));
        return new DayCount(document)
                .of(document.annotated(TimeExpression.class), document.text()).stream()
                        .map(Annotated::value)
                        .map(TimeExpression::value)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On the fifth day of the war the rebels left. | 1911-03-06",
                "They fell on the first day of hostilities. | 1911-03-02",
                "On the third day of the siege the rebels left. | ''",
                "On the third day of the month the rebels left. | ''"
            })
    void aDayOfTheWarIsCountedFromItsFirst(String sentence, String day) {
        assertThat(days(sentence)).containsExactly(day);
    }
}
