package dev.palimpsest.bench;

import dev.palimpsest.bench.Language.Kind;
import dev.palimpsest.text.Document;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entities and claims beside stock CoreNLP on the same text in one run: warm in a process, and whole commands from cold. */
final class CoreNlpPeer {
    private static final List<String> JVM = List.of("-Xmx3g", "-XX:+UseSerialGC");
    private static final Path COMMAND = Path.of("../pipeline-cli/bin/palimpsest");

    private record Run(double processor, double wall, double heap) {}

    private CoreNlpPeer() {}

    static void run(Rows rows) throws IOException {
        String text = Language.prose().stream().map(Document::text).collect(Collectors.joining("\n\n"));
        int tokens = new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), "")
                .tokenize()
                .size();
        Map<Kind, Run> runs = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            runs.put(kind, measured(kind));
        }
        rows.table("Entities and claims, warm, " + tokens + " tokens", "what", "µs a token", "stock ÷ ours", "aim");
        warm(rows, runs, tokens, Kind.STOCK, Kind.OURS, "6 ×");
        warm(rows, runs, tokens, Kind.STOCK_DEPENDENCIES, Kind.OURS_DEPENDENCIES, "3 ×");
        warm(rows, runs, tokens, Kind.STOCK_DEPENDENCIES, Kind.OURS_CLAIMS, "");
        rows.row(
                "two threads ÷ one, wall time",
                "",
                Rows.times(runs.get(Kind.OURS).wall / runs.get(Kind.OURS_TWO_THREADS).wall),
                "1.7 ×");
        rows.row(
                "heap after load and the text, with dependencies",
                Rows.number(runs.get(Kind.OURS_DEPENDENCIES).heap) + " MB",
                "",
                "500 MB");
        cold(rows, text);
        quality(rows);
    }

    /** How good each is, where {@code -Dentities.gold} names a file of marked sentences. */
    private static void quality(Rows rows) {
        String gold = System.getProperty("entities.gold", "");
        if (!gold.isEmpty()) {
            rows.table("F1 of entities and times on the sentences given, ends and type right", "stock", "ours");
            rows.row(f1(gold, "stock"), f1(gold, "ours"));
        }
    }

    private static String f1(String gold, String whose) {
        return Programs.java(JVM, EntityQuality.class, gold, whose).replaceAll("[|\\s]", "");
    }

    private static void warm(Rows rows, Map<Kind, Run> runs, int tokens, Kind stock, Kind ours, String aim) {
        double theirs = runs.get(stock).processor * 1e6 / tokens;
        double own = runs.get(ours).processor * 1e6 / tokens;
        rows.row(
                stock.name() + " / " + ours.name(),
                Rows.number(theirs) + " / " + Rows.number(own),
                Rows.times(theirs / own),
                aim);
    }

    private static Run measured(Kind kind) {
        List<Double> cells = Stream.of(
                        Programs.java(JVM, Language.class, kind.name()).strip().split("\\|"))
                .filter(cell -> !cell.isBlank())
                .map(Double::valueOf)
                .toList();
        return new Run(cells.get(0), cells.get(1), cells.get(2));
    }

    private static void cold(Rows rows, String text) throws IOException {
        Path folder = Files.createTempDirectory("palimpsest-corenlp");
        Path file = Files.writeString(folder.resolve("prose.txt"), text);
        Programs.output(List.of(COMMAND.toString(), "stages"));
        rows.table(
                "Whole commands, models loaded, seconds",
                "what",
                "stock, processor",
                "ours",
                "ratio",
                "stock, wall",
                "ours",
                "ratio",
                "aim");
        cold(
                rows,
                "entities and times",
                stock("tokenize,ssplit,pos,lemma,ner", folder, file),
                ours(folder.resolve("entities"), file, "--skip", "claims"),
                "3.5 ×");
        cold(
                rows,
                "the same with dependencies; ours with claims",
                stock("tokenize,ssplit,pos,lemma,ner,depparse", folder, file),
                ours(folder.resolve("claims"), file),
                "2.4 ×");
    }

    private static void cold(Rows rows, String what, List<String> stock, List<String> ours, String aim) {
        long before = System.nanoTime();
        double theirs = Programs.processorSeconds(stock);
        long between = System.nanoTime();
        double own = Programs.processorSeconds(ours);
        double theirWall = (between - before) / 1e9;
        double ownWall = (System.nanoTime() - between) / 1e9;
        rows.row(
                what,
                Rows.number(theirs),
                Rows.number(own),
                Rows.times(theirs / own),
                Rows.number(theirWall),
                Rows.number(ownWall),
                Rows.times(theirWall / ownWall),
                aim);
    }

    private static List<String> stock(String annotators, Path folder, Path file) {
        List<String> command = new ArrayList<>(Programs.javaCommand());
        command.addAll(JVM);
        command.addAll(List.of(StanfordCoreNLP.class.getName(), "-annotators", annotators));
        command.addAll(
                List.of("-outputFormat", "json", "-outputDirectory", folder.toString(), "-file", file.toString()));
        return command;
    }

    private static List<String> ours(Path folder, Path file, String... more) {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString(), "run", file.toString()));
        command.addAll(List.of("--form", "text", "-o", folder.toString()));
        command.addAll(List.of(more));
        return command;
    }
}
