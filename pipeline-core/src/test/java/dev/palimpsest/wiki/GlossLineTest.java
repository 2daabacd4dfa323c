package dev.palimpsest.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.wiki.GlossLine.Division;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossLineTest {

    private static final String FILLER =
            " and more is said of it here, at some length, for as long as the site lets it go on"
                    + " before it cuts the sentence off, which is at about two hundred and forty bytes, or a few less, or a few more,"
                    + " wherever that may happen to be in a word";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            watermill | A watermill is a mill that uses hydropower
            Agdam | Aghdam () is a town and the capital of a district
            UAVs | An unmanned aerial vehicle (UAV) is an aircraft without a pilot
            Republic of Ghent | Ghent ( ), officially the Republic of Ghent, was a city state
            Ingmar Lund | Ernst Ingmar Lund (1918 – 2007) was a Swedish singer
            Jack Miller | John Walter Miller (born 6 June 1995) is an American actor
            Umar II | Umar ibn Abd al-Aziz (2 November 682 –), commonly known as Umar II, was a caliph
            SPG | Society for the Propagation of Grammar is a learned society
            de jure | In law, ''de jure'' (; ; ) describes practices that are recognised by laws
            ostracism | A social rejection is what occurs when someone is excluded
            Noel M. Smith | Noel Mason Smith (May 22, 1895 – 1955) was a film director
            Opa Opa | Opa Opa is a song by a duo
            A Better Day II | A Better Day 2 is a 1987 film
            """)
    void aCutGlossIsDividedFromItsAnchor(String anchor, String opening) {
        String gloss = cut(opening + FILLER, 241);

        assertThat(anchorIn(anchor + " " + gloss)).isEqualTo(anchor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wold | Wold may refer to:
            Red Mill | Red Mill, the English term for a famous cabaret, may also refer to:
            Ben Cheney | Benjamin Pierce Cheney (1815 – 1895) was an American businessman.
            the Brook | The Brook is a river in Northshire.
            """)
    void aGlossThatWasNotCutIsDividedFromItsAnchor(String anchor, String gloss) {
        assertThat(anchorIn(anchor + " " + gloss)).isEqualTo(anchor);
    }

    @Test
    void theSiteCutsAtAnyOfAFewLengths() {
        for (int length = 237; length <= 247; length++) {
            String gloss = cut("The Brook is a river in the county of Northshire" + FILLER, length);

            assertThat(anchorIn("River Brook " + gloss)).as("%d bytes", length).isEqualTo("River Brook");
        }
    }

    @Test
    void lengthCountsInBytes() {
        String gloss = cut("Çərəkən () is a village" + FILLER.replace('e', 'ə'), 240);

        assertThat(anchorIn("Çərəkən " + gloss)).isEqualTo("Çərəkən");
    }

    private static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int end = bytes;
        while ((all[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8).stripTrailing() + " ...";
    }

    private static String anchorIn(String line) {
        Stream<Division> divisions = GlossLine.divisions(line, GlossGrammar.ENGLISH).stream();
        Division best =
                divisions.max(Comparator.comparingDouble(Division::score)).orElseThrow();
        assertThat(best.score()).as("log-odds of a gloss").isPositive();
        return line.substring(0, best.at() - 1);
    }
}
