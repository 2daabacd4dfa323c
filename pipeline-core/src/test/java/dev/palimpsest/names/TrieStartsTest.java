package dev.palimpsest.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.BytesTrie.Result;
import com.ibm.icu.util.CharsTrie;
import org.junit.jupiter.api.Test;

class TrieStartsTest {
    private static final String LETTERS = "0569abfhiquxyzßçəğışöüžабвжийфшһҹӘարյբաგაბზفاب漢字";

    private final CharsTrie trie = Gazetteer.builtIn().walks().get(0).trie();
    private final TrieStarts starts = new TrieStarts(trie);

    @Test
    void isWhereTheTrieIsBehindUpToFourLetters() {
        int found = 0;
        for (char first : LETTERS.toCharArray()) {
            for (char second : LETTERS.toCharArray()) {
                found += agrees("" + first) + agrees("" + first + second);
                for (char third : "aeiıəoln".toCharArray()) {
                    found += agrees("" + first + second + third) + agrees("" + first + second + third + "a");
                }
            }
        }
        assertThat(TrieStarts.LETTERS).isEqualTo(4);
        assertThat(found).isGreaterThan(1000);
    }

    /** One if there is a spelling that begins so. */
    private int agrees(String letters) {
        CharsTrie slow = new CharsTrie(trie).reset();
        boolean any = slow.next(letters, 0, letters.length()) != Result.NO_MATCH;
        CharsTrie walk = starts.walk();
        long key = letters.chars().asLongStream().reduce(0, (packed, letter) -> packed << 16 | letter);
        assertThat(starts.begin(walk, key)).as(letters).isEqualTo(any);
        assertThat(!any || walk.getState64() == slow.getState64()).as(letters).isTrue();
        return any ? 1 : 0;
    }
}
