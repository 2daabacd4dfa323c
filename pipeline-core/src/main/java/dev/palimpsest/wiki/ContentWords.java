package dev.palimpsest.wiki;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a line that carry meaning, and how those before a place in it come again behind it. They are numbered in their
 * order; {@link #before} says which of them a stretch of the line holds.
 */
final class ContentWords {

    /** The {@link Word#likeness} from which two words count as the same. */
    private static final double ALIKE = 0.79;

    /** The {@link Word#likeness} from which a word may be the initial of a name. */
    private static final double INITIAL = 0.29;

    private static final float UNKNOWN = -1;

    private final List<Word> words;
    private final int[] content;
    private final int[] before;
    /** For each the one before it with the same key; -1 for none. */
    private final int[] same;

    private final float[] likeness;

    ContentWords(List<Word> words, boolean[] dependent) {
        this.words = words;
        this.content = new int[words.size()];
        this.before = new int[words.size() + 1];
        this.same = new int[words.size()];
        Map<String, Integer> last = new HashMap<>();
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            before[i] = count;
            String key = words.get(i).key();
            if (!dependent[i] && !key.isEmpty()) {
                Integer earlier = last.put(key, count);
                same[count] = earlier == null ? -1 : earlier;
                content[count++] = i;
            }
        }
        before[words.size()] = count;
        this.likeness = new float[words.size() * words.size()];
        Arrays.fill(likeness, UNKNOWN);
    }

    /** How many of them stand before a word of the line. */
    int before(int word) {
        return before[word];
    }

    /** Whether one of those before {@code at} comes again from there to {@code end}. */
    boolean anyTaken(int at, int end) {
        for (int a = 0; a < before[at]; a++) {
            if (best(content[a], at, end) >= ALIKE) {
                return true;
            }
        }
        return false;
    }

    /** What it speaks for a gloss from {@code at} on that it takes up the words of the anchor, in its subject or later. */
    double taken(int at, int subjectEnd) {
        double gain = 0;
        int missing = 0;
        for (int a = 0; a < before[at]; a++) {
            double inSubject = best(content[a], at, subjectEnd);
            double found =
                    inSubject == 1 ? 1.5 : Math.max(1.5 * inSubject, 0.7 * best(content[a], subjectEnd, words.size()));
            gain += found;
            missing += found == 0 ? 1 : 0;
        }
        return gain - (gain > 0 ? 1.6 : 0.8) * missing;
    }

    /**
     * What it speaks for a gloss from {@code from} on that it has the whole anchor in one piece, the earlier the better; or
     * begins with it and puts words between, as full names do; or at least begins with its first words.
     *
     * @param anchor how many words the anchor has
     */
    double inOrder(int anchor, int from, int subjectEnd) {
        if (anchor == 0) {
            return 0;
        }
        int subject = before[subjectEnd] - before[from];
        double whole = 3 + 2 * Math.min(anchor, 3);
        int place = place(anchor, from, words.size());
        if (place >= 0) {
            return place < subject ? whole - 1.2 * Math.min(place, 2) : whole - 2.5;
        }
        if (scattered(anchor, from, subjectEnd)) {
            return whole - 0.8;
        }
        int first = common(anchor, before[from], before[words.size()]);
        int second = common(anchor, before[from] + 1, before[words.size()]);
        double part = Math.max(4.0 * first, 3.0 * second) / anchor;
        if (first == 0 || first < subject) {
            return part;
        }
        return Math.max(part, 2 + 2 * Math.min(first, 3) - (anchor - first));
    }

    /** Whether a stretch begins with the anchor's first word and has the others later, in order. */
    private boolean scattered(int anchor, int from, int to) {
        int a = 0;
        for (int g = before[from]; g < before[to] && a < anchor; g++) {
            if (likeness(content[a], content[g]) >= (a == 0 ? ALIKE : INITIAL)) {
                a++;
            } else if (g == before[from]) {
                return false;
            }
        }
        return a == anchor;
    }

    /** How many words of a stretch stand before those that take up the whole anchor, word by word; -1 if none do. */
    int place(int anchor, int from, int to) {
        for (int g = before[from]; anchor > 0 && g + anchor <= before[to]; g++) {
            if (common(anchor, g, before[to]) == anchor) {
                return g - before[from];
            }
        }
        return -1;
    }

    private int common(int anchor, int from, int to) {
        int n = 0;
        while (n < anchor && from + n < to && likeness(content[n], content[from + n]) >= ALIKE) {
            n++;
        }
        return n;
    }

    /** How many of a stretch stand in it before. */
    int repeats(int from, int to) {
        int repeats = 0;
        for (int i = before[from]; i < before[to]; i++) {
            repeats += same[i] >= before[from] ? 1 : 0;
        }
        return repeats;
    }

    /** The first letters of those in a stretch. */
    String initials(int from, int to) {
        StringBuilder initials = new StringBuilder();
        for (int i = before[from]; i < before[to]; i++) {
            initials.append(words.get(content[i]).key().charAt(0));
        }
        return initials.toString();
    }

    private double best(int word, int from, int to) {
        double best = 0;
        for (int g = from; g < to && best < 1; g++) {
            best = Math.max(best, likeness(word, g));
        }
        return best;
    }

    /** Kept, since the places where one line could divide ask for the same pairs. */
    private double likeness(int a, int b) {
        int at = a * words.size() + b;
        if (likeness[at] == UNKNOWN) {
            likeness[at] = (float) words.get(a).likeness(words.get(b));
        }
        return likeness[at];
    }
}
