package dev.palimpsest.names;

import com.ibm.icu.util.BytesTrie.Result;
import com.ibm.icu.util.CharsTrie;
import java.util.Arrays;

/**
 * Where the walk through a trie of spellings stands behind their first one and two letters, looked up at once: most words of a
 * text leave the trie there.
 */
final class TrieStarts {
    /** The letters of the scripts of the region, Georgian the last. */
    private static final int LETTERS = 0x1100;

    private static final long[] NONE = {};

    private final CharsTrie trie;
    private final long[] first = new long[LETTERS];
    /** The states behind two letters, by the first one; the second counts from the lowest that follows it. */
    private final long[][] second = new long[LETTERS][];

    private final char[] lowest = new char[LETTERS];

    TrieStarts(CharsTrie shared) {
        trie = new CharsTrie(shared);
        Arrays.fill(second, NONE);
        StringBuilder letters = new StringBuilder();
        trie.reset().getNextChars(letters);
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter < LETTERS) {
                trie.reset().next(letter);
                first[letter] = trie.getState64();
                readSecond(letter);
            }
        }
    }

    private void readSecond(char letter) {
        StringBuilder next = new StringBuilder();
        trie.getNextChars(next); // in their order
        int from = 0;
        while (from < next.length() && next.charAt(from) < '0') { // a space is looked for at the end of a word only
            from++;
        }
        if (from < next.length()) {
            lowest[letter] = next.charAt(from);
            second[letter] = new long[next.charAt(next.length() - 1) - lowest[letter] + 1];
        }
        for (int i = from; i < next.length(); i++) {
            trie.resetToState64(first[letter]).next(next.charAt(i));
            second[letter][next.charAt(i) - lowest[letter]] = trie.getState64();
        }
    }

    /** A walk of its own. */
    CharsTrie walk() {
        return new CharsTrie(trie);
    }

    /** Sets a walk behind the first letter of a spelling; whether there is one. */
    boolean begin(CharsTrie walk, char letter) {
        if (letter >= LETTERS) {
            return walk.reset().next(letter) != Result.NO_MATCH;
        }
        if (first[letter] == 0) {
            return false;
        }
        walk.resetToState64(first[letter]);
        return true;
    }

    /** Sets a walk behind the first two letters of a spelling; whether there is one. */
    boolean begin(CharsTrie walk, char letter, char next) {
        if (letter >= LETTERS) {
            return begin(walk, letter) && walk.next(next) != Result.NO_MATCH;
        }
        int place = next - lowest[letter];
        if (place < 0 || place >= second[letter].length || second[letter][place] == 0) {
            return false;
        }
        walk.resetToState64(second[letter][place]);
        return true;
    }
}
