package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Document;
import dev.palimpsest.text.Replay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikipediaTextFormStageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '‖', quoteCharacter = '¬', commentCharacter = '¶', textBlock = """
            Tea is old.[1][2] It is hot.[3]                ‖ Tea is old. It is hot.
            Tea[a] is old.[note 1]                         ‖ Tea is old.
            The list [12, 13] is the author's.[1]          ‖ The list [12, 13] is the author's.
            """)
    void marksOfReferencesGoAndWordsStay(String text, String words) {
        Document read = process(
                "Tea\n\n" + text + "\n\nReferences\n\n  1. ^ \"Old\". A Paper. 2 May 2001.\n  2. ^ \"Hot\". B.\n");

        assertThat(read.text()).startsWith(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '‖', quoteCharacter = '¬', textBlock = """
            ^
            1. ^
            Cite error: There are <ref> tags on this page
            [[[[1]]]]
            [1
            """)
    void aHundredThousandOfOneMarkAreReadAndReplay(String mark) {
        String source = "Tea\n\nTea is old.[1]\n\n" + (mark + "\n").repeat(100_000);

        Document read = process(source);

        assertThat(Replay.of(source, read.edits())).containsEntry(read.path(), read.text());
        assertThat(read.text()).contains("Tea is old.");
    }

    private static Document process(String text) {
        return FormStages.process("wikipedia-text", text, "wikipedia-text-form", "reference-markers");
    }
}
