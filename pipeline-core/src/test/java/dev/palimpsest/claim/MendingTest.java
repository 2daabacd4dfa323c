package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parses written by hand: word, tag, relation, head (the root's is -1). */
class MendingTest {

    private static String[] mended(String... rows) {
        int n = rows.length;
        String[] words = new String[n];
        String[] tags = new String[n];
        String[] relations = new String[n];
        int[] heads = new int[n];
        for (int i = 0; i < n; i++) {
            String[] row = rows[i].split(" ");
            words[i] = row[0];
            tags[i] = row[1];
            relations[i] = row[2];
            heads[i] = Integer.parseInt(row[3]);
        }
        Mending.mend(words, tags, heads, relations);
        String[] result = new String[n];
        for (int i = 0; i < n; i++) {
            result[i] = words[i] + " " + relations[i] + " " + heads[i];
        }
        return result;
    }

    @Test
    void aParticipleBehindTheSubjectIsNotTheMainVerb() {
        assertThat(mended(
                        "systems NNS nsubj 1",
                        "backed VBN root -1",
                        "by IN case 3",
                        "Zenda NNP obl 1",
                        "were VBD aux:pass 5",
                        "rejected VBN dep 1"))
                .contains("systems nsubj:pass 5", "backed acl 0", "rejected root -1");
    }

    @Test
    void aParticipleBehindACommaBelongsToTheClause() {
        assertThat(mended(
                        "rebels NNS nsubj 1",
                        "shelled VBD root -1",
                        "Zenda NNP obj 1",
                        ", , punct 2",
                        "killing VBG dep 2",
                        "two CD obj 4"))
                .contains("killing advcl 1");
    }

    @Test
    void theNameBehindACommaAndBeforeTheVerbIsItsSubject() {
        assertThat(mended(
                        "On IN case 1",
                        "board NN obl 6",
                        "the DT det 3",
                        "Freya NNP nsubj 6",
                        ", , punct 3",
                        "Smith NNP appos 3",
                        "claims VBZ root -1"))
                .contains("Freya obl 6", "Smith nsubj 6");
    }

    @Test
    void anAppositionBetweenTwoCommasStays() {
        String[] rows = {"Smith NNP nsubj 4", ", , punct 0", "captain NN appos 0", ", , punct 0", "claims VBZ root -1"};
        assertThat(mended(rows)).contains("captain appos 0", "Smith nsubj 4");
    }
}
