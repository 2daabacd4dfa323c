package dev.palimpsest.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.text.PalimpsestException;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {
    /** Of the bytes that {@link GazetteerCompiler} makes of the tables as they are. */
    private static final String CHECKSUM = "252ff771a4b932fc46169f554fad7cc2f3c119c3312e98beb8844d3670263727";

    private static final int LARGEST = 2_000_000;

    private static byte[] shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream("gazetteer.bin"))) {
            return in.readAllBytes();
        }
    }

    @Test
    void theResourceIsWhatTheCompilerMakesOfTheTables() throws IOException {
        assertThat(RawText.hash(shipped())).isEqualTo(CHECKSUM);
        assertThat(RawText.hash(GazetteerCompiler.compile()))
                .as("run GazetteerCompiler and write the new checksum here")
                .isEqualTo(CHECKSUM);
    }

    @Test
    void theResourceIsSmall() throws IOException {
        assertThat(shipped().length).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void spellingsFindTheirRecordsWhateverTheirCaseAndMarks() {
        for (String spelling :
                List.of("Cəbrayıl rayonu", "CƏBRAYIL RAYONU", "Jabrayil  District", "jabrayil-district")) {
            assertThat(Gazetteer.builtIn().spelled(spelling))
                    .extracting(GazetteerRecord::id)
                    .containsExactly("azd:jabrayil");
        }
    }

    @Test
    void aFileAddsToTheGazetteerAndReplacesRecordsOfTheSameId(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.tsv");
        Files.writeString(file, """
                canonical_az\tid\tvariants\tdistrict
                Yoxkənd\tmy:1\tNowhereville|Йохкенд\tFüzuli
                Cəbrayıl şəhərciyi\tazd:jabrayil\tJabrayil\t
                """);
        Gazetteer both = Gazetteer.builtIn().plus(Gazetteer.read(file));
        assertThat(both.spelled("Nowhereville")).singleElement().satisfies(record -> {
            assertThat(record.az()).isEqualTo("Yoxkənd");
            assertThat(record.en()).isEqualTo("Yokhkand");
            assertThat(record.district()).isEqualTo("Füzuli");
            assertThat(record.lat()).isNaN();
        });
        assertThat(both.spelled("Jabrayil").get(0).az()).isEqualTo("Cəbrayıl şəhərciyi");
    }

    @Test
    void aFileThatIsNoGazetteerIsRefusedWithWhatToDo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.tsv");
        assertRefused(file, "", "is empty", "id and canonical_az are needed");
        assertRefused(file, "id\tname\n1\tx\n", "has no column canonical_az", "the first line names the columns");
        assertRefused(file, "id\tcanonical_az\n1\n", "line 2 has no canonical_az", "leave the line out");
        assertRefused(file, "id\tcanonical_az\tlat\n1\tX\tnorth\n", "line 2: north is no number", "write it like");
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Gazetteer.read(folder.resolve("none.tsv")))
                .isInstanceOf(PalimpsestException.class)
                .hasMessageContaining("none.tsv");
    }

    private static void assertRefused(Path file, String content, String message, String hint) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> Gazetteer.read(file)).isInstanceOfSatisfying(PalimpsestException.class, e -> {
            assertThat(e.getMessage()).contains(message);
            assertThat(e.hint()).contains(hint);
        });
    }
}
