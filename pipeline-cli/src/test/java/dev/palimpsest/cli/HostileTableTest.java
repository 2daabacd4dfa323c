package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of hostile inputs in docs/quality/cli.md, with smaller files. */
class HostileTableTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> inputs() {
        return HostileInput.all().stream().map(input -> Arguments.of(input.name(), input));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void hasItsOutcomeAndTheNextDocumentIsWritten(String name, HostileInput input) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        input.making().in(in, HostileInput.Scale.TEST);
        Files.writeString(in.resolve(Outcomes.BESIDE), "the last one");
        Path out = folder.resolve("out");
        List<Object> words = new ArrayList<>(List.of("run", in, "-p", "clean", "-o", out));
        if (!input.options().contains("--max-chars")) {
            words.addAll(List.of("--max-chars", HostileInput.Scale.TEST.mostChars()));
        }
        words.addAll(input.options());
        Cli.Result result = Cli.run(words.toArray());
        assertThat(Outcomes.counted(out)).as(result.err()).isEqualTo(input.outcome());
        if (input.options().isEmpty()) {
            assertThat(Outcomes.ofComplete(out)).containsEntry(Outcomes.BESIDE, "the last one");
        }
    }
}
