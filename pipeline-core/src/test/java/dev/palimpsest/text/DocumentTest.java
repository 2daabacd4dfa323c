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

    private record Name(String of) implements Annotation {}

    private static Document annotated(String text, Span span) {
        Document document = Document.of(RawText.of("a", text));
        Changes changes = Changes.to(document, "test");
        changes.annotate(span, new Name(span.of(text)));
        return document.apply(changes);
    }

    private static Document edited(Document document, java.util.function.Consumer<Changes> edits) {
        Changes changes = Changes.to(document, "test");
        edits.accept(changes);
        return document.apply(changes);
    }

    @Test
    void anAnnotationFollowsItsTextAndKeepsItsRawSpan() {
        Document after = edited(annotated("the Fizuli district", new Span(4, 10)), c -> {
            c.delete(new Span(0, 4), "cut");
            c.replace(new Span(5, 6), "ü", "rewrite");
            c.insert(10, "!", "add");
        });
        Annotated<Name> found = after.annotated(Name.class).get(0);
        assertThat(found.span().of(after.text())).isEqualTo("Füzuli");
        assertThat(found.raw()).isEqualTo(new Span(4, 10));
        assertThat(found.stage()).isEqualTo("test");
    }

    @Test
    void anAnnotationWhoseTextIsAllDeletedIsDroppedWithAWarning() {
        Document after = edited(annotated("a b c", new Span(2, 3)), c -> c.delete(new Span(1, 4), "cut"));
        assertThat(after.annotations(Name.class)).isEmpty();
        assertThat(after.warnings()).singleElement().satisfies(w -> {
            assertThat(w.message()).contains("Name dropped");
            assertThat(w.raw()).isEqualTo(new Span(2, 3));
        });
    }

    @Test
    void anAnnotationMovesWithTheTextThatIsLifted() {
        Document after = edited(annotated("a [Name x] c", new Span(3, 7)), c -> c.lift(new Span(2, 10), "part"));
        assertThat(after.annotations(Name.class)).isEmpty();
        Document part = after.at("part");
        assertThat(part.annotated(Name.class))
                .singleElement()
                .satisfies(a -> assertThat(a.span().of(part.text())).isEqualTo("Name"));
    }

    @Test
    void anAnnotationOfAWholePartStaysThoughThePartBecomesEmpty() {
        Document lifted = edited(Document.of(RawText.of("a", "x caption y")), c -> {
            c.lift(new Span(2, 9), "image/1");
            c.annotateWhole("image/1", new Name("image"));
        });
        Document after = edited(lifted, c -> c.in("image/1").delete(new Span(0, 7), "cut"));
        assertThat(after.at("image/1").text()).isEmpty();
        assertThat(after.at("image/1").annotated(Name.class))
                .singleElement()
                .satisfies(a -> assertThat(a.raw()).isEqualTo(new Span(2, 9)));
    }

    @Test
    void aPathIsLiftedOnlyOnce() {
        Document document = Document.of(RawText.of("a", "abcdef"));
        Changes changes = Changes.to(document, "test");
        changes.lift(new Span(0, 2), "p");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> changes.lift(new Span(3, 4), "p"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void fiftyThousandLiftsKeepTheirAnnotations() {
        String text = "[x]".repeat(50_000);
        Document document = edited(Document.of(RawText.of("a", text)), c -> {
            for (int i = 0; i < text.length(); i += 3) {
                c.lift(new Span(i, i + 3), "p/" + i);
                c.annotate(new Span(i + 1, i + 2), new Name("x"));
            }
        });
        assertThat(document.parts()).hasSize(50_000);
        assertThat(document.at("p/149997").annotations(Name.class)).hasSize(1);
        assertThat(document.text()).isEmpty();
    }
}
