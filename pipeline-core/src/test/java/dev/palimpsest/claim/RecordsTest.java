package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.names.LinkedName;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import dev.palimpsest.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {
    private static final Language LANGUAGE = Language.of(List.of("conflict"));

    /** A claim of the infobox line, whose first target stands at the given words, read with the given names linked. */
    private static Claim claim(String text, String target, Map<String, String> linked) {
        Document document = Document.of(RawText.of("test", text));
        Changes changes = Changes.to(document, "names-link");
        linked.forEach((name, id) -> changes.annotate(
                Span.at(text.indexOf(name), name.length()), new LinkedName(name, name, "", id, "exact", List.of(id))));
        Document names = document.apply(changes);
        Claim claim = new InfoboxLines(LANGUAGE, new Cast(names, LANGUAGE.kinds()), names)
                .claims()
                .get(0);
        Target at = claim.targets().get(0);
        Target moved = new Target(
                target,
                target,
                at.type(),
                "",
                "",
                at.key(),
                Target.Resolution.NAME,
                Optional.of(Span.at(text.indexOf(target), target.length())));
        Claim there = claim.with(claim.attribution(), claim.content().with(p -> p, t -> moved, l -> l));
        return new Records(names).of(List.of(there)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Shusha, Shusha, gn:1",
        "city of Shusha, Shusha, gn:1",
        "Shusha District, Shusha, gn:1",
        "Shusha, Shusha District, gn:1",
        "garrison of Shusha, Shusha, ''",
        "Shusha and Lachin, Shusha, ''",
        "tanks, Shusha, ''",
    })
    void aTargetHasTheIdOfTheNameThatItIs(String target, String name, String id) {
        String text =
                "7 tanks destroyed in the garrison of the city of Shusha District, garrison of Shusha, Shusha and Lachin";
        Claim claim = claim(text, target, Map.of(name, "gn:1"));
        assertThat(claim.targets()).extracting(Target::entity).containsExactly(id);
    }
}
