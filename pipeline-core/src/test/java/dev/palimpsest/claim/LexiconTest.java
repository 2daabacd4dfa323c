package dev.palimpsest.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.ProfileException;
import dev.palimpsest.claim.Lexicon.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("football.lex"), text);
    }

    @Test
    void everyBuiltInLexiconIsRead() {
        for (String domain : Lexicon.BUILT_IN) {
            Lexicon lexicon = new Lexicon(List.of(domain));
            assertThat(lexicon.verbLemmas()).as(domain).isNotEmpty();
        }
    }

    @Test
    void aFileOfTheUsersIsALexiconAndItsNameTheDomain() throws IOException {
        Path file = file("""
                # Football.
                score_goal | match | any
                  verb score obj=goal/penalty -> against|for
                  noun goal -> against?
                """);
        Lexicon lexicon = new Lexicon(List.of("civil", file.toString()));
        assertThat(lexicon.verbs("score"))
                .singleElement()
                .extracting(Lexicon.Pattern::action)
                .isEqualTo(new Action("score_goal", "football", "match"));
        assertThat(lexicon.verbs("protest")).isNotEmpty();
        assertThat(new Trigger(new Cues(), lexicon).in("They scored twice.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Score Goal | match | any",
                "score_goal",
                "  verb score -> obj",
                "score_goal | match | any\n  verb score obj",
                "score_goal | match | any\n  adverb well -> obj",
                "score_goal | match | any\n  verb score object=goal -> obj"
            })
    void aLineThatIsNoneIsAnError(String text) throws IOException {
        List<String> domains = List.of(file(text).toString());
        assertThatThrownBy(() -> new Lexicon(domains))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("football.lex has a line that is none");
    }

    @Test
    void aLexiconThatIsNotThereIsAnErrorWithTheNearestName() {
        assertThatThrownBy(() -> new Lexicon(List.of("conflicts")))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("there is no event lexicon conflicts");
        assertThatThrownBy(() -> new Lexicon(List.of(folder.resolve("none.lex").toString())))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("cannot read");
    }
}
