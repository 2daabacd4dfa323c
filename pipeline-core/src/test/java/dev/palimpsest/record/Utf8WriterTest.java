package dev.palimpsest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final String[] PIECES = {"plain words, ", "ə", "Fizuli", "კ", "😀", "漢字", "\u0000", "é"};

    @Test
    void writesWhatStringsEncodeWhereverTheWritesAndItsBufferEnd() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40_000); text.length() < length; ) {
                text.append(PIECES[random.nextInt(random.nextBoolean() ? 1 : PIECES.length)]);
            }

            assertThat(written(text.toString(), random))
                    .isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void escapesHalvesOfPairs() throws IOException {
        assertThat(written("a\ud83db\ude00c", new Random(1)))
                .isEqualTo("a\\ud83db\\ude00c".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] written(String text, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer out = new Utf8Writer(bytes)) {
            for (int at = 0; at < text.length(); ) {
                int stop = Math.min(text.length(), at + 1 + random.nextInt(9_000));
                out.write(text.toCharArray(), at, stop - at);
                at = stop;
            }
        }
        return bytes.toByteArray();
    }
}
