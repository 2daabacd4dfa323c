package dev.palimpsest.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDetectorTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '‖', quoteCharacter = '¬', commentCharacter = '¶', textBlock = """
            TEXT           ‖ No signs at all
            TEXT           ‖ Just words.
            TEXT           ‖ a[1] and b[2] are 5 < 6 > 4
            TEXT           ‖ ---⏎The first act.⏎---
            MARKDOWN       ‖ ---⏎title: Tea⏎---⏎⏎Tea.
            MARKDOWN       ‖ ---⏎pubDate: "2022"⏎infoboxes:⏎  - a:⏎      text: ÄŸÅ¸â€¡Â¦
            MARKDOWN       ‖ # Tea⏎⏎It is [old](http://a.b/c).⏎⏎## Kinds⏎⏎**Green** and black.
            THEINFOLIST    ‖ A page⏎   HOME⏎⏎TheInfoList⏎⏎⏎⏎OR:⏎⏎Words.
            HTML           ‖ <!DOCTYPE html><html><body>Words
            HTML           ‖ <div><p>One</p><p>Two</p></div>
            WIKITEXT       ‖ No signs at all'Tea''' is a [[drink]].⏎== Kinds ==⏎{{main|Tea}} [[Green tea|Green]].
            WIKIPEDIA_TEXT ‖ Tea⏎⏎Tea is old.[1][2] It is hot.[3]⏎⏎  1. ^ "A".⏎  2. ^ "B".
            """)
    void tellsTheFormByTheContent(Form form, String text) {
        assertThat(FormDetector.detect(text.replace('⏎', '\n')).form()).isEqualTo(form);
    }
}
