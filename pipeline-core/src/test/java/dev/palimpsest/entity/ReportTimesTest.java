package dev.palimpsest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Pipeline;
import dev.palimpsest.StageOptions;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports: texts that say when they were written. Thursday, 5 April 2018 is the day of most of them. */
class ReportTimesTest {

    private static Document read(String text) {
        return Pipeline.builder()
                .stage(new TimesStage(StageOptions.of(TimesStage.INFO, Map.of())))
                .build()
                .process(RawText.of("t", text.replace("\\n", "\n")));
    }

    private static String values(String text) {
        return read(text).annotations(TimeExpression.class).stream()
                .map(TimeExpression::value)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A title\\nThursday, April 5, 2018\\nIt rained.                       | 2018-04-05
            A title\\n5 April 2018\\nIt rained.                                  | 2018-04-05
            A title\\nThu, 05 Apr 2018 10:30 GMT\\nIt rained.                    | 2018-04-05
            A title\\n2018-04-05\\nIt rained.                                    | 2018-04-05
            A title\\n2018-04-05T10:30:00+04:00\\nIt rained.                   | 2018-04-05
            A title\\n05.04.2018, 10:30\\nIt rained.                             | 2018-04-05
            A title\\nPublished: 5 April 2018\\nUpdated: 9 April 2018\\nRain.    | 2018-04-05
            A title\\nBy Ann Writer, April 5, 2018\\nIt rained.                  | 2018-04-05
            A title\\nAnn Writer • April 5, 2018 • 10:30\\nIt rained.            | 2018-04-05
            A title\\n5 апреля 2018 года, 10:30\\nIt rained.                     | 2018-04-05
            A title\\nОпубликовано: 5 апреля 2018\\nШёл дождь.                   | 2018-04-05
            LONDON, April 5, 2018 (Agency) - It rained.                        | 2018-04-05
            LONDON, 5 April 2018 — It rained.                                  | 2018-04-05
            LONDON, April 5. /Agency/ - It rained until April 2, 2018.         | 2018-04-05
            LONDON, January 5 - It rained on December 30, 2018.                | 2019-01-05
            LONDON, April 5 - It rained.                                       |
            Paris, France, 5 April 2018 (Agency): it rained.                   | 2018-04-05
            A title\\nOn 5 April 2018 it rained.                                 |
            5 April 2018\\nRain.\\n6 April 2018\\nSnow.                          |
            The war began on 5 April 2018 - or so they say.                    |
            """)
    void findsTheDayOfWriting(String text, String date) {
        String found = DocumentDate.of(read(text)).map(d -> d.date().toString()).orElse(null);
        assertThat(found).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Wednesday, it rained.                            | 2018-04-04
            It rained on Friday.                                | 2018-03-30
            It rains on Thursday.                               | 2018-04-05
            It will rain on Monday.                             | 2018-04-09
            On Monday, the two of them will meet.               | 2018-04-09
            They will close the road, he said on Monday.        | 2018-04-02
            On Monday, he said that it will rain.               | 2018-04-02
            It rained last Thursday.                            | 2018-03-29
            It rains next Thursday.                             | 2018-04-12
            It rained late on Wednesday.                        | 2018-04-04
            It rained on Wednesday morning.                     | 2018-04-04TMO
            It rained late Tuesday night.                       | 2018-04-03TNI
            It rained at 10:30 on Tuesday.                      | 2018-04-03T10:30 2018-04-03
            It rained yesterday.                                | 2018-04-04
            It rained yesterday evening.                        | 2018-04-04TEV
            It rained last night.                               | 2018-04-04TNI
            It rained this morning.                             | 2018-04-05TMO
            It rained three days ago.                           | 2018-04-02
            It rained 24 hours ago.                             | 2018-04-04
            It rained last week.                                | 2018-03-26/2018-04-01
            It rained earlier this week.                        | 2018-04-02/2018-04-08
            It rained earlier this month.                       | 2018-04
            It rained last month.                               | 2018-03
            It rained late last year.                           | 2017
            It rained over the weekend.                         | 2018-03-31/2018-04-01
            It rained on 28 December.                           | 2017-12-28
            It rained on 3 April.                               | 2018-04-03
            It will rain on 28 December.                        | 2018-12-28
            It rained in November.                              | 2017-11
            It rained in February.                              | 2018-02
            It rained last May.                                 | 2017-05
            In 2014, it rained. On 3 April, it snowed.          | 2014 2018-04-03
            On 3 May 2014, it rained. On 7 May, it snowed.      | 2014-05-03 2014-05-07
            On Tuesday it rained. The next day it snowed.       | 2018-04-03 2018-04-04
            """)
    void countsFromTheDayOfWriting(String text, String values) {
        assertThat(values("A title\\nThursday, April 5, 2018\\n" + text)).isEqualTo("2018-04-05 " + values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Monday, 5 October 2020, it rained.               | 2020-10-05
            On Thursday 5th April 2018 it rained.               | 2018-04-05
            It was 27 sentyabr 2020-ci il.                      | 2020-09-27
            Это было 5 октября 2020 года.                       | 2020-10-05
            27 Eylül 2020 günü.                                 | 2020-09-27
            At 2020-10-05T08:20:00Z or 2020-10-05 12:20+04:00.  | 2020-10-05T08:20Z 2020-10-05T12:20+04:00
            It was 2020/10/05 and 13/10/2020 and 10/13/2020.    | 2020-10-05 2020-10-13 2020-10-13
            On 5 October 2020 it rained. On Wednesday it snowed.| 2020-10-05 2020-10-07
            On 5 October 2020 it rained. On Friday it snowed.   | 2020-10-05 2020-10-02
            """)
    void readsDatesInOtherDress(String text, String values) {
        assertThat(values(text)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LONDON, April 5, 2018 (Agency) - It rained.             | It rained.
            LONDON, April 5 (Agency) — It rained.                   | It rained.
            BAKU, Azerbaijan, April 5. /Agency/ - It rained.        | It rained.
            A title\\nPARIS (Agency) - It rained.                    | It rained.
            NEW YORK — It rained.                                   | It rained.
            5 April 2018: it rained.                                | it rained.
            On 5 April 2018 it rained.                              |
            NATO said (on Monday) - or so they say - that it rained.|
            The BBC (London) - It rained.                           |
            """)
    void knowsWhatStandsBeforeTheFirstWordsOfAReport(String text, String rest) {
        Document document = read(text);
        String found = DocumentDate.opening(document)
                .map(opening -> document.text().substring(opening.end()))
                .orElse(null);
        assertThat(found).isEqualTo(rest);
    }

    @Test
    void leavesOpenWhatMayBeEitherDay() {
        assertThat(values("It was 03/04/2018.")).isEmpty();
    }

    @Test
    void takesTheYearThatTheWeekdayFits() {
        assertThat(values("A title\nJanuary 3, 2019\nOn Monday, 31 December, it rained."))
                .isEqualTo("2019-01-03 2018-12-31");
    }

    @Test
    void marksTheDayOfWriting() {
        List<TimeExpression> times = read("A title\nThursday, April 5, 2018\nIt rained on Wednesday.")
                .annotations(TimeExpression.class);
        assertThat(times.get(0).role()).isEqualTo(DocumentDate.PUBLISHED);
        assertThat(times.get(1).basis().anchor()).isEqualTo("2018-04-05");
        assertThat(times.get(1).basis().anchorRaw()).isPresent();
    }
}
