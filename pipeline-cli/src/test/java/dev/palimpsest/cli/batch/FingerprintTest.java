package dev.palimpsest.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String HASH = "00".repeat(32);

    private static Fingerprint of(String text) {
        return Fingerprint.of(HASH, text);
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            shingles.add(words.subList(i, i + 5));
        }
        return shingles;
    }

    private static double jaccard(List<String> some, List<String> others) {
        Set<List<String>> common = shingles(some);
        common.retainAll(shingles(others));
        Set<List<String>> all = shingles(some);
        all.addAll(shingles(others));
        return (double) common.size() / all.size();
    }

    /** Against the share of common shingles counted one by one; the standard error of 112 cells is at most 0.05. */
    @Test
    void likenessIsTheShareOfCommonShingles() {
        Random random = new Random(11);
        for (int changes : new int[] {0, 2, 5, 10, 20, 60}) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                words.add("w" + random.nextInt(5000));
            }
            List<String> changed = new ArrayList<>(words);
            for (int i = 0; i < changes; i++) {
                changed.set(random.nextInt(changed.size()), "x" + i);
            }
            double likeness = Fingerprint.likeness(
                    of(String.join(" ", words)).cells(), of(String.join("\n", changed)).cells());
            assertThat(likeness).isCloseTo(jaccard(words, changed), within(0.15));
        }
    }

    @Test
    void aTextOfFewWordsIsLikeNoOther() {
        assertThat(of("four words are few").hasShingles()).isFalse();
        assertThat(of("five words are enough now").hasShingles()).isTrue();
        assertThat(of("").hasShingles()).isFalse();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        Fingerprint fingerprint = of("some words that make one or two shingles");
        assertThat(fingerprint.toBytes()).hasSize(Fingerprint.SIZE);
        assertThat(Fingerprint.of(fingerprint.toBytes()).toBytes()).isEqualTo(fingerprint.toBytes());
    }

    @Test
    void aHashIsKnownByTheFirstDocumentThatHadIt() {
        FirstSeen seen = new FirstSeen();
        Random random = new Random(3);
        long[] hashes = random.longs(5000).toArray();
        for (int i = 0; i < hashes.length; i++) {
            assertThat(seen.of(hashes[i], i)).isEqualTo(i);
        }
        for (int i = 0; i < hashes.length; i++) {
            assertThat(seen.of(hashes[i], hashes.length + i)).isEqualTo(i);
        }
        seen.clear();
        assertThat(seen.of(hashes[0], 7)).isEqualTo(7);
        assertThat(seen.of(0, 8)).isEqualTo(8);
    }
}
