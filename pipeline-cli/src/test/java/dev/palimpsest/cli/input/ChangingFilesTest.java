package dev.palimpsest.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.record.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while they are read. */
class ChangingFilesTest {
    private static final InputFormat STANDARD = InputFormat.standard(10_000);

    @TempDir
    private Path folder;

    @Test
    void aFileThatVanishesBeforeItIsReadIsAFailure() throws IOException, InterruptedException {
        Path first = Files.writeString(folder.resolve("a.txt"), "first");
        Path second = Files.writeString(folder.resolve("b.txt"), "second");
        List<String> outcomes = new ArrayList<>();
        Entry.Sink sink = entry -> {
            try {
                Files.deleteIfExists(second);
                outcomes.add(entry.decoder().extract().text().text());
            } catch (IOException | InputException e) {
                outcomes.add(String.valueOf(e.getMessage()));
            }
        };
        Inputs inputs = Inputs.of(List.of(first.toString(), second.toString()));
        new Reader(STANDARD, sink, file -> {}, new AtomicLong()).read(inputs);
        assertThat(outcomes).hasSize(2).contains("first");
        assertThat(outcomes.get(1)).contains("b.txt cannot be read");
    }

    @Test
    void aFileThatGrowsIsReadAsLongAsItIsAndItsAccountIsOfWhatWasRead()
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"a\"}\n");
        List<String> texts = new ArrayList<>();
        List<Manifest.Input> read = new ArrayList<>();
        Entry.Sink sink = entry -> {
            texts.add(entry.decoder().extract().text().text());
            if (texts.size() < 3) {
                append(file, "{\"text\":\"more\"}\n");
            }
        };
        new Reader(STANDARD, sink, read::add, new AtomicLong()).read(Inputs.of(List.of(file.toString())));
        byte[] bytes = Files.readAllBytes(file);
        assertThat(texts).containsExactly("a", "more", "more");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(read).containsExactly(new Manifest.Input("a.jsonl", bytes.length, hash));
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
