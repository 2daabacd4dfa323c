package dev.palimpsest.names;

import java.util.Arrays;

/**
 * The likeliest way to read a word with unwritten letters: the shortest path through its steps. What a reading costs depends on
 * the steps before only by how many consonants it stands behind, so four states are enough (Viterbi's algorithm).
 */
final class Likeliest {
    /** Nothing is read yet. */
    private static final int EMPTY = 0;
    /** The last letter is a vowel. */
    private static final int VOWEL = 1;
    /** The last letter is a consonant behind a vowel. */
    private static final int CONSONANT = 2;
    /** The last letter is a consonant behind another, or the first of the word. */
    private static final int CROWD = 3;

    private static final int STATES = 4;

    private final Reading[][] steps;
    private final double crowded;
    private double[] costs = {0, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    private double[] next = new double[STATES];
    /** For each step and state: the state before, and behind it the number of the reading. */
    private final short[] back;

    private Likeliest(Reading[][] steps, int size, double crowded) {
        this.steps = steps;
        this.crowded = crowded;
        this.back = new short[size * STATES];
    }

    /**
     * The key of the likeliest reading.
     *
     * @param crowded what a third consonant in a row costs, or a second at the beginning
     */
    static StringBuilder of(Reading[][] steps, int size, double crowded) {
        Likeliest path = new Likeliest(steps, size, crowded);
        for (int i = 0; i < size; i++) {
            path.step(i);
        }
        return path.text(size);
    }

    private void step(int i) {
        Arrays.fill(next, Double.MAX_VALUE);
        for (int state = 0; state < STATES; state++) {
            if (costs[state] == Double.MAX_VALUE) {
                continue;
            }
            for (int k = 0; k < steps[i].length; k++) {
                Reading reading = steps[i][k];
                int to = after(state, reading.key());
                double cost = costs[state] + reading.cost() + crowding(state, reading.key());
                if (cost < next[to]) {
                    next[to] = cost;
                    back[i * STATES + to] = (short) (state << 8 | k);
                }
            }
        }
        double[] spent = costs;
        costs = next;
        next = spent;
    }

    private double crowding(int state, String key) {
        return state == CROWD && !key.isEmpty() && !Readings.isVowel(key.charAt(0)) ? crowded : 0;
    }

    private static int after(int state, String key) {
        int length = key.length();
        if (length == 0) {
            return state;
        }
        if (Readings.isVowel(key.charAt(length - 1))) {
            return VOWEL;
        }
        boolean vowelBefore = length > 1 ? Readings.isVowel(key.charAt(length - 2)) : state == VOWEL;
        return vowelBefore ? CONSONANT : CROWD;
    }

    private StringBuilder text(int size) {
        int state = EMPTY;
        for (int s = 1; s < STATES; s++) {
            state = costs[s] < costs[state] ? s : state;
        }
        String[] keys = new String[size];
        for (int i = size - 1; i >= 0; i--) {
            int from = back[i * STATES + state];
            keys[i] = steps[i][from & 0xFF].key();
            state = from >> 8;
        }
        StringBuilder text = new StringBuilder(size + 8);
        for (String key : keys) {
            text.append(key);
        }
        return text;
    }
}
