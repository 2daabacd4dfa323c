package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.Profiles;
import dev.palimpsest.Stage;
import dev.palimpsest.StageOptions;
import dev.palimpsest.text.Changes;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stage on sentences of our own, with the parser and without the stages before it. */
class ClaimsStageIT {
    private static final Stage STAGE = stage();

    private static Stage stage() {
        ClaimsProvider provider = new ClaimsProvider();
        return provider.create(StageOptions.standard(provider.info()));
    }

    private static List<Claim> claims(String text) {
        Document document = Document.of(RawText.of("text", text));
        Changes changes = Changes.to(document, "claims");
        STAGE.run(document, changes);
        return document.apply(changes).annotations(Claim.class);
    }

    private static List<String> told(String text) {
        return claims(text).stream()
                .map(c -> c.source() + " " + c.stance() + " " + c.action() + " " + c.targets())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ruritania stated that its forces had shelled Strelsau. | Ruritania ASSERT shell [Strelsau]",
                "According to Ruritania, rebels captured Zenda. | Ruritania ASSERT seize_control [Zenda]",
                "Ruritania denied losing a helicopter. | Ruritania DENY lose_equipment [helicopter]",
                "The ministry reported the deaths of 12 soldiers. | ministry REPORT kill [soldiers]",
                "Rebels captured the town of Zenda on Friday. | (the text) ASSERT seize_control [Zenda]",
                "It was reported that the bridge was destroyed. | (unspecified) REPORT destroy_building [bridge]"
            })
    void aStatementGivesSourceStanceActionAndTarget(String text, String claim) {
        assertThat(told(text)).contains(claim);
    }

    @Test
    void aLexiconOfTheUsersFindsEventsOfAnotherField(@TempDir Path folder) throws IOException {
        Path lexicon = folder.resolve("football.lex");
        Files.writeString(lexicon, "score_goal | match | any\n  verb score obj=goal -> against\n");
        String yaml = "stages:\n  - entities\n  - times\n  - claims: {domains: '" + lexicon + "'}\n";
        Document document = Profiles.parse("football", yaml)
                .pipeline()
                .process(RawText.of("text", "Zenda scored three goals against Strelsau."));
        assertThat(document.annotations(Claim.class)).singleElement().satisfies(claim -> {
            assertThat(claim.action()).isEqualTo("score_goal");
            assertThat(claim.content().domain()).isEqualTo("football");
            assertThat(claim.targets()).extracting(Target::name).containsExactly("Strelsau");
        });
    }

    @Test
    void aDenialIsLinkedToWhatItDenies() {
        List<Claim> claims = claims("Ruritania said that Strelsau was shelling Zenda; Strelsau issued a denial.");
        Claim denial = claims.stream()
                .filter(c -> c.stance() == Stance.DENY)
                .findFirst()
                .orElseThrow();
        assertThat(denial.content().inherited()).isTrue();
        assertThat(denial.links()).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(Link.Type.DENIES);
            assertThat(link.claim()).isEqualTo(claims.get(0).id());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry has not confirmed that Zenda was captured.",
                "If rebels capture Zenda, the war will end.",
                "Der Minister sagte, dass die Stadt gefallen sei.",
                "1 2 3 4 5 6 7 8 9 10 11 12"
            })
    void whatNobodyAssertsIsNoClaim(String text) {
        assertThat(claims(text)).isEmpty();
    }
}
