package dev.palimpsest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void aReplacedSpanLeadsBackToItsBytes() {
        Document before = Document.of(RawText.of("a", "x Å\u009eÉ™ y"));
        Changes changes = Changes.to(before, "test");
        changes.replace(new Span(2, 4), "Ş", "decode");
        changes.replace(new Span(4, 6), "ə", "decode");
        Document after = before.apply(changes);
        assertThat(after.text()).isEqualTo("x Şə y");
        assertThat(after.toRaw(new Span(2, 3))).isEqualTo(new Span(2, 4));
        assertThat(after.toRawBytes(new Span(3, 4))).isEqualTo(new ByteSpan(6, 11));
        assertThat(Replay.of(before.text(), after.edits())).containsEntry("", "x Şə y");
    }

    @Test
    void aLiftedSpanBecomesAPartWithItsOwnTrace() {
        Document before = Document.of(RawText.of("a", "k: [va lue]\n\nbody"));
        Changes changes = Changes.to(before, "test");
        changes.lift(new Span(4, 10), "infobox/k");
        changes.delete(new Span(6, 7), "fold");
        changes.delete(new Span(0, 4), "markup");
        changes.delete(new Span(10, 13), "markup");
        Document after = before.apply(changes);
        assertThat(after.text()).isEqualTo("body");
        Document part = after.at("infobox/k");
        assertThat(part.text()).isEqualTo("value");
        assertThat(part.toRaw(new Span(2, 5))).isEqualTo(new Span(7, 10));
        assertThat(Replay.of(before.text(), after.edits()))
                .containsEntry("infobox/k", "value")
                .containsEntry("", "body");
    }
}
