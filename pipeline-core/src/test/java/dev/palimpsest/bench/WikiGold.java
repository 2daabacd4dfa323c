package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Stages;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.text.RawText;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Scores persons, places and organisations beside the stock three-class model against a file in the format of WikiGold: a token and its
 * tag a line, an empty line behind a sentence, {@code -DOCSTART-} behind an article. A span counts when both ends and the type are right.
 * {@code WikiGold FILE}; the file is no part of the project.
 */
public final class WikiGold {
    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    private static final Map<String, String> TYPES =
            Map.of("I-PER", "PERSON", "I-LOC", "LOCATION", "I-ORG", "ORGANIZATION");
    private static final String ARTICLE = "-DOCSTART-";
    private static final String NONE = "O";

    /** A span in UTF-16 units. */
    private record Marked(int start, int end, String type) {}

    /** A text and what is to be found in it. */
    private record Gold(String text, Set<Marked> marked) {}

    private WikiGold() {}

    /** Takes the file. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        List<Gold> gold = sentences(Files.readAllLines(Path.of(arguments[0])));
        Rows rows = new Rows();
        rows.table(gold.size() + " sentences, each a document", "F1", "all", "LOCATION", "ORGANIZATION", "PERSON");
        score(rows, "stock 3class", gold, stock());
        score(rows, "entities and times", gold, ours(stages()));
    }

    private static void score(Rows rows, String who, List<Gold> gold, Function<String, Set<Marked>> finder) {
        List<Set<Marked>> found = gold.stream().map(Gold::text).map(finder).toList();
        rows.row(who, f1(gold, found, ""), f1(gold, found, "LOC"), f1(gold, found, "ORG"), f1(gold, found, "PER"));
    }

    private static String f1(List<Gold> gold, List<Set<Marked>> found, String type) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < gold.size(); i++) {
            Set<Marked> marked = of(type, gold.get(i).marked);
            Set<Marked> own = of(type, found.get(i));
            all += marked.size() + own.size();
            own.retainAll(marked);
            right += own.size();
        }
        return String.format(Locale.ROOT, "%.3f", 2.0 * right / all);
    }

    private static Set<Marked> of(String type, Set<Marked> marked) {
        return marked.stream().filter(m -> m.type.startsWith(type)).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Gold> sentences(List<String> lines) {
        List<Gold> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Set<Marked> marked = new HashSet<>();
        int start = 0;
        String last = NONE;
        for (String line : lines) {
            int blank = line.indexOf(' ');
            if (blank < 0 || line.startsWith(ARTICLE)) {
                end(last, start, text, marked);
                if (!text.isEmpty()) {
                    sentences.add(new Gold(text.toString(), Set.copyOf(marked)));
                }
                text.setLength(0);
                marked.clear();
                last = NONE;
                continue;
            }
            String tag = line.substring(blank + 1).strip();
            if (!tag.equals(last)) {
                end(last, start, text, marked);
                start = text.isEmpty() ? 0 : text.length() + 1;
                last = tag;
            }
            text.append(text.isEmpty() ? "" : " ").append(line, 0, blank);
        }
        return sentences;
    }

    private static void end(String tag, int start, StringBuilder text, Set<Marked> marked) {
        if (TYPES.containsKey(tag)) {
            marked.add(new Marked(start, text.length(), TYPES.get(tag)));
        }
    }

    private static Pipeline stages() {
        Stages stages = Stages.discovered();
        return Pipeline.builder()
                .stage(stages.create("entities"))
                .stage(stages.create("times"))
                .build();
    }

    private static Function<String, Set<Marked>> ours(Pipeline pipeline) {
        return text -> pipeline.process(RawText.of("text", text)).annotated(Entity.class).stream()
                .map(e -> new Marked(
                        e.span().start(), e.span().end(), e.value().type().name()))
                .filter(m -> TYPES.containsValue(m.type))
                .collect(Collectors.toSet());
    }

    private static Function<String, Set<Marked>> stock() throws IOException, ClassNotFoundException {
        CRFClassifier<CoreLabel> model = CRFClassifier.getClassifier(MODEL);
        return text -> model.classifyToCharacterOffsets(text).stream()
                .map(t -> new Marked(t.second(), t.third(), t.first()))
                .filter(m -> TYPES.containsValue(m.type))
                .collect(Collectors.toSet());
    }
}
