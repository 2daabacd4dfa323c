package dev.palimpsest.mojibake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class ModelResourceTest {
    private static final Path DATA = Path.of("src", "data", "mojibake");

    @Test
    void theModelIsTheOneBuiltFromTheTextsBesideIt() throws IOException {
        // after a change of the texts or the builder: run CharacterModelBuilder, then put the new sums here
        assertThat(sum(Files.newInputStream(DATA.resolve("train.txt.gz"))))
                .isEqualTo("df52cc020484a80483ffaf9ce18ce81ddb5c8b4fd359ffaa532f7dd7286edf45");
        assertThat(sum(Files.newInputStream(DATA.resolve("names.txt.gz"))))
                .isEqualTo("4d79477cb565a817e01ac6336c49249f2d00a183e5142e756c6040e5316571cd");
        assertThat(sum(Files.newInputStream(DATA.resolve("words.txt.gz"))))
                .isEqualTo("a1ad782d7b199c18bb9d44b64dc77ae87f2a673d44459e0d1e822dc3be191de4");
        assertThat(sum(new InflaterInputStream(resource(CharacterModel.RESOURCE))))
                .isEqualTo("adad88cc51b18c01a7064a5137c32cdd183776ace2f5d3455af3f4a40d36b638");
    }

    @Test
    void theAlphabetsAreThoseOfTheCldr() throws IOException {
        String shipped = new String(resource("alphabets.txt").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(LocaleNames.alphabets()).isEqualTo(shipped);
        assertThat(shipped).contains("\naz içöüğışə\n");
    }

    @Test
    void theModelFindsTextOfALanguageLikelierThanItsMojibake() {
        assertThat(cost("Şükürbəyli kəndi")).isLessThan(cost("ÅžÃ¼kÃ¼rbÉ™yli kÉ™ndi"));
        assertThat(cost("Ключ под ковриком")).isLessThan(cost("Ключ под кѐвриком"));
    }

    @Test
    void theEncodingsAreThoseOfTheJdk() {
        Map<String, String> names = Map.of("macintosh", "x-MacRoman");
        for (Encoding encoding : Encodings.shipped().all()) {
            Charset charset = Charset.forName(names.getOrDefault(encoding.name(), encoding.name()));
            for (int b = 0x80; b < 0x100; b++) {
                char shown = new String(new byte[] {(byte) b}, charset).charAt(0);
                if (shown != 0xFFFD && (shown < 0x80 || shown >= 0xA0)) {
                    assertThat(encoding.byteOf(shown))
                            .as(encoding.name() + " " + shown)
                            .isEqualTo(b);
                }
            }
        }
    }

    private static float cost(String text) {
        CharacterModel model = CharacterModel.shipped();
        long context = model.start();
        float cost = 0;
        for (int cp : text.codePoints().toArray()) {
            int id = model.id(cp);
            cost += model.cost(context, id);
            context = CharacterModel.then(context, id);
        }
        return cost;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CharacterModel.class.getResourceAsStream(name));
    }

    private static String sum(InputStream in) throws IOException {
        try (in) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
