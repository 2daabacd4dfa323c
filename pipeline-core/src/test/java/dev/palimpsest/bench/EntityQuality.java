package dev.palimpsest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.Pipeline;
import dev.palimpsest.entity.Entity;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/**
 * Scores entities and times against a file of marked sentences, ours or stock CoreNLP's: a span counts when both ends and the type are
 * right. The file has a line of JSON for each sentence, with {@code text} and {@code entities}, each with {@code start} and {@code end} in
 * code points and {@code type}. {@code EntityQuality FILE ours|stock} prints F1.
 */
public final class EntityQuality {
    private static final Set<String> PLACES = Set.of("CITY", "COUNTRY", "STATE_OR_PROVINCE");

    /** A span in UTF-16 units. */
    private record Marked(int start, int end, String type) {}

    private EntityQuality() {}

    /** Takes the file and whose entities to score. */
    public static void main(String[] arguments) throws IOException {
        Function<String, Set<Marked>> finder = arguments[1].equals("stock") ? stock() : ours();
        int right = 0;
        int all = 0;
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            JsonNode sentence = new ObjectMapper().readTree(line);
            Set<Marked> gold = gold(sentence);
            Set<Marked> found = finder.apply(sentence.path("text").asText());
            all += gold.size() + found.size();
            found.retainAll(gold);
            right += found.size();
        }
        new Rows().row(2.0 * right / all);
    }

    private static Set<Marked> gold(JsonNode sentence) {
        String text = sentence.path("text").asText();
        Set<Marked> marked = new HashSet<>();
        for (JsonNode entity : sentence.path("entities")) {
            int start = text.offsetByCodePoints(0, entity.path("start").asInt());
            int end = text.offsetByCodePoints(0, entity.path("end").asInt());
            marked.add(new Marked(start, end, entity.path("type").asText()));
        }
        return marked;
    }

    private static Function<String, Set<Marked>> ours() {
        Pipeline claims = Language.claims().pipeline();
        return text -> {
            Document document = claims.process(RawText.of("text", text));
            Set<Marked> found = new HashSet<>();
            document.annotated(Entity.class)
                    .forEach(e -> found.add(new Marked(
                            e.span().start(), e.span().end(), e.value().type().name())));
            document.annotated(TimeExpression.class)
                    .forEach(t -> found.add(new Marked(
                            t.span().start(), t.span().end(), t.value().type().name())));
            return found;
        };
    }

    private static Function<String, Set<Marked>> stock() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return text -> {
            CoreDocument document = new CoreDocument(new Annotation(text));
            pipeline.annotate(document);
            List<CoreEntityMention> mentions = document.entityMentions();
            Set<Marked> found = new HashSet<>();
            for (CoreEntityMention mention : mentions) {
                String type = PLACES.contains(mention.entityType()) ? "LOCATION" : mention.entityType();
                found.add(new Marked(mention.charOffsets().first, mention.charOffsets().second, type));
            }
            return found;
        };
    }
}
