package dev.palimpsest.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Profiles;
import dev.palimpsest.text.RawText;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static String explained(String text) {
        return Explanation.of(Profiles.named("repair").pipeline().process(RawText.of("a.txt", text)));
    }

    @Test
    void saysWhereWhatAndWhy() {
        assertThat(explained("the villages of ÅÉ™ybÉ™y and DaÅŸkÉ™sÉ™n"))
                .startsWith("a.txt: 6 edits\n")
                .contains("  bytes 16..18  mojibake/lost-byte  \"Å\" → \"Ş\"  encoding=windows-1254  gain=")
                .contains("lost=9E")
                .contains("  bytes 18..23  mojibake/utf8-read-as-single-byte  \"É™\" → \"ə\"");
    }

    @Test
    void showsTheWordThatAPieceWasChangedIn() {
        assertThat(explained("the villages of ÅÉ™ybÉ™y and DaÅŸkÉ™sÉ™n").lines().skip(1))
                .hasSize(6)
                .filteredOn(line -> line.endsWith("  in \"ÅÉ™ybÉ™y\" → \"Şəybəy\""))
                .hasSize(3);
    }

    @Test
    void cutsALongWordBetweenCodePoints() {
        String emoji = "\uD83D\uDE00".repeat(100);
        assertThat(explained(emoji + "KhoÅŸbaÄŸt" + emoji).lines().skip(1))
                .isNotEmpty()
                .noneMatch(line -> line.contains("⟨U+D"));
    }

    @Test
    void saysThatNothingWasChanged() {
        assertThat(explained("Şəybəy")).isEqualTo("a.txt: 0 edits\n");
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertThat(VisibleText.of("a\u00A0b\u200Fc\u0000d\uD800 ")).isEqualTo("a⟨U+00A0⟩b⟨U+200F⟩c␀d⟨U+D800⟩⟨U+0020⟩");
    }
}
