package dev.palimpsest.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link ReaderFuzz} holds of every reader, on each file of its corpus as it is, and with bytes changed, cut out,
 * doubled and put in. {@code -Dpalimpsest.mutations=100000} makes it as many of each.
 */
class ReaderCorpusTest {
    private static final int MUTATIONS = Integer.getInteger("palimpsest.mutations", 60);
    private static final String[] SIGNS = {
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r\n",
        "\r\n\r\n",
        "<page>",
        "</page>",
        "<text>",
        "&#0;",
        "&#1114112;",
        "&#99999999999;",
        "&x;",
        "]]>",
        "<![CDATA[",
        "\\u",
        "\\ud800",
        "{",
        "WARC/1.0\r\n",
        "Content-Length: 99999999999\r\n",
        "ffffffff\r\n",
        "\0",
        "\uFEFF",
        "ə"
    };

    static Stream<Arguments> files() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(ReaderCorpusTest.class.getResource("corpus"), "no corpus")
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Arguments> all = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> Arguments.of(root.relativize(file).toString(), file))
                    .toList();
            return all.stream();
        }
    }

    static List<String> targets() {
        return ReaderFuzz.targets();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileWholeOrDamagedGivesTextsAndFailuresAndNothingElse(String name, Path file) throws IOException {
        String target = file.getParent().getFileName().toString();
        byte[] original = Files.readAllBytes(file);
        Random random = new Random(5);
        byte[] bytes = original;
        for (int i = 0; i <= MUTATIONS; i++) {
            byte[] tried = bytes;
            assertThatCode(() -> ReaderFuzz.check(target, tried))
                    .as(() -> HexFormat.of().formatHex(tried))
                    .doesNotThrowAnyException();
            bytes = mutated(original, random);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyTargetHasACorpus(String target) throws IOException, URISyntaxException {
        assertThat(files().map(file -> file.get()[0].toString())).anyMatch(name -> name.startsWith(target + "/"));
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
            byte[] sign = SIGNS[random.nextInt(SIGNS.length)].getBytes(UTF_8);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> joined(bytes, at, new byte[0], end);
                case 2 -> joined(bytes, at, sign, at);
                case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, 0, end), at);
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] middle, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, to);
        all.writeBytes(middle);
        all.write(bytes, from, bytes.length - from);
        return all.toByteArray();
    }
}
