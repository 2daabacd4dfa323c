package dev.palimpsest.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.StageOptions;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesStageTest {

    private static Document read(String text, String anchor) {
        StageOptions options = StageOptions.of(TimesStage.INFO, Map.of("anchor", anchor));
        return Pipeline.builder().stage(new TimesStage(options)).build().process(RawText.of("t", text));
    }

    private static List<String> values(String text) {
        return read(text, "").annotations(TimeExpression.class).stream()
                .map(TimeExpression::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On 3 May 2021 it began.                                   | 2021-05-03
            On May 3, 2021, it began.                                 | 2021-05-03
            It lasted from 29 July to 10 August 2020.                 | 2020-07-29 2020-08-10
            On 5 and 6 October 2020 it went on.                       | 2020-10-05/2020-10-06
            Between 9–15 October 2020 it went on.                     | 2020-10-09/2020-10-15
            On the 1, 2, and 3 October 2020 it went on.               | 2020-10-01/2020-10-03
            In 2020, in late October, it rained.                      | 2020 2020-10-21/2020-10-31
            In mid-November 2020 it rained.                           | 2020-11-11/2020-11-20
            The morning of 27 September 2020 was cold.                | 2020-09-27TMO
            At 04:00 (00:00 GMT) on 10 October 2020 it stopped.       | 2020-10-10T04:00 2020-10-10T00:00Z 2020-10-10
            On 10 October 2020, at 5:30 p.m., it stopped.             | 2020-10-10 2020-10-10T17:30
            On 2 March 2007 it was shown at 8 p.m. EST at the hall.   | 2007-03-02 2007-03-02T20:00
            From midnight on 28 September 2020 all was closed.        | 2020-09-28T00:00
            The war of 1988–1994 ended.                               | 1988/1994
            It was so in the 1990s.                                   | 199X
            It was so in the 19th century.                            | 18XX
            It took ten hours, or three weeks.                        | PT10H P3W
            On 1 May 2020 it began. Two weeks later, it ended.        | 2020-05-01 2020-05-15
            On 1 May 2020 it began. The day before, nobody knew.      | 2020-05-01 2020-04-30
            In May 2020 it began. In August of the same year, it fell.| 2020-05 2020-08
            """)
    void givesTheCalendarValueOfAnExpression(String text, String values) {
        assertThat(String.join(" ", values(text))).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            About 1900 people marched.
            They passed 2020 houses on route 1995.
            The score was 3.15 to 2.40.
            A second attempt failed.
            You may march in if you must.
            It ended on 31.31.2020.
            """)
    void findsNoTimeWhereANumberCountsSomething(String text) {
        assertThat(values(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It was a war in 2019, with clashes until 2021.\\n\\nFighting began on 3 May.    | 2019 2021 2019-05-03
            The quarrel goes back to 1988.\\n\\nOn 20 February a council voted.           | 1988 1988-02-20
            In 2021, talks were held. On 3 May, they failed.                            | 2021 2021-05-03
            """)
    void countsDaysInTheYearOfTheTitleAfterALookAhead(String text, String values) {
        String profile = """
                stages:
                  - detect-form: {form: markdown}
                  - markdown-form
                  - times
                """;
        Document document = Profiles.parse("times", profile)
                .pipeline()
                .process(RawText.of("t", "---\ntitle: A war (2019)\n---\n" + text.replace("\\n", "\n")));
        assertThat(document.body().annotations(TimeExpression.class).stream().map(TimeExpression::value))
                .containsExactly(values.split(" "));
    }

    @Test
    void goesOverTheNewYearWithTheStory() {
        assertThat(values("On 28 December 2020 it began. On 3 January it ended. The next day it rained."))
                .containsExactly("2020-12-28", "2021-01-03", "2021-01-04");
    }

    @Test
    void isNotLedAstrayByAYearToldInPassing() {
        assertThat(values("On 5 October 2020 he, arrested in 2014, spoke. On 7 October he left."))
                .containsExactly("2020-10-05", "2014", "2020-10-07");
    }

    @Test
    void doesNotCountFromADayThatIsOnlyLookedForwardTo() {
        assertThat(
                        values(
                                "On 21 October 2020 it was decided, and will hold from 31 December 2020. The next day it was denied."))
                .containsExactly("2020-10-21", "2020-12-31", "2020-10-22");
    }

    @Test
    void leavesOpenWhatNothingSays() {
        assertThat(values("On 3 May it began. The next day it ended.")).containsExactly("", "");
    }

    @Test
    void countsFromTheDayThatTheUserGives() {
        assertThat(read("It rained yesterday. On 3 May it snowed.", "2021-04-01")
                        .annotations(TimeExpression.class))
                .extracting(TimeExpression::value)
                .containsExactly("2021-03-31", "2021-05-03");
    }

    @Test
    void saysHowAValueIsKnown() {
        TimeExpression next = read("On 1 May 2020 it began. The next day it ended.", "")
                .annotations(TimeExpression.class)
                .get(1);
        assertThat(next.basis().kind()).isEqualTo("relative");
        assertThat(next.basis().anchor()).isEqualTo("2020-05-01");
        assertThat(next.basis().offset()).isEqualTo("P1D");
        assertThat(next.basis().anchorRaw()).isPresent();
    }

    @Test
    void refusesAnAnchorThatIsNoDate() {
        assertThatThrownBy(() -> read("x", "May 2020"))
                .isInstanceOf(PalimpsestException.class)
                .hasMessageContaining("May 2020");
    }

    /** Without capital letters no sentence ends; what stands before a time is then looked at as far as a sentence goes. */
    @Test
    void readsATextThatIsAllOneSentenceInPiecesAndSaysSoOnce() {
        String text = "it was on 3 october 2020 near the river and the field. ".repeat(4_000);
        Document document = read(text, "");
        assertThat(document.annotations(TimeExpression.class)).hasSize(4_000);
        assertThat(document.warnings()).hasSize(1);
    }
}
