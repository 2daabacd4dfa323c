package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormStageTest {
    /** The line that fills the width of every sample; four of them stand before what is tested. */
    private static final String LINE = "The tea of the hills was known to all who came by the old road";

    private static final String CUT = "The tea of the hills was known to all who came by the old moun";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '‖', quoteCharacter = '¬', commentCharacter = '¶', textBlock = """
            lines of one width are joined             ‖ L⏎and went.                 ‖ L and went.
            a divided word is joined                  ‖ C-⏎tain and went.           ‖ Ctain and went.
            a word divided by a soft hyphen is joined ‖ C\u00ad⏎tain and went.      ‖ Ctain and went.
            a soft hyphen within a line is deleted    ‖ A moun\u00adtain.           ‖ A mountain.
            a hyphen within a line stays              ‖ A well-known road.          ‖ A well-known road.
            paragraphs stay apart                     ‖ L⏎⏎L⏎L                      ‖ L⏎⏎L L
            numbers of pages are deleted              ‖ L⏎⏎- 1 -⏎⏎L⏎⏎- 2 -⏎⏎L⏎⏎- 3 -⏎⏎L ‖ L⏎⏎L⏎⏎L⏎⏎L
            a number that stands alone once stays     ‖ L⏎⏎1918⏎⏎L⏎L                ‖ L⏎⏎1918⏎⏎L L
            """)
    void readsWhatWasBrokenToFitAPage(String what, String text, String words) {
        String read = FormStages.process("text", spell("L⏎L⏎L⏎L⏎" + text), "text-form")
                .text();

        assertThat(read).as(what).isEqualTo(spell("L L L L " + words));
    }

    private static String spell(String sketch) {
        return sketch.replaceAll("C(?=-|\u00ad|t)", CUT)
                .replaceAll("L(?=[ ⏎]|$)", LINE)
                .replace('⏎', '\n');
    }
}
