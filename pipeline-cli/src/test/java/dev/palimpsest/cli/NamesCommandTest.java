package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesCommandTest {

    @TempDir
    Path folder;

    private Cli.Result names(String lines, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("names.tsv"), lines);
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "names";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = file;
        return Cli.run(arguments);
    }

    @Test
    void spellingsOfOneTownHaveOneKeyAndOneRecord() throws IOException {
        Cli.Result result = names("Füzuli\nФизули\n");
        assertThat(result.out().lines()).hasSize(2).allMatch(line -> line.contains("\"entity\":\"azd:fuzuli\""));
    }

    @Test
    void withoutAGazetteerNoNameHasARecord() throws IOException {
        assertThat(names("Füzuli\n", "--gazetteer", "none").out()).contains("\"entity\":null");
    }

    @Test
    void aNameThatManyPlacesBearIsSettledByItsDistrict() throws IOException {
        assertThat(names("Mahmudlu\n").out()).contains("\"entity\":null", "\"evidence\":\"ambiguous\"");
        assertThat(names("Mahmudlu\tJabrayil District\n").out()).doesNotContain("\"entity\":null");
    }

    @Test
    void aThirdColumnIsWarnedOf() throws IOException {
        Cli.Result result = names("Füzuli\tx\ty\nAğdam\n");
        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.err()).contains("names.tsv: warning at line 1").doesNotContain("line 2");
        assertThat(result.out().lines()).hasSize(2);
    }

    @Test
    void aFileThatIsNotThereEndsWithAMessage() {
        Cli.Result result = Cli.run("names", folder.resolve("gone.tsv"));
        assertThat(result.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(result.err()).contains("gone.tsv", "check the path");
    }
}
