package dev.palimpsest.nlp;

import dev.palimpsest.text.PalimpsestException;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one English parser of the process: tokens, sentences, parts of speech, lemmas, the three-class entity model, and
 * dependencies for the sentences that are asked for theirs. Models load at first use, dependencies apart from the rest, and
 * are then shared. Safe for many threads.
 */
public final class Parser {

    /** Tokens of the sentences kept; some 40 MB. */
    private static final int CACHED = 100_000;

    /** UTF-16 units of the texts whose sentences are known. */
    private static final int DIVIDED = 4_000_000;

    private static final Models.Shared<Parser> SHARED = new Models.Shared<>(Parser::new);

    private final Segmenter segmenter = new Segmenter();
    private final SentenceCache cache = new SentenceCache(CACHED);
    private final Cuts cuts = new Cuts(DIVIDED);

    private Parser() {
        Quiet.corenlp();
    }

    /**
     * The parser; cheap, as models load when first needed.
     *
     * @throws PalimpsestException if CoreNLP is not on the class path; the hint has the dependency to add
     */
    public static Parser shared() {
        try {
            return SHARED.get();
        } catch (LinkageError e) {
            throw Models.missingLibrary(e);
        }
    }

    /**
     * The sentences of a text, in order. An empty line ends a sentence, a line break alone does not.
     *
     * @throws PalimpsestException if the models are not on the class path; the hint has the dependency to add
     */
    public List<ParsedSentence> sentences(String text) {
        return sentences(text, () -> {});
    }

    /**
     * The sentences of a text, in order.
     *
     * @param check called between sentences, so that whoever waits can give up by an exception
     */
    public List<ParsedSentence> sentences(String text, Runnable check) {
        return cuts.known(text).flatMap(places -> known(text, places, check)).orElseGet(() -> divided(text, check));
    }

    /** The sentences at places known of a text; none where the analysis of one has been forgotten. */
    private Optional<List<ParsedSentence>> known(String text, List<Cuts.Cut> places, Runnable check) {
        List<ParsedSentence> sentences = new ArrayList<>(places.size());
        for (Cuts.Cut cut : places) {
            check.run();
            Optional<Analysis> met =
                    cache.known(new SentenceCache.Key(text.substring(cut.start(), cut.end()), cut.piece()));
            if (met.isEmpty()) {
                return Optional.empty();
            }
            sentences.add(new ParsedSentence(cut.start(), met.get()));
        }
        return Optional.of(sentences);
    }

    private List<ParsedSentence> divided(String text, Runnable check) {
        List<ParsedSentence> sentences = new ArrayList<>();
        List<Cuts.Cut> places = new ArrayList<>();
        segmenter.sentences(text, s -> {
            check.run();
            sentences.add(sentence(text, s));
            places.add(new Cuts.Cut(s.start(), s.end(), s.piece()));
        });
        cuts.put(text, places);
        return sentences;
    }

    /**
     * A text as one sentence, whatever it says: for a sentence that was changed before parsing, such as one with its long
     * lists masked. Spans count in the text given.
     */
    public ParsedSentence sentence(String text) {
        String inner = text.strip();
        Optional<Analysis> met = cache.known(new SentenceCache.Key(inner, false));
        if (met.isPresent()) { // it was a whole sentence before: it need not be divided into words again
            return new ParsedSentence(text.indexOf(inner), met.get());
        }
        List<CoreLabel> words = segmenter.tokens(text);
        if (words.isEmpty()) {
            return new ParsedSentence(0, new Analysis("", false, List.of(), List.of()));
        }
        boolean piece = words.size() > Segmenter.LONGEST;
        List<CoreLabel> kept = piece ? new ArrayList<>(words.subList(0, Segmenter.LONGEST)) : words;
        return sentence(text, new Segmenter.Segment(kept, piece));
    }

    private ParsedSentence sentence(String text, Segmenter.Segment segment) {
        int start = segment.start();
        String sentence = text.substring(start, segment.end());
        Analysis analysis = cache.get(
                new SentenceCache.Key(sentence, segment.piece()),
                () -> Models.tagging().analyse(sentence, start, segment.words(), segment.piece()));
        return new ParsedSentence(start, analysis);
    }
}
