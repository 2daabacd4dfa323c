package dev.palimpsest.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.text.PalimpsestException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs no model. */
class RulesTest {

    @ParameterizedTest
    @CsvSource({
        "ICRC, International Committee of the Red Cross, true",
        "HRW, Human Rights Watch, true",
        "MoD, Ministry of Defence, true",
        "SSS, Azerbaijani State Security Service, false",
        "USA, Ursa Minor, false"
    })
    void tellsWhatAnAbbreviationStandsFor(String letters, String words, boolean stands) {
        assertThat(Abbreviations.stands(letters, words)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Barda is a city and the capital of a district | LOCATION
            Arden (Old English: ard) is a village in the west | LOCATION
            Jane Doe (born 1970) is an English politician | PERSON
            """)
    void readsAGlossThatDefines(String gloss, EntityType type) {
        assertThat(GlossEvidence.defined(gloss)).contains(type);
    }

    @Test
    void learnsNothingFromAGlossThatDefinesNothingItKnows() {
        assertThat(GlossEvidence.defined("A treaty is an agreement between states"))
                .isEmpty();
    }

    @Test
    void namesTheVersionThatTheBuildUses() throws Exception {
        assertThat(Files.readString(Path.of("../pom.xml")))
                .contains("<corenlp.version>" + Models.VERSION + "</corenlp.version>");
    }

    @Test
    void saysWhichDependencyToAddWhenAModelIsMissing() {
        assertThatThrownBy(() -> Models.present("edu/stanford/nlp/models/none.gz"))
                .isInstanceOfSatisfying(
                        PalimpsestException.class,
                        e -> assertThat(e.hint())
                                .contains("edu.stanford.nlp:stanford-corenlp:" + Models.VERSION)
                                .contains("models"));
    }

    @Test
    void keepsNoMoreSentencesThanItMay() {
        SentenceCache cache = new SentenceCache(10);
        AtomicInteger made = new AtomicInteger();
        Token token = new Token(0, new dev.palimpsest.text.Span(0, 1), "a", "a", "NN", "O");
        IntStream.range(0, 100)
                .forEach(i -> cache.get(new SentenceCache.Key("s" + i, false), () -> {
                    made.incrementAndGet();
                    return new Analysis("s" + i, false, List.of(token), List.of());
                }));
        assertThat(cache.size()).isEqualTo(10);
        cache.get(new SentenceCache.Key("s99", false), () -> {
            throw new AssertionError("known");
        });
        assertThat(made).hasValue(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name without a pattern
            name regex {}
            name semgrex {lemma:
            """)
    void refusesALineThatIsNoPattern(String line) {
        assertThatThrownBy(() -> GraphPattern.parse("test", line)).isInstanceOf(PalimpsestException.class);
    }

    @Test
    void readsPatternsWithCommentsAndContinuations() {
        assertThat(GraphPattern.parse(
                        "test", "# none\nsay semgrex {lemma:say}\n  >nsubj {}=who\nfor tokens (?$a [word:for])\n"))
                .extracting(GraphPattern::name)
                .containsExactly("say", "for");
    }
}
