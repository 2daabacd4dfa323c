package dev.palimpsest.mojibake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** The model that ships, built once more; takes about a minute of processor and 2.5 GB. */
class ModelRebuildIT {

    @Test
    void theSameTextsGiveTheSameModelByteForByte() throws IOException {
        byte[] built = CharacterModelBuilder.build(Path.of("src", "data", "mojibake"));
        try (InputStream in = new InflaterInputStream(
                Objects.requireNonNull(CharacterModel.class.getResourceAsStream(CharacterModel.RESOURCE)))) {
            assertThat(Arrays.equals(built, in.readAllBytes())).isTrue();
        }
    }
}
