package dev.palimpsest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.text.RawText.Malformed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawTextTest {

    @Test
    void aMalformedByteIsRefusedWithItsPosition() {
        byte[] bytes = {'a', (byte) 0xC9, (byte) 0x99, 'b', (byte) 0xC9};
        assertThatThrownBy(() -> RawText.of("cut.txt", bytes))
                .isInstanceOf(EncodingException.class)
                .hasMessageContainingAll("cut.txt", "byte 4", "0xC9")
                .extracting(e -> ((EncodingException) e).position())
                .isEqualTo(4L);
    }

    @Test
    void aReplacedByteStillLeadsToItself() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xC9, (byte) 0x99, (byte) 0xF0, (byte) 0x9F, 'z'};
        RawText raw = RawText.of("bad", bytes, StandardCharsets.UTF_8, Malformed.REPLACE);
        assertThat(raw.text()).isEqualTo("a\uFFFDə\uFFFDz");
        assertThat(raw.toBytes(new Span(1, 2))).isEqualTo(new ByteSpan(1, 2));
        assertThat(raw.toBytes(new Span(2, 3))).isEqualTo(new ByteSpan(2, 4));
        assertThat(raw.toBytes(new Span(3, 4))).isEqualTo(new ByteSpan(4, 6));
        assertThat(raw.toBytes(new Span(4, 5))).isEqualTo(new ByteSpan(6, 7));
    }

    @Test
    void aRealReplacementCharacterTakesItsThreeBytes() {
        RawText raw = RawText.of("x", "\uFFFDa");
        assertThat(raw.toBytes(new Span(1, 2))).isEqualTo(new ByteSpan(3, 4));
    }

    @Test
    void everyEncodingKeepsItsOwnOffsets() {
        for (String name : new String[] {"windows-1251", "UTF-16LE", "GB18030", "ISO-8859-9", "Shift_JIS", "UTF-16"}) {
            Charset charset = Charset.forName(name);
            String text =
                    name.startsWith("UTF") || name.startsWith("GB") ? "aşə😀б" : name.startsWith("S") ? "aあb" : "ab";
            byte[] bytes = text.getBytes(charset);
            RawText raw = RawText.of(name, bytes, charset, Malformed.FAIL);
            assertThat(raw.text()).as(name).isEqualTo(text);
            ByteSpan all = raw.toBytes(new Span(0, text.length()));
            assertThat(all.end()).as(name).isEqualTo(bytes.length);
        }
    }

    @Test
    void aByteOrderMarkAndNulsStayForTheStagesToSee() {
        assertThat(RawText.of("bom", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 0, 'a'})
                        .text())
                .isEqualTo("\uFEFF\u0000a");
    }

    @Test
    void offsetsCountInTheUnitAskedFor() {
        String text = "ə😀e\u0301x".repeat(200);
        for (OffsetUnit unit : OffsetUnit.values()) {
            Offsets offsets = Offsets.of(text, unit);
            for (int i = 0; i <= text.length(); i += i % 6 == 1 ? 2 : 1) {
                String before = text.substring(0, i);
                int expected = switch (unit) {
                    case UTF16 -> i;
                    case CODEPOINT -> before.codePointCount(0, i);
                    case BYTE -> before.getBytes(StandardCharsets.UTF_8).length;
                };
                assertThat(offsets.at(i)).as(unit + " at " + i).isEqualTo(expected);
            }
        }
    }
}
