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
    void isWhereTheTrieIsBehindEveryPairOfLetters() {
        CharsTrie walk = starts.walk();
        int found = 0;
        for (char first : LETTERS.toCharArray()) {
            CharsTrie slow = new CharsTrie(trie).reset();
            boolean any = slow.next(first) != Result.NO_MATCH;
            assertThat(starts.begin(walk, first)).isEqualTo(any);
            assertThat(!any || walk.getState64() == slow.getState64()).isTrue();
            for (char second : LETTERS.toCharArray()) {
                CharsTrie further = new CharsTrie(slow);
                boolean both = any && further.next(second) != Result.NO_MATCH;
                assertThat(starts.begin(walk, first, second))
                        .as("%s%s", first, second)
                        .isEqualTo(both);
                assertThat(!both || walk.getState64() == further.getState64()).isTrue();
                found += both ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(100);
    }
}
