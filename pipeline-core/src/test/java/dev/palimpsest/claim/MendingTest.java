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

    @Test
    void aVerbInTheSingularIsNotWhatManyDo() {
        assertThat(mended(
                        "Hoff NNP nsubj 1",
                        "argues VBZ root -1",
                        "that IN mark 5",
                        "dams NNS nsubj 5",
                        "are VBP cop 5",
                        "weak JJ ccomp 1",
                        "and CC cc 7",
                        "warns VBZ conj 5"))
                .contains("warns conj 1");
    }

    @Test
    void aPastTenseCannotShareAModalVerb() {
        assertThat(mended(
                        "Hoff NNP nsubj 1",
                        "said VBD root -1",
                        "Zenda NNP nsubj 4",
                        "would MD aux 4",
                        "pay VB ccomp 1",
                        "and CC cc 6",
                        "blamed VBN conj 4",
                        "floods NNS obj 6",
                        "again RB advmod 6"))
                .contains("blamed conj 1");
    }

    @Test
    void aParticipleBeforeAPluralBehindAndIsAnAdjective() {
        assertThat(mended(
                        "Zenda NNP nsubj 2",
                        "will MD aux 2",
                        "rebuild VB root -1",
                        "towns NNS obj 2",
                        "and CC cc 5",
                        "destroyed VBN conj 2",
                        "dams NNS obj 5"))
                .contains("destroyed amod 6", "dams conj 3");
    }

    @Test
    void whatStandsBehindTheSecondVerbOfAPassiveIsItsObject() {
        assertThat(mended(
                        "ship NN nsubj:pass 2",
                        "was VBD aux:pass 2",
                        "hit VBN root -1",
                        "and CC cc 4",
                        "lost VBN conj 2",
                        "masts NNS obj 2"))
                .contains("masts obj 4");
    }

    @Test
    void whoSaysThatTwiceSaysBoth() {
        assertThat(mended(
                        "Hoff NNP nsubj 1",
                        "said VBD root -1",
                        "that IN mark 4",
                        "rebels NNS nsubj 4",
                        "fled VBD ccomp 1",
                        "and CC cc 6",
                        "announced VBD conj 4",
                        "that IN mark 9",
                        "Zenda NNP nsubj 9",
                        "fell VBD ccomp 6"))
                .contains("announced conj 1");
    }

    @Test
    void aParticipleWithinWhatIsSaidIsNotItsVerb() {
        assertThat(mended(
                        "Hoff NNP nsubj 1",
                        "said VBD root -1",
                        "that IN mark 4",
                        "dams NNS nsubj 4",
                        "built VBN ccomp 1",
                        "here RB advmod 4",
                        "would MD aux 8",
                        "be VB aux:pass 8",
                        "sold VBN parataxis 1"))
                .contains("sold ccomp 1", "dams nsubj:pass 8", "built acl 3");
    }

    @Test
    void anAdjectiveOfTwoBodiesIsNoSpeaker() {
        assertThat(mended(
                        "French JJ nsubj 6",
                        "and CC cc 5",
                        "Zenda NNP compound 3",
                        "ministers NNS nsubj 5",
                        "have VBP aux 5",
                        "said VBN conj 0",
                        "fled VBD root -1"))
                .contains("French amod 3", "Zenda conj 0", "said parataxis 6");
    }

    @Test
    void theSecondOfTwoPassivesNeedsNoAuxiliary() {
        assertThat(mended(
                        "houses NNS nsubj:pass 2",
                        "were VBD aux:pass 2",
                        "burnt VBN root -1",
                        "and CC cc 5",
                        "ships NNS nsubj 5",
                        "sunk VBN conj 2"))
                .contains("ships nsubj:pass 5");
    }

    @Test
    void theSecondOfTwoVerbsInThePastTenseIsActive() {
        assertThat(mended(
                        "houses NNS nsubj:pass 2",
                        "were VBD aux:pass 2",
                        "burnt VBN root -1",
                        "and CC cc 5",
                        "ships NNS nsubj 5",
                        "fled VBD conj 2"))
                .contains("ships nsubj 5");
    }

    @Test
    void aRangeBeforeAVerbWithoutSubjectCountsTheSubject() {
        assertThat(mended(
                        "between IN case 4",
                        "3 CD compound 4",
                        "and CC cc 1",
                        "5 CD conj 1",
                        "ships NNS obl 6",
                        "were VBD aux:pass 6",
                        "sunk VBN root -1"))
                .contains("ships nsubj:pass 6", "between advmod 4", "5 nummod 4");
    }

    @Test
    void whatAGroupCallsItselfIsNotWhoSpeaks() {
        assertThat(mended(
                        "club NN root -1", "calling VBG acl 0", "itself PRP iobj 1", "Fox NNP dep 2", "said VBD dep 1"))
                .contains("said root -1", "club nsubj 4");
    }

    @Test
    void aParticipleBehindHaveAndAnAdverbIsTheVerb() {
        assertThat(mended(
                        "Zenda NNP nsubj 1",
                        "had VBD root -1",
                        "further RB amod 4",
                        "destroyed VBN amod 4",
                        "items NNS obj 1"))
                .contains("had aux 3", "destroyed root -1", "items obj 3");
    }

    @Test
    void behindDidNotStandsAVerb() {
        assertThat(mended("Zenda NNP nsubj 4", "did VBD aux 4", "not RB advmod 4", "open JJ amod 4", "fire NN root -1"))
                .contains("open root -1", "fire obj 3", "Zenda nsubj 3", "not advmod 3");
    }

    @Test
    void theFirstOfTwoPastVerbsThatNothingJoinsIsAParticiple() {
        assertThat(mended(
                        "truces NNS nsubj 1",
                        "agreed VBD root -1",
                        "in IN case 3",
                        "March NNP obl 1",
                        "collapsed VBD dep 1"))
                .contains("collapsed root -1", "truces nsubj 4", "agreed acl 0");
    }

    @Test
    void theVerbBehindARelativeClauseIsThatOfTheSentence() {
        assertThat(mended(
                        "Zenda NNP root -1",
                        ", , punct 0",
                        "which WDT nsubj 3",
                        "lost VBD acl:relcl 0",
                        ", , punct 3",
                        "has VBZ aux 6",
                        "denied VBN dep 3",
                        "it PRP obj 6"))
                .contains("denied root -1", "Zenda nsubj 6", "has aux 6", "lost acl:relcl 0");
    }

    @Test
    void aGerundBeforeOfIsTheNounOfItsArticle() {
        assertThat(mended("saw VBD root -1", "the DT obj 0", "shelling VBG amod 1", "of IN case 4", "Zenda NNP nmod 1"))
                .contains("shelling obj 0", "the det 2", "Zenda nmod 2");
    }
}
