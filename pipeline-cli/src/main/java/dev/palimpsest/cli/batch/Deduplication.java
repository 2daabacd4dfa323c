package dev.palimpsest.cli.batch;

import dev.palimpsest.cli.flow.Outcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the claims from a document whose raw bytes or cleaned text an earlier one had; duplicates.jsonl says which one.
 * Holds some 40 bytes for each document.
 */
final class Deduplication {
    private final FirstSeen raw = new FirstSeen();
    private final FirstSeen text = new FirstSeen();
    private int documents;

    /** Knows the documents again whose fingerprints a run has written already. */
    static Deduplication after(Path fingerprints) throws IOException {
        Deduplication known = new Deduplication();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(fingerprints))) {
            byte[] bytes = in.readNBytes(Fingerprint.SIZE);
            while (bytes.length == Fingerprint.SIZE) {
                known.isDuplicate(Fingerprint.of(bytes));
                bytes = in.readNBytes(Fingerprint.SIZE);
            }
        }
        return known;
    }

    /** The outcome, without claims if the document is a duplicate. To be asked of every document in order. */
    Outcome<Lines> of(Outcome<Lines> outcome) {
        boolean duplicate =
                outcome.result().isPresent() && isDuplicate(outcome.result().get().fingerprint());
        return duplicate ? outcome.with(outcome.result().get().withoutClaims()) : outcome;
    }

    private boolean isDuplicate(Fingerprint fingerprint) {
        boolean sameRaw = raw.of(fingerprint.raw(), documents) < documents;
        boolean sameText = text.of(fingerprint.text(), documents) < documents;
        documents++;
        return sameRaw || sameText;
    }
}
