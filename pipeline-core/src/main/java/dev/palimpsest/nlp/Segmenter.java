package dev.palimpsest.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences and tokens. An empty line ends a sentence. Whatever the text is, no sentence has more than
 * {@link #LONGEST} tokens, no stretch handed to the tokenizer is longer than {@link #STRETCH}, and none has more than
 * {@link #UNSPACED} without white space, so time stays in proportion to length.
 */
final class Segmenter {

    /** Tokens; four times the longest village list of the development sets. */
    static final int LONGEST = 500;

    /** UTF-16 units. */
    static final int STRETCH = 50_000;

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[^\\S\\n]*\\n\\s*");

    /** UTF-16 units; the tokenizer looks ahead at each token as far as no white space stands, so this bounds how far. */
    static final int UNSPACED = 500;

    /** Su-25 and Armenia-backed stay whole; what is no token is left out of the tokens, not out of the text. */
    private static final String OPTIONS = "invertible=true,splitHyphenated=false,untokenizable=noneDelete";

    /** A tokenized sentence. */
    record Segment(List<CoreLabel> words, boolean piece) {
        int start() {
            return words.get(0).beginPosition();
        }

        int end() {
            return words.get(words.size() - 1).endPosition();
        }
    }

    private final PTBTokenizer.PTBTokenizerFactory<CoreLabel> factory =
            PTBTokenizer.PTBTokenizerFactory.newPTBTokenizerFactory(new CoreLabelTokenFactory(), OPTIONS);
    private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

    /** The tokens of a text that is one sentence whatever it says. */
    List<CoreLabel> tokens(String text) {
        List<CoreLabel> tokens = new ArrayList<>();
        stretches(text, (start, end) -> tokens.addAll(tokens(text, start, end)));
        return tokens;
    }

    /** The sentences of a text, in order, each to the consumer as soon as it is known. */
    void sentences(String text, Consumer<Segment> consumer) {
        stretches(text, (start, end) -> paragraphs(text, tokens(text, start, end), consumer));
    }

    private void paragraphs(String text, List<CoreLabel> tokens, Consumer<Segment> consumer) {
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size()
                    || emptyLine(
                            text, tokens.get(i - 1).endPosition(), tokens.get(i).beginPosition())) {
                for (List<CoreLabel> sentence : splitter.process(tokens.subList(from, i))) {
                    pieces(sentence, consumer);
                }
                from = i;
            }
        }
    }

    private static boolean emptyLine(String text, int from, int to) {
        return to - from > 1 && EMPTY_LINE.matcher(text).region(from, to).find();
    }

    private static void pieces(List<CoreLabel> sentence, Consumer<Segment> consumer) {
        for (int from = 0; from < sentence.size(); from += LONGEST) {
            int to = Math.min(sentence.size(), from + LONGEST);
            consumer.accept(new Segment(new ArrayList<>(sentence.subList(from, to)), sentence.size() > LONGEST));
        }
    }

    private List<CoreLabel> tokens(String text, int start, int end) {
        List<CoreLabel> tokens = new ArrayList<>();
        int from = start;
        int unspaced = start;
        for (int i = start; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                unspaced = i + 1;
            } else if (i - unspaced >= UNSPACED && !Character.isLowSurrogate(text.charAt(i))) {
                tokens.addAll(tokenized(text, from, i));
                from = i;
                unspaced = i;
            }
        }
        tokens.addAll(tokenized(text, from, end));
        return tokens;
    }

    private List<CoreLabel> tokenized(String text, int start, int end) {
        List<CoreLabel> tokens = factory.getTokenizer(new StringReader(text.substring(start, end)))
                .tokenize();
        for (CoreLabel token : tokens) {
            token.setBeginPosition(token.beginPosition() + start);
            token.setEndPosition(token.endPosition() + start);
        }
        return tokens;
    }

    /** A range of a text. */
    private interface Range {
        void accept(int start, int end);
    }

    /** Ranges that end at an empty line where there is one, else at white space, else where they are full. */
    private static void stretches(String text, Range range) {
        int start = 0;
        while (text.length() - start > STRETCH) {
            int end = end(text, start, start + STRETCH);
            range.accept(start, end);
            start = end;
        }
        range.accept(start, text.length());
    }

    private static int end(String text, int start, int limit) {
        Matcher lines = EMPTY_LINE.matcher(text).region(start, limit);
        int end = start;
        while (lines.find()) {
            end = lines.end();
        }
        if (end > start) {
            return end;
        }
        for (int i = limit; i > start; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
