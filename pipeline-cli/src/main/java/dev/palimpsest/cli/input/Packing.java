package dev.palimpsest.cli.input;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** How a stream is packed, by its first bytes; the name of a file may lie. */
enum Packing {
    GZIP(".gz", "1f8b08"),
    BZIP2(".bz2", "425a68"),
    XZ(".xz", "fd377a585a00"),
    ZSTD(".zst", "28b52ffd"),
    ZIP(".zip", "504b0304"),
    TAR(".tar", ""),
    NONE("", "");

    /** Enough of a stream to know it by: the mark of a tar file stands behind its first member's name. */
    static final int LOOK_AHEAD = 265;

    private static final int TAR_MARK_AT = 257;
    private static final byte[] TAR_MARK = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
    private static final int BZIP2_BLOCK_AT = 4;
    private static final int MOST_MEMORY_KIB = 128 << 10;

    private final String suffix;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final byte[] mark;

    Packing(String suffix, String mark) {
        this.suffix = suffix;
        this.mark = HexFormat.of().parseHex(mark);
    }

    /** How the stream is packed; nothing of it is consumed. */
    static Packing of(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] start = in.readNBytes(LOOK_AHEAD);
        in.reset();
        for (Packing packing : values()) {
            if (packing.mark.length > 0 && startsWith(start, 0, packing.mark) && packing.isPlausible(start)) {
                return packing;
            }
        }
        return startsWith(start, TAR_MARK_AT, TAR_MARK) ? TAR : NONE;
    }

    private boolean isPlausible(byte[] start) {
        return this != BZIP2 || startsWith(start, BZIP2_BLOCK_AT, BZIP2_BLOCK);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] mark) {
        return bytes.length >= at + mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }

    boolean isArchive() {
        return this == ZIP || this == TAR;
    }

    /** The stream unpacked, all of its members one behind the other. */
    InputStream unpack(InputStream in) throws IOException {
        return switch (this) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ ->
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MOST_MEMORY_KIB)
                        .get();
            case ZSTD -> new ZstdInputStream(in);
            case ZIP, TAR, NONE -> in;
        };
    }

    /** The name without the suffix that says it is packed like this. */
    String unpackedName(String name) {
        boolean says = !suffix.isEmpty() && name.toLowerCase(Locale.ROOT).endsWith(suffix);
        return says ? name.substring(0, name.length() - suffix.length()) : name;
    }
}
