package dev.palimpsest.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.Pipeline;
import dev.palimpsest.StageOptions;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that needs the models, in one process that loads them once. */
class CoreNlpIT {
    private static final Parser PARSER = Parser.shared();
    private static String printed = "";

    @BeforeAll
    static void loadsTheModelsAndListens() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
        try {
            System.setOut(ear);
            System.setErr(ear);
            PARSER.sentence("It rained.").dependencies();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        printed = heard.toString(StandardCharsets.UTF_8);
    }

    private static Document entities(String text) {
        return Pipeline.builder()
                .stage(new EntitiesStage(StageOptions.of(EntitiesStage.INFO, Map.of())))
                .build()
                .process(RawText.of("t", text));
    }

    private static List<String> found(String text) {
        Document document = entities(text);
        return document.annotated(Entity.class).stream()
                .map(a -> a.span().of(document.text()) + "/" + a.value().type())
                .toList();
    }

    @Test
    void loadsAndParsesWithoutAWord() {
        assertThat(printed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rained.",
                "I",
                "The Azerbaijani MoD said that its forces had set back and that set out, that is, set up positions near Madagiz.",
                "Talking of which, visiting relatives can be tiring and time flies like an arrow past left wing backs.",
                "MoD denies claim: Xudafərin, Horadiz, Əhmədbəyli retaken — \"no\" such report",
                "Kənd əhalisi 1989-cu ildə zorla köçürülmüş, 30 il sonra qayıtmışdır.",
            })
    void tagsAsTheStockSearchDoes(String text) {
        MaxentTagger tagger = new MaxentTagger(Models.TAGGER, new Properties(), false);
        List<CoreLabel> stock = new Segmenter().tokens(text);
        List<CoreLabel> ours = new Segmenter().tokens(text);
        tagger.tagCoreLabels(stock);
        BeamTagging.tag(tagger, ours);
        assertThat(ours)
                .extracting(CoreLabel::tag)
                .isEqualTo(stock.stream().map(CoreLabel::tag).toList());
    }

    @Test
    void keepsOffsetsInTheTextWhateverStandsInIt() {
        String text =
                "🇦🇿 Əli wrote to Zoe\u0301 in I\u0307zmir.\n\nA\u0000b \uD800 x\u200By \uFFFD ran to Şuşa 😀 twice.";
        for (ParsedSentence sentence : PARSER.sentences(text)) {
            assertThat(sentence.span().of(text)).isEqualTo(sentence.text());
            sentence.tokens().forEach(t -> assertThat(t.span().of(text)).isEqualTo(t.word()));
        }
    }

    @Test
    void keepsHyphenatedWordsWhole() {
        assertThat(PARSER.sentence("An Armenian-backed Su-25 fell.").tokens())
                .extracting(Token::word)
                .containsExactly("An", "Armenian-backed", "Su-25", "fell", ".");
    }

    @Test
    void givesATreeWithNamedNodes() {
        ParsedSentence sentence = PARSER.sentence("The ministry said that it had taken the village.");
        DependencyGraph graph = sentence.dependencies();
        assertThat(graph.roots()).containsExactly(2);
        assertThat(graph.governor(1)).hasValue(2);
        assertThat(graph.dependents(2, "nsubj")).containsExactly(1);
        assertThat(graph.edges()).hasSize(sentence.tokens().size() - 1);
        assertThat(GraphPattern.semgrex("say", "{lemma:say}=cue >nsubj {}=source")
                        .matches(sentence))
                .extracting(GraphPattern.Match::nodes)
                .containsExactly(Map.of("cue", 2, "source", 1));
        assertThat(GraphPattern.tokens("noun", "(?$a [word:the] [tag:NN])").matches(sentence))
                .extracting(GraphPattern.Match::ends)
                .containsExactly(Map.of("a", 9));
    }

    @Test
    void readsTheSameSentenceOnceAndAlikeInEveryThread() {
        String text = IntStream.range(0, 40)
                .mapToObj(i -> "Jane Smith of Acme Corporation flew to Paris on day " + i % 5 + ".")
                .collect(Collectors.joining(" "));
        List<List<String>> all =
                IntStream.range(0, 4).parallel().mapToObj(i -> found(text)).toList();
        assertThat(all).allMatch(all.get(0)::equals);
        assertThat(PARSER.sentences(text).get(0).analysis())
                .isSameAs(PARSER.sentences(text).get(5).analysis());
    }

    @Test
    void findsVillagesWeaponsPeoplesAndMinistriesInAReportOfConflict() {
        assertThat(found("The Ukrainian MoD stated that its forces had seized control of Ostrik, Wendel and Lower Harn"
                        + " in Zenda District with four T-72 tanks."))
                .containsExactly(
                        "Ukrainian/NATIONALITY",
                        "MoD/ORGANIZATION",
                        "Ostrik/LOCATION",
                        "Wendel/LOCATION",
                        "Lower Harn/LOCATION",
                        "Zenda District/LOCATION",
                        "four/NUMBER",
                        "T-72/WEAPON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Armenia-Azerbaijan border is closed.", "The Armenia–Azerbaijan border is closed."})
    void findsBothOfAPairOfCountries(String text) {
        assertThat(found(text)).containsExactly("Armenia/LOCATION", "Azerbaijan/LOCATION");
    }

    @Test
    void findsNothingInATextWithoutNames() {
        assertThat(found("It rained, and nobody came. Then the sun broke through."))
                .isEmpty();
    }

    @Test
    void endsInBoundedTimeOnHostileText() {
        String sentence = "word and ".repeat(3_000);
        String lines = "Word\n".repeat(3_000);
        String run = "x".repeat(300_000);
        String table = "12 345,6\t78\t9.10\n".repeat(500);
        String capitals = "THE ARMY TOOK THE TOWN OF OSTRIK. ".repeat(50);
        for (String text :
                List.of(sentence, lines, run, table, capitals, "", " \n\n ", "\uD800", "日本語の文章です。".repeat(100))) {
            assertThat(entities(text).text()).isEqualTo(text);
        }
        assertThat(entities(sentence).warnings()).isNotEmpty();
        assertThat(entities("a \uFFFD b").warnings()).hasSize(1);
    }

    static Stream<Arguments> whatIsNoEnglishProse() {
        Random random = new Random(6);
        return Stream.of(
                Arguments.of("unspaced script with full stops", words(random, 2_000, 30, '\u4e00', 500, "\u3002", 0)),
                Arguments.of("unspaced script without", words(random, 2_000, 30, '\u4e00', 500, "", 0)),
                Arguments.of("Thai", words(random, 2_000, 30, '\u0e01', 40, "", 0)),
                Arguments.of("unknown names", words(random, 8_000, 7, 'a', 26, " ", 'A' - 'a')),
                Arguments.of("another language", words(random, 8_000, 7, 'a', 26, " ", 0)),
                Arguments.of("table of numbers", words(random, 8_000, 5, '0', 10, "\t", 0)),
                Arguments.of("hyphens", words(random, 8_000, 3, 'a', 26, "-", 0)));
    }

    /** A hundred times the time is needed where each unknown word is tried with all tags; the bound only tells the two apart. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNoEnglishProse")
    @Timeout(120)
    void readsWhatIsNoEnglishProseInBoundedTime(String kind, String text) {
        assertThat(entities(text).text()).isEqualTo(text);
    }

    private static String words(
            Random random, int count, int length, char first, int letters, String mark, int capital) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < length; j++) {
                text.append((char) (first + random.nextInt(letters) + (j == 0 ? capital : 0)));
            }
            text.append(mark);
        }
        return text.toString();
    }

    @Test
    void readsTheNamesAndTheVerbOfALongListAsItDidWithoutTheListsLength() {
        String names = IntStream.range(0, 40)
                .mapToObj(i -> "Ostr" + (char) ('a' + i % 26) + "k")
                .collect(Collectors.joining(", "));
        assertThat(PARSER.sentence("The army captured " + names + ".").tokens())
                .filteredOn(t -> t.word().equals("captured"))
                .extracting(Token::pos)
                .containsExactly("VBD");
    }

    @Test
    void saysThatItsTimeIsOverWhenInterruptedWhileAModelReads() {
        assertThatThrownBy(() -> Models.interruptible(() -> {
                    throw new RuntimeInterruptedException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
