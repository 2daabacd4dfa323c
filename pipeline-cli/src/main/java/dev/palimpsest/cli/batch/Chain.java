package dev.palimpsest.cli.batch;

import dev.palimpsest.cli.input.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over the documents of a run so far, in order: two runs that read the same have the same. */
final class Chain {
    private byte[] value;

    Chain(String hex) {
        this.value = HexFormat.of().parseHex(hex);
    }

    void add(Entry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(value);
            digest.update(entry.id().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(entry.content());
            value = digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(value);
    }
}
