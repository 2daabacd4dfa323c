package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filter before the parser passes over holds no claim, and nothing that a claim elsewhere needs. */
class TriggerIT {
    private static final Language LANGUAGE = Language.of(List.of("conflict", "civil", "disaster", "health", "cyber"));
    private static final Pipeline BEFORE =
            Profiles.named("claims").without("claims").pipeline();

    static List<Path> texts() throws IOException {
        Path fixtures = Path.of("..", "fixtures");
        List<Path> texts = new ArrayList<>(List.of(
                fixtures.resolve("seeds/003_583ddd783f2f55f7.txt"),
                fixtures.resolve("seeds/004_72a63bca0e96d162.txt")));
        for (String stage : List.of("claims", "entities", "times", "theinfolist-form", "names-scan", "names-link")) {
            try (Stream<Path> found = Files.walk(fixtures.resolve("cases").resolve(stage))) {
                found.filter(path -> path.endsWith("input.txt")).sorted().forEach(texts::add);
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextHasTheSameClaimsWithoutTheFilter(Path text) throws IOException {
        hasTheSameClaims(BEFORE.process(RawText.read(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruritania's army shelled Zenda. The town is small. It lies on a river. It was hit again on Friday.",
                "The minister is Rudolf Rassendyll. He said that 12 people had been killed.",
                "On 5 May 2020 it rained. Rebels seized the bridge. The weather was fine on 7 May. They lost two tanks.",
                "“We are on our way. There is hope. The rain is over,” said the mayor. “It is late.”",
                "Two dead. Seven missing. No survivors. A toll of nine.",
                "During the winter nobody came. The next day rebels attacked the town.",
                "Per Ruritania: 12 tanks. According to the rebels: none. Reportedly more.",
                "The king's speech: a denial. The queen: silence. Their claim: false.",
                "A re-shelled village. An ill-fated, never-confirmed report. A much-denied attack.",
                "SHELLING OF ZENDA GOES ON. KING SPEAKS. 3 DIE IN FIRE",
                "The general put it so; there was nobody; the town had fallen; the king fled.",
            })
    void aTrickyTextHasTheSameClaimsWithoutTheFilter(String text) {
        hasTheSameClaims(BEFORE.process(RawText.of("text", text)));
    }

    @Test
    void theFilterPassesOverSomeSentencesAndNotAll() {
        assertThat(LANGUAGE.trigger().in("The town lies on a river.")).isFalse();
        assertThat(LANGUAGE.trigger().in("The town was shelled.")).isTrue();
    }

    private static void hasTheSameClaims(Document document) {
        List<Claim> filtered = claims(document, LANGUAGE.trigger()::in);
        List<Claim> all = claims(document, clause -> true);
        assertThat(all.stream().filter(claim -> !filtered.contains(claim)).map(TriggerIT::told))
                .as("lost or told otherwise")
                .isEmpty();
        assertThat(filtered).hasSameSizeAs(all);
    }

    private static String told(Claim claim) {
        return claim.source() + " " + claim.stance() + " " + claim.action() + " " + claim.targets() + ": "
                + claim.evidence().get(0).text();
    }

    private static List<Claim> claims(Document document, Predicate<String> mayClaim) {
        ClaimsStage stage = new ClaimsStage(new ClaimsProvider().info(), LANGUAGE, mayClaim);
        Changes changes = Changes.to(document, "claims");
        stage.run(document, changes);
        return document.apply(changes).annotations(Claim.class);
    }
}
