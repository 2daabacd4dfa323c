package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profile;
import dev.palimpsest.Profiles;
import dev.palimpsest.Stages;
import dev.palimpsest.nlp.ParsedSentence;
import dev.palimpsest.nlp.Parser;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One analysis of the seeds' prose in a process of its own, after other English prose has warmed it up: {@code Language KIND}. No sentence
 * comes twice, so that no cache of sentences helps. Prints seconds of processor time, seconds of wall time, and megabytes of heap in use
 * after it all and a garbage collection.
 */
public final class Language {

    /** Who analyses, and how far. */
    public enum Kind {
        /** The stock pipeline with its own settings: tokens, sentences, tags, lemmas, entities and times. */
        STOCK,
        /** The same with dependencies of every sentence. */
        STOCK_DEPENDENCIES,
        /** Our stages {@code entities} and {@code times}. */
        OURS,
        /** The same with dependencies of every sentence. */
        OURS_DEPENDENCIES,
        /** All that the profile {@code claims} does with plain text: names, entities, times, links, claims. */
        OURS_CLAIMS,
        /** Our stages {@code entities} and {@code times} in two threads. */
        OURS_TWO_THREADS;

        Consumer<String> analyser() {
            return switch (this) {
                case STOCK -> stock("tokenize,ssplit,pos,lemma,ner");
                case STOCK_DEPENDENCIES -> stock("tokenize,ssplit,pos,lemma,ner,depparse");
                case OURS, OURS_TWO_THREADS -> ours(stages());
                case OURS_DEPENDENCIES ->
                    ours(stages())
                            .andThen(text -> Parser.shared().sentences(text).forEach(ParsedSentence::dependencies));
                case OURS_CLAIMS -> ours(claims().pipeline());
            };
        }
    }

    private static final int WARM = 25_000;
    private static final int LONG_SEED = 12_000;

    private Language() {}

    /** Takes one of the kinds. */
    public static void main(String[] arguments) throws InterruptedException {
        Kind kind = Kind.valueOf(arguments[0]);
        Consumer<String> analyser = kind.analyser();
        Texts.ENGLISH.ofBytes(WARM).lines().forEach(analyser);
        List<String> texts = prose().stream().map(Document::text).toList();
        double processor = Processor.seconds();
        long wall = System.nanoTime();
        if (kind == Kind.OURS_TWO_THREADS) {
            Queue<String> open = new ConcurrentLinkedQueue<>(texts);
            Runnable share = () ->
                    Stream.generate(open::poll).takeWhile(Objects::nonNull).forEach(analyser);
            Thread other = new Thread(share);
            other.start();
            share.run();
            other.join();
        } else {
            texts.forEach(analyser);
        }
        double seconds = (System.nanoTime() - wall) / 1e9;
        processor = Processor.seconds() - processor;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        new Rows().row(processor, seconds, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        analyser.accept("It rained.");
    }

    /** The prose in documents of some paragraphs. */
    static List<Document> prose() {
        String longest = Prose.of("002");
        return Prose.documents(Prose.of("000", "001", "003") + "\n\n" + longest.substring(0, LONG_SEED), 2_000);
    }

    private static Pipeline stages() {
        Stages stages = Stages.discovered();
        return Pipeline.builder()
                .stage(stages.create("entities"))
                .stage(stages.create("times"))
                .build();
    }

    static Profile claims() {
        return Profiles.named("claims").with("detect-form", "form", "text");
    }

    private static Consumer<String> ours(Pipeline pipeline) {
        return text -> pipeline.process(RawText.of("text", text));
    }

    private static Consumer<String> stock(String annotators) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return text -> pipeline.annotate(new Annotation(text));
    }
}
