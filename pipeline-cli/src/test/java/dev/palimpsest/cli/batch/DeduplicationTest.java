package dev.palimpsest.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.cli.flow.Outcome;
import dev.palimpsest.cli.input.Entry;
import dev.palimpsest.cli.input.Extract;
import dev.palimpsest.record.Source;
import dev.palimpsest.text.RawText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeduplicationTest {
    @TempDir
    private Path folder;

    private static Fingerprint fingerprint(String raw, String text) {
        return Fingerprint.of(RawText.hash(raw.getBytes(StandardCharsets.UTF_8)), text);
    }

    private static Outcome<Lines> outcome(String raw, String text) {
        Entry entry =
                new Entry(raw, new Source(raw, "text", 0, 1), new byte[0], () -> Extract.of(RawText.of(raw, raw)));
        Lines lines = new Lines(
                new byte[1], new byte[] {'c'}, new byte[1], new byte[0], fingerprint(raw, text), 1, new TreeMap<>());
        return new Outcome<>(entry, Optional.of(lines), Optional.empty(), Duration.ZERO);
    }

    private static boolean keepsClaims(Deduplication deduplication, String raw, String text) {
        Lines lines = deduplication.of(outcome(raw, text)).result().orElseThrow();
        assertThat(lines.claimCount()).isEqualTo(lines.claims().length);
        return lines.claimCount() > 0;
    }

    @Test
    void onlyTheFirstOfThoseWithTheSameBytesOrTextKeepsItsClaims() {
        Deduplication deduplication = new Deduplication();
        assertThat(keepsClaims(deduplication, "a", "text")).isTrue();
        assertThat(keepsClaims(deduplication, "b", "other")).isTrue();
        assertThat(keepsClaims(deduplication, "a", "text")).isFalse();
        assertThat(keepsClaims(deduplication, "c", "text")).isFalse();
        assertThat(keepsClaims(deduplication, "d", "third")).isTrue();
    }

    @Test
    void aRunThatGoesOnKnowsTheDocumentsOfTheEarlierOne() throws IOException {
        Path written = Files.write(folder.resolve("fingerprints"), Fingerprints.toBytes(fingerprint("a", "text"), 0));
        Deduplication deduplication = Deduplication.after(written);
        assertThat(keepsClaims(deduplication, "a", "x")).isFalse();
        assertThat(keepsClaims(deduplication, "y", "text")).isFalse();
        assertThat(keepsClaims(deduplication, "b", "other")).isTrue();
    }
}
