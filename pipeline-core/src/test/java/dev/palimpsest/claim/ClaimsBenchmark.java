package dev.palimpsest.claim;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.Stage;
import dev.palimpsest.StageOptions;
import dev.palimpsest.nlp.ParsedSentence;
import dev.palimpsest.nlp.Parser;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The claims stage on the longest seed, whose sentences the parser has met before: what is measured is the stage, and apart from
 * it that the parser finds its sentences known. Run from {@code pipeline-core}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClaimsBenchmark {
    private static final Path SEED = Path.of("..", "fixtures", "seeds", "002_aceaa90b2f38e567.txt");

    private final ClaimsProvider provider = new ClaimsProvider();
    private final StageOptions options = StageOptions.standard(provider.info());
    private final Stage claims = provider.create(options);
    private final List<String> parsed = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private Language language = Language.of(List.of("conflict"));
    private Document document = Document.of(RawText.of("none", ""));

    /** Takes the seed through the stages before, and has its sentences parsed. */
    @Setup
    @SuppressWarnings("SystemOut")
    public void prepare() throws IOException {
        Pipeline pipeline = Profiles.named("claims").without("claims").pipeline();
        document = pipeline.process(RawText.read(SEED));
        language = Language.of(Resource.members(options.text("domains")));
        for (ParsedSentence sentence : Parser.shared().sentences(document.text())) {
            for (Span clause : Clauses.of(sentence.text())) {
                String text = clause.of(sentence.text());
                sentences.add(text);
                if (language.trigger().in(text)) {
                    parsed.add(language.lists().mask(text, List.of()).text());
                }
            }
        }
        stage();
        System.out.println(document.text().length() + " UTF-16 units, " + sentences.size() + " clauses, "
                + parsed.size() + " of them read for claims");
    }

    /** The stage. */
    @Benchmark
    public Object stage() {
        Changes changes = Changes.to(document, "claims");
        claims.run(document, changes);
        return changes;
    }

    /** The parser's part of that: the text's sentences and the clauses that are read, all known. */
    @Benchmark
    public void parser(Blackhole sink) {
        sink.consume(Parser.shared().sentences(document.text()));
        for (String text : parsed) {
            sink.consume(Parser.shared().sentence(text));
        }
    }

    /** The filter that keeps clauses without a cue or event word from the parser. */
    @Benchmark
    public void trigger(Blackhole sink) {
        for (String text : sentences) {
            sink.consume(language.trigger().in(text));
        }
    }
}
