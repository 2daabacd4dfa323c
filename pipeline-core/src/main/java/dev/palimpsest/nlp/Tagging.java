package dev.palimpsest.nlp;

import dev.palimpsest.text.Span;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/** Parts of speech, lemmas and the three-class entity model. Both models are only read after loading. */
final class Tagging {
    private final MaxentTagger tagger;
    private final CRFClassifier<CoreLabel> ner;

    private Tagging(MaxentTagger tagger, CRFClassifier<CoreLabel> ner) {
        this.tagger = tagger;
        this.ner = ner;
    }

    /** Both models at once, each in a thread of its own. */
    static Tagging load() {
        // by default the model learns the lower-case words it meets, and so would remember other documents
        Properties stateless = new Properties();
        stateless.setProperty("maxAdditionalKnownLCWords", "0");
        CompletableFuture<CRFClassifier<CoreLabel>> ner = CompletableFuture.supplyAsync(
                () -> Models.read(Models.NER, () -> CRFClassifier.getClassifier(Models.NER, stateless)));
        MaxentTagger tagger =
                Models.read(Models.TAGGER, () -> new MaxentTagger(Models.TAGGER, new Properties(), false));
        return new Tagging(tagger, Models.joined(ner));
    }

    /** The analysis of a tokenized sentence that starts at {@code start}. */
    Analysis analyse(String text, int start, List<CoreLabel> words, boolean piece) {
        UnknownRuns.tag(words);
        List<CoreLabel> answers = Models.interruptible(() -> {
            BeamTagging.tag(tagger, words);
            return ner.classifySentence(words);
        });
        Morphology morphology = new Morphology();
        List<Token> tokens = new ArrayList<>(words.size());
        List<CoreLabel> labels = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            CoreLabel word = words.get(i);
            String lemma = morphology.lemma(word.word(), word.tag());
            String answer = answers.get(i).get(AnswerAnnotation.class);
            Span span = new Span(word.beginPosition() - start, word.endPosition() - start);
            tokens.add(new Token(i, span, span.of(text), lemma, word.tag(), answer));
            labels.add(label(i, word, lemma, answer));
        }
        return new Analysis(text, piece, tokens, labels);
    }

    /** Only what the parser and patterns read: an analysis is kept for long. */
    private static CoreLabel label(int index, CoreLabel word, String lemma, String ner) {
        CoreLabel label = new CoreLabel(6);
        label.setIndex(index + 1);
        label.setWord(word.word());
        label.setValue(word.word());
        label.setTag(word.tag());
        label.setLemma(lemma);
        label.setNER(ner);
        return label;
    }
}
