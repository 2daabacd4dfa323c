package dev.palimpsest.cli.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.palimpsest.record.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A pass over the fingerprints of a complete run that writes duplicates.jsonl: which documents have the same raw bytes, the
 * same cleaned text, or nearly the same, as an earlier one. Holds some 40 bytes for each document.
 */
final class DuplicatePass {
    /** Shingles that two texts must have in common to be called near duplicates, as a share of all. */
    private static final double NEAR = 0.8;

    private static final double PERCENT = 100;

    private final Path fingerprints;
    private final int count;
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

    private DuplicatePass(Path fingerprints) throws IOException {
        this.fingerprints = fingerprints;
        this.count = (int) (Files.size(fingerprints) / Fingerprint.SIZE);
        this.first = new int[count];
        this.near = new byte[count];
        this.found = new Found();
    }

    /** Reads the fingerprints of the documents of one file, in its order, and writes which are duplicates into another. */
    static Found write(Path fingerprints, Path documents, Path duplicates) throws IOException {
        DuplicatePass pass = new DuplicatePass(fingerprints);
        pass.same();
        pass.alike();
        try (Part part = Part.open(duplicates, 0)) {
            pass.write(documents, part);
            part.complete();
        }
        return pass.found;
    }

    private interface Visitor {
        void accept(int document, Fingerprint fingerprint) throws IOException;
    }

    private void each(Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(fingerprints))) {
            for (int document = 0; document < count; document++) {
                visitor.accept(document, Fingerprint.of(in.readNBytes(Fingerprint.SIZE)));
            }
        }
    }

    private void same() throws IOException {
        FirstSeen raw = new FirstSeen();
        FirstSeen text = new FirstSeen();
        each((document, fingerprint) -> {
            int sameRaw = raw.of(fingerprint.raw(), document);
            int sameText = text.of(fingerprint.text(), document);
            found.raw += sameRaw < document ? 1 : 0;
            found.text += sameRaw == document && sameText < document ? 1 : 0;
            first[document] = sameRaw < document ? sameRaw : sameText;
        });
    }

    private void alike() throws IOException {
        FirstSeen seen = new FirstSeen();
        try (RandomAccessFile cells = new RandomAccessFile(fingerprints.toFile(), "r")) {
            for (int i = 0; i < Fingerprint.BANDS; i++) {
                int band = i;
                seen.clear();
                each((document, fingerprint) -> {
                    boolean same = near[document] == 0 && first[document] < document;
                    if (!same && fingerprint.hasShingles()) {
                        compare(seen.of(fingerprint.bands()[band], document), document, fingerprint, cells);
                    }
                });
            }
        }
        for (byte likeness : near) {
            found.near += likeness > 0 ? 1 : 0;
        }
    }

    private void compare(int earlier, int document, Fingerprint fingerprint, RandomAccessFile cells)
            throws IOException {
        if (earlier == document) {
            return;
        }
        byte[] others = new byte[fingerprint.cells().length];
        cells.seek((long) earlier * Fingerprint.SIZE + Fingerprint.CELLS_AT);
        cells.readFully(others);
        double likeness = Fingerprint.likeness(fingerprint.cells(), others);
        byte percent = (byte) Math.round(likeness * PERCENT);
        if (likeness >= NEAR && percent > near[document]) {
            near[document] = percent;
            first[document] = earlier;
        }
    }

    private void write(Path documents, Part part) throws IOException {
        BitSet wanted = new BitSet();
        for (int document = 0; document < count; document++) {
            if (first[document] < document) {
                wanted.set(first[document]);
            }
        }
        Map<Integer, String> ids = new HashMap<>();
        try (InputStream in = Files.newInputStream(documents);
                JsonParser lines = Json.factory().createParser(in)) {
            for (int document = 0; lines.nextToken() == JsonToken.START_OBJECT; document++) {
                lines.nextToken();
                String id = lines.nextTextValue(); // the first field of a record
                while (lines.nextToken() == JsonToken.FIELD_NAME) {
                    lines.nextToken();
                    lines.skipChildren();
                }
                if (wanted.get(document)) {
                    ids.put(document, id);
                }
                if (first[document] < document) {
                    part.write(line(id, ids.getOrDefault(first[document], ""), near[document]));
                }
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
