package dev.palimpsest.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tags one sentence with the stock tagger's model, following only beginnings that may still be the best. The stock search scores each word
 * after every pair of tags that the two words before it may have, a thousand pairs where both are unknown; this one after the pairs that
 * are likely enough, most often one or two. The stock search asks for the values of all places before anything else: ours is run then, and
 * leaves it one value for each.
 */
final class BeamTagging extends TestSentence {

    /** Natural logarithm of how many times likelier the best beginning may be than one that is still followed: some 3,000 times. */
    private static final double BEAM = 8;

    /** Beginnings followed at most; in English prose there are hardly ever so many, in another language more at each word. */
    private static final int WIDEST = 8;

    /** The beginning of a sentence, up to a tag. */
    private record Path(int tag, List<Path> before, double score) {
        static final Path START = new Path(0, List.of(), 0);

        /** The tag before the last. */
        int previous() {
            return before.isEmpty() ? 0 : before.get(0).tag;
        }

        /** The beginning with one more tag. */
        Path to(int next, double logarithm) {
            return new Path(next, List.of(this), score + logarithm);
        }
    }

    private int[] best = {};

    private BeamTagging(MaxentTagger tagger) {
        super(tagger);
    }

    /**
     * Gives the words their tags; those that have one keep it.
     *
     * @throws RuntimeInterruptedException if the thread was interrupted meanwhile
     */
    static void tag(MaxentTagger tagger, List<CoreLabel> words) {
        List<TaggedWord> tagged = new BeamTagging(tagger).tagSentence(words, true);
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setTag(tagged.get(i).tag());
        }
    }

    @Override
    public int[] getPossibleValues(int position) {
        if (best.length == 0) {
            best = search();
        }
        return new int[] {best[position]};
    }

    @Override
    public double[] scoresOf(int[] tags, int position) {
        return new double[1];
    }

    private int[] search() {
        int[] tags = new int[leftWindow() + length() + rightWindow()];
        Collection<Path> paths = List.of(Path.START);
        for (int at = 0; at < tags.length; at++) {
            if (Thread.interrupted()) {
                throw new RuntimeInterruptedException();
            }
            paths = likely(longer(paths, tags, at));
        }
        Path path = bestOf(paths);
        for (int at = tags.length - 1; at >= 0; at--) {
            tags[at] = path.tag;
            path = path.before.get(0);
        }
        return tags;
    }

    /** The paths with one more tag; of those with the same two tags last, between which no later word can tell, the best. */
    private Collection<Path> longer(Collection<Path> paths, int[] tags, int at) {
        int[] values = super.getPossibleValues(at);
        boolean isWord = at >= leftWindow() && at < leftWindow() + length();
        Map<Long, Path> longer = new HashMap<>();
        for (Path path : paths) {
            if (at > 1) {
                tags[at - 2] = path.previous();
                tags[at - 1] = path.tag;
            }
            tags[at] = values[0];
            double[] scores = isWord ? super.scoresOf(tags, at) : new double[values.length];
            for (int i = 0; i < values.length; i++) {
                Path next = path.to(values[i], scores[i]);
                longer.merge(((long) path.tag << Integer.SIZE) + next.tag, next, BeamTagging::better);
            }
        }
        return longer.values();
    }

    private static Collection<Path> likely(Collection<Path> paths) {
        double least = bestOf(paths).score - BEAM;
        List<Path> likely = new ArrayList<>();
        for (Path path : paths) {
            if (path.score >= least) {
                likely.add(path);
            }
        }
        if (likely.size() > WIDEST) {
            likely.sort(Comparator.comparingDouble(Path::score).reversed());
            return likely.subList(0, WIDEST);
        }
        return likely;
    }

    private static Path bestOf(Collection<Path> paths) {
        Path best = paths.iterator().next();
        for (Path path : paths) {
            best = better(best, path);
        }
        return best;
    }

    private static Path better(Path a, Path b) {
        return b.score > a.score ? b : a;
    }
}
