package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {
    private final Speech speech = new Speech();

    private List<String> quoted(String sentence) {
        return speech.over(sentence).stream().map(q -> q.of(sentence)).toList();
    }

    @Test
    void whatStandsBetweenMarksIsQuoted() {
        assertThat(quoted("\"It fell,\" she said, \"at noon.\"")).containsExactly("It fell,", "at noon.");
        assertThat(speech.open()).isFalse();
    }

    @Test
    void aQuotationGoesOnInTheNextSentence() {
        assertThat(quoted("He said: \"It fell.")).containsExactly("It fell.");
        assertThat(speech.inside("Nobody saw it.\"")).isTrue();
        assertThat(quoted("Nobody saw it.\"")).containsExactly("Nobody saw it.");
    }

    @Test
    void aParagraphOfTheSameQuotationBeginsWithAMark() {
        quoted("He said: \"It fell.");
        speech.paragraph("\"Nobody saw it.\" The end.");
        assertThat(speech.inside("\"Nobody saw it.\"")).isTrue();
        assertThat(speech.inside("The end.")).isFalse();
    }

    @Test
    void aQuotationSetApartEndsAtItsClosingMark() {
        quoted("He said:");
        quoted("\"It fell.");
        speech.paragraph("Nobody saw it.\" The end.");
        assertThat(speech.inside("Nobody saw it.\"")).isTrue();
    }

    @Test
    void aMarkThatWasNeverClosedEndsWithItsParagraph() {
        quoted("He called it \"fate.");
        speech.paragraph("Later he spoke of \"luck\" only.");
        assertThat(speech.inside("Later he spoke of \"luck\" only.")).isFalse();
    }

    @Test
    void aMarkBehindWordsOfSayingOpensAQuotation() {
        quoted("\"It fell.");
        speech.paragraph("Hoff said,\" Nobody saw it\".");
        assertThat(speech.inside("Hoff said,\" Nobody saw it\".")).isFalse();
    }

    @Test
    void aMarkByItselfBeforeASentenceClosesTheQuotationBefore() {
        quoted("\"It fell.");
        assertThat(quoted("\" Hoff said more.")).doesNotContain(" Hoff said more.");
    }
}
