package dev.palimpsest.mojibake;

import java.util.Arrays;

/**
 * Words of a text with characters beyond ASCII: all of them in a short text, in a long one some at places spread over it, so
 * that a look at them costs the same whatever the length. A word that the character model finds unlikely is odd.
 */
final class SampleWords {

    /** A word is odd that costs more than this for each character, in nats. */
    private static final float ODD = 5f;

    private static final int PLACES = 32;
    private static final int AT_EACH = 6;

    /** How far from a place words are looked for, in characters. */
    private static final int FAR = 2000;

    private static final int LONGEST = 40;

    private final String text;
    private final CharacterModel model;
    private int size;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private float[] cost = new float[16];
    private int odd;
    private char[] kind = new char[16];
    private int[] count = new int[16];
    private int kinds;

    private SampleWords(String text, CharacterModel model) {
        this.text = text;
        this.model = model;
    }

    static SampleWords of(String text, CharacterModel model) {
        SampleWords words = new SampleWords(text, model);
        if (text.length() <= PLACES * FAR / 8) {
            words.look(0, text.length(), PLACES * AT_EACH);
        } else {
            for (int i = 0; i < PLACES; i++) {
                int place = (int) ((long) text.length() * i / PLACES);
                words.look(place, Math.min(text.length(), place + FAR), AT_EACH);
            }
        }
        return words;
    }

    private void look(int start, int end, int most) {
        int word = start;
        boolean beyond = false;
        int full = size + most;
        for (int i = start; i <= end && size < full; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (c <= ' ' || i - word >= LONGEST) {
                if (beyond) {
                    add(word, i);
                }
                word = c <= ' ' ? i + 1 : i;
                beyond = c >= 0x80;
            } else if (c >= 0x80) {
                beyond = true;
            }
        }
    }

    private void add(int start, int end) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            cost = Arrays.copyOf(cost, size * 2);
        }
        from[size] = start;
        to[size] = end;
        cost[size] = cost(start, end);
        odd += isOdd(size) ? 1 : 0;
        size++;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                count(text.charAt(i));
            }
        }
    }

    private void count(char c) {
        for (int i = 0; i < kinds; i++) {
            if (kind[i] == c) {
                count[i]++;
                return;
            }
        }
        if (kinds == kind.length) {
            kind = Arrays.copyOf(kind, kinds * 2);
            count = Arrays.copyOf(count, kinds * 2);
        }
        kind[kinds] = c;
        count[kinds++] = 1;
    }

    private boolean isOdd(int word) {
        return cost[word] > ODD * (to[word] - from[word] + 1);
    }

    private float cost(int start, int end) {
        long context = model.start();
        float sum = 0;
        for (int i = start; i < end; i++) {
            int id = model.id(text.charAt(i));
            sum += model.cost(context, id);
            context = CharacterModel.then(context, id);
        }
        return sum + model.cost(context, model.space());
    }

    private float cost(int start, int end, WrongTable mistake) {
        long context = model.start();
        float sum = 0;
        for (int i = start; i < end; i++) {
            int id = model.id(mistake.original(text.charAt(i)));
            sum += model.cost(context, id);
            context = CharacterModel.then(context, id);
        }
        return sum + model.cost(context, model.space());
    }

    private boolean changes(int word, WrongTable mistake) {
        for (int i = from[word]; i < to[word]; i++) {
            if (mistake.original(text.charAt(i)) != text.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** The share of the words that are odd. */
    float odd() {
        return odd / (float) Math.max(1, size);
    }

    /** How many different characters beyond ASCII the words have. */
    int kinds() {
        return kinds;
    }

    char kind(int i) {
        return kind[i];
    }

    int count(int i) {
        return count[i];
    }

    /** How much likelier the odd words, or so many of them, become without a mistake, in nats. */
    float gainOfOdd(WrongTable mistake, int most) {
        float gain = 0;
        int n = 0;
        for (int i = 0; i < size && n < most; i++) {
            if (isOdd(i)) {
                gain += cost[i] - cost(from[i], to[i], mistake);
                n++;
            }
        }
        return gain;
    }

    /** How much likelier all the words become without a mistake, in nats. */
    float gain(WrongTable mistake) {
        float gain = 0;
        for (int i = 0; i < size; i++) {
            if (changes(i, mistake)) {
                gain += cost[i] - cost(from[i], to[i], mistake);
            }
        }
        return gain;
    }

    /**
     * The words that a mistake changes, once it is undone.
     *
     * @param words how many they are
     * @param letters how many letters they have
     * @param cost what they cost for each character, in nats
     */
    record Undone(int words, int letters, float cost) {}

    /** The words that a mistake changes, once it is undone. */
    Undone undone(WrongTable mistake) {
        int words = 0;
        int letters = 0;
        int characters = 0;
        float sum = 0;
        for (int i = 0; i < size; i++) {
            if (changes(i, mistake)) {
                words++;
                sum += cost(from[i], to[i], mistake);
                characters += to[i] - from[i] + 1;
                for (int k = from[i]; k < to[i]; k++) {
                    letters += Character.isLetter(mistake.original(text.charAt(k))) ? 1 : 0;
                }
            }
        }
        return new Undone(words, letters, sum / Math.max(1, characters));
    }

    /** How many characters of the words a mistake has changed. */
    int changed(WrongTable mistake) {
        int changed = 0;
        for (int i = 0; i < kinds; i++) {
            changed += mistake.original(kind[i]) == kind[i] ? 0 : count[i];
        }
        return changed;
    }

    /** The letters beyond ASCII of the words as they stand, small, each as often as it occurs. */
    int[] letters() {
        return letters(kind);
    }

    /** The letters beyond ASCII of the words without a mistake, small, each as often as it occurs. */
    int[] letters(WrongTable mistake) {
        char[] was = new char[kinds];
        for (int i = 0; i < kinds; i++) {
            was[i] = mistake.original(kind[i]);
        }
        return letters(was);
    }

    private int[] letters(char[] of) {
        int[] letters = new int[Arrays.stream(count).sum()];
        int n = 0;
        for (int i = 0; i < kinds; i++) {
            if (Character.isLetter(of[i])) {
                Arrays.fill(letters, n, n + count[i], Character.toLowerCase(of[i]));
                n += count[i];
            }
        }
        return Arrays.copyOf(letters, n);
    }

    @Override
    public String toString() {
        return odd + " odd words of " + size;
    }
}
