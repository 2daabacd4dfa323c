package dev.palimpsest.cli.batch;

import dev.palimpsest.cli.flow.Outcome;
import java.io.IOException;
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
        Fingerprints.each(fingerprints, (document, fingerprint) -> known.isDuplicate(fingerprint));
        return known;
    }

    /** The outcome, without claims if the document is a duplicate. To be asked of every document in order. */
    Outcome<Lines> of(Outcome<Lines> outcome) {
        boolean duplicate = outcome.result().isPresent()
                && isDuplicate(outcome.result().get().fingerprint());
        return duplicate ? outcome.with(outcome.result().get().withoutClaims()) : outcome;
    }

    private boolean isDuplicate(Fingerprint fingerprint) {
        boolean sameRaw = raw.of(fingerprint.raw(), documents) < documents;
        boolean sameText = text.of(fingerprint.text(), documents) < documents;
        documents++;
        return sameRaw || sameText;
    }
}
