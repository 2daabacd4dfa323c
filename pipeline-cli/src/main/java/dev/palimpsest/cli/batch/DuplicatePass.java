package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.palimpsest.record.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A pass over the fingerprints of a complete run that writes duplicates.jsonl: which documents have the same raw bytes, the
 * same cleaned text, or nearly the same, as an earlier one. Holds some 40 bytes for each document.
 */
final class DuplicatePass {
    /** Shingles that two texts must have in common to be called near duplicates, as a share of all. */
    private static final double NEAR = 0.8;

    private static final double PERCENT = 100;

    private final Fingerprints fingerprints;
    private final int[] first;
    private final byte[] near;
    private final Found found;

    /** How many duplicates there are of each kind. */
    static final class Found {
        private long raw;
        private long text;
        private long near;

        long raw() {
            return raw;
        }

        long text() {
            return text;
        }

        long near() {
            return near;
        }
    }

    private DuplicatePass(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
        this.first = new int[fingerprints.count()];
        this.near = new byte[fingerprints.count()];
        this.found = new Found();
    }

    /** Reads the fingerprints of the documents of one file, in its order, and writes which are duplicates into another. */
    static Found write(Path fingerprints, Path documents, Path duplicates) throws IOException {
        try (Fingerprints all = new Fingerprints(fingerprints, documents);
                Part part = Part.open(duplicates, 0)) {
            DuplicatePass pass = new DuplicatePass(all);
            pass.same();
            pass.alike();
            pass.write(part);
            part.complete();
            return pass.found;
        }
    }

    private void same() throws IOException {
        FirstSeen raw = new FirstSeen();
        FirstSeen text = new FirstSeen();
        fingerprints.each((document, fingerprint) -> {
            int sameRaw = raw.of(fingerprint.raw(), document);
            int sameText = text.of(fingerprint.text(), document);
            found.raw += sameRaw < document ? 1 : 0;
            found.text += sameRaw == document && sameText < document ? 1 : 0;
            first[document] = sameRaw < document ? sameRaw : sameText;
        });
    }

    private void alike() throws IOException {
        FirstSeen seen = new FirstSeen();
        for (int i = 0; i < Fingerprint.BANDS; i++) {
            int band = i;
            seen.clear();
            fingerprints.each((document, fingerprint) -> {
                boolean same = near[document] == 0 && first[document] < document;
                if (!same && fingerprint.hasShingles()) {
                    compare(seen.of(fingerprint.bands()[band], document), document, fingerprint);
                }
            });
        }
        for (byte likeness : near) {
            found.near += likeness > 0 ? 1 : 0;
        }
    }

    private void compare(int earlier, int document, Fingerprint fingerprint) throws IOException {
        if (earlier == document) {
            return;
        }
        double likeness = Fingerprint.likeness(fingerprint.cells(), fingerprints.cells(earlier));
        byte percent = (byte) Math.round(likeness * PERCENT);
        if (likeness >= NEAR && percent > near[document]) {
            near[document] = percent;
            first[document] = earlier;
        }
    }

    private void write(Part part) throws IOException {
        for (int document = 0; document < first.length; document++) {
            if (first[document] < document) {
                part.write(line(fingerprints.id(document), fingerprints.id(first[document]), near[document]));
            }
        }
    }

    private static byte[] line(String id, String of, byte percent) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.generator(line)) {
            out.writeStartObject();
            out.writeStringField("document", id);
            out.writeStringField(percent > 0 ? "near_duplicate_of" : "duplicate_of", of);
            if (percent > 0) {
                out.writeNumberField("similarity", percent / PERCENT);
            }
            out.writeEndObject();
            out.writeRaw('\n');
        }
        return line.toByteArray();
    }
}
