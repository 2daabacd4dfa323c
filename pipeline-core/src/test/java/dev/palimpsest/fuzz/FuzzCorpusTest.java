package dev.palimpsest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input in the corpus of a target, and what was found by fuzzing, stays without a fault. */
class FuzzCorpusTest {

    static Stream<Arguments> inputs() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(FuzzCorpusTest.class.getResource("corpus"), "no corpus")
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Arguments> all = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> Arguments.of(root.relativize(file).toString(), file))
                    .toList();
            return all.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void anInputOfTheCorpusBreaksNoPromise(String name, Path file) throws IOException {
        byte[] data = Files.readAllBytes(file);
        FuzzTarget target = FuzzTarget.of(file.getParent().getFileName().toString());
        assertThatCode(() -> target.check(data)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void everyTargetHasACorpus(FuzzTarget target) throws IOException, URISyntaxException {
        assertThat(inputs().map(input -> input.get()[0].toString()))
                .anyMatch(name -> name.startsWith(target.id() + "/"));
    }

    @Test
    void aBrokenPromiseIsNoticed() {
        assertThatCode(() -> FuzzTarget.require(false, "broken")).hasMessage("broken");
    }
}
