package dev.palimpsest.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Profiles;
import dev.palimpsest.claim.Claim;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own matcher finds in real sentences what Semgrex finds, in the same order for each first node. */
class GraphPatternIT {
    private static List<DependencyGraph> graphs = List.of();

    /** Graphs of a seed's sentences as they are, in capitals (which misleads the tagger and the parser), and cut in the middle. */
    @BeforeAll
    static void parse() throws IOException {
        Path seed = Path.of("..", "fixtures", "seeds", "003_583ddd783f2f55f7.txt");
        String text =
                Profiles.named("repair").pipeline().process(RawText.read(seed)).text();
        graphs = Parser.shared().sentences(text).stream()
                .map(ParsedSentence::text)
                .limit(120)
                .flatMap(s -> Stream.of(s, s.toUpperCase(Locale.ROOT), s.substring(s.length() / 2)))
                .map(s -> Parser.shared().sentence(s).dependencies())
                .toList();
    }

    static List<GraphPattern> patterns() {
        String more = """
                any semgrex {}=a
                chain semgrex {}=a > /.*/ ({}=b >/.*/ ({}=c >punct {}))
                two semgrex {tag:/N.*/}=a >/.*/ {tag:/[DC].*/}=b >/.*/ {}=c
                none semgrex {tag:/VB.*/;lemma:/.*e/}=a !>nsubj {} >/aux.*/ {}
                unnamed semgrex {tag:/NNP?/} >compound {}
                word semgrex {word:/(?i)the|an?/}=a
                upwards semgrex {}=a <nsubj {tag:/V.*/}=b
                """;
        return Stream.concat(
                        GraphPattern.read(Claim.class, "frames.rules").stream(),
                        GraphPattern.parse("more", more).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void findsWhatSemgrexFinds(GraphPattern pattern) {
        for (DependencyGraph graph : graphs) {
            assertThat(byFirstNode(pattern.matches(graph))).isEqualTo(byFirstNode(pattern.bySemgrex(graph)));
        }
    }

    private static Map<Object, List<GraphPattern.Match>> byFirstNode(List<GraphPattern.Match> matches) {
        return matches.stream()
                .collect(Collectors.groupingBy(
                        m -> m.nodes().getOrDefault("cue", m.nodes().getOrDefault("a", -1)),
                        TreeMap::new,
                        Collectors.toList()));
    }

    @Test
    void everyFrameHasMatchesAndIsReadWithoutSemgrex() {
        for (GraphPattern frame : GraphPattern.read(Claim.class, "frames.rules")) {
            assertThat(frame.isOwn()).as(frame.name()).isTrue();
        }
        assertThat(graphs.size()).isGreaterThan(200);
        long matched = patterns().stream()
                .filter(p -> graphs.stream().anyMatch(g -> !p.matches(g).isEmpty()))
                .count();
        assertThat(matched).isGreaterThan(patterns().size() * 3L / 4);
    }
}
