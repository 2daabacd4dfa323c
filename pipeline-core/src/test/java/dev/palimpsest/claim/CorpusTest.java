package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final Language LANGUAGE = Language.of(List.of("conflict"));

    private static Document document(String id, String box) {
        Document document = Document.of(RawText.of(id, box));
        Changes lift = Changes.to(document, "test");
        lift.lift(new Span(0, box.length()), "infobox/losses");
        Document lifted = document.apply(lift);
        Changes changes = Changes.to(lifted, "claims");
        new InfoboxLines(LANGUAGE, new Cast(lifted.body(), LANGUAGE.kinds()), lifted.at("infobox/losses"))
                .claims()
                .forEach(c -> changes.in("infobox/losses")
                        .annotate(c.evidence().get(0).span(), c));
        return lifted.apply(changes);
    }

    private static List<Link.Type> links(String first, String second) {
        Corpus corpus = new Corpus();
        corpus.add(document("a", first));
        corpus.add(document("b", second));
        return corpus.links().stream().map(l -> l.link().type()).toList();
    }

    @Test
    void theSameFromAnotherSourceIsTheSameContent() {
        assertThat(links("Per Armenia:\n7 tanks destroyed", "Per Azerbaijan:\n7 tanks destroyed"))
                .containsExactly(Link.Type.SAME_CONTENT);
    }

    @Test
    void theSameFromTheSameSourceRepeats() {
        assertThat(links("Per Armenia:\n7 tanks destroyed", "Per Armenia:\n7 tanks destroyed"))
                .containsExactly(Link.Type.REPEATS);
    }

    @Test
    void anotherCountContradictsOrUpdates() {
        assertThat(links("Per Armenia:\n7 tanks destroyed", "Per Azerbaijan:\n9 tanks destroyed"))
                .containsExactly(Link.Type.CONTRADICTS);
        assertThat(links("Per Armenia:\n7 tanks destroyed", "Per Armenia:\n9 tanks destroyed"))
                .containsExactly(Link.Type.UPDATES);
    }

    @Test
    void anotherTargetIsNotLinked() {
        assertThat(links("7 tanks destroyed", "7 trucks destroyed")).isEmpty();
    }
}
