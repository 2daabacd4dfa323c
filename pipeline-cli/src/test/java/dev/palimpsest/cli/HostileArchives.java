package dev.palimpsest.cli;

import static dev.palimpsest.cli.HostileInput.bytes;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** Packed files, archives, links and names that are meant to harm. */
final class HostileArchives {
    private static final int MB = 1 << 20;

    private HostileArchives() {}

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static OutputStream zip(OutputStream out, String name) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(name));
        return zip;
    }

    private static OutputStream tar(OutputStream out, long size) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
        TarArchiveEntry entry = new TarArchiveEntry("a");
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        return new java.io.FilterOutputStream(tar) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                tar.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                tar.closeArchiveEntry();
                tar.close();
            }
        };
    }

    private static byte[] packed(byte[] content, Packer packer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = packer.over(bytes)) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }

    private static void bomb(List<HostileInput> all, String suffix, int full, Packer packer) {
        all.add(HostileInput.of(
                suffix + " of " + full + " MB of zeros",
                "1 bomb",
                (in, scale) -> {
                    int megabytes = scale == HostileInput.Scale.FULL ? full : 80;
                    try (OutputStream out = packer.over(Files.newOutputStream(in.resolve("a.jsonl." + suffix)))) {
                        for (int i = 0; i < megabytes; i++) {
                            out.write(new byte[MB]);
                        }
                    }
                },
                "--max-chars",
                "50000000"));
    }

    private static void damaged(List<HostileInput> all, String suffix, Packer packer) {
        byte[] text = new byte[100_000];
        new Random(3).nextBytes(text);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + (text[i] & 15));
        }
        all.add(HostileInput.of(suffix + " cut off in its middle", "1 unreadable", (in, scale) -> {
            byte[] whole = packed(text, packer);
            Files.write(in.resolve("a.txt." + suffix), Arrays.copyOf(whole, whole.length / 2));
        }));
        // the checksum stands behind the member here
        String outcome = suffix.equals("zip") ? "1 unreadable, 1 written" : "1 unreadable";
        all.add(HostileInput.of(suffix + " with other bytes in its middle", outcome, (in, scale) -> {
            byte[] whole = packed(text, packer);
            Arrays.fill(whole, whole.length / 2, whole.length / 2 + 40, (byte) 0xA5);
            Files.write(in.resolve("a.txt." + suffix), whole);
        }));
    }

    private static byte[] nested(int times) throws IOException {
        byte[] inner = bytes("deep");
        for (int i = 0; i < times; i++) {
            inner = packed(inner, i % 2 == 0 ? out -> zip(out, "a") : GZIPOutputStream::new);
        }
        return inner;
    }

    private static void link(Path archive) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
            for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_BLK}) {
                TarArchiveEntry link = new TarArchiveEntry("link" + kind, kind);
                link.setLinkName("/etc/passwd");
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
            }
        }
    }

    static List<HostileInput> all() {
        List<HostileInput> all = new ArrayList<>();
        bomb(all, "gz", 1000, GZIPOutputStream::new);
        bomb(all, "bz2", 100, BZip2CompressorOutputStream::new);
        bomb(all, "xz", 300, out -> new XZCompressorOutputStream(out, 1));
        bomb(all, "zst", 1000, ZstdOutputStream::new);
        bomb(all, "zip", 1000, out -> zip(out, "a.jsonl"));
        damaged(all, "gz", GZIPOutputStream::new);
        damaged(all, "bz2", BZip2CompressorOutputStream::new);
        damaged(all, "xz", XZCompressorOutputStream::new);
        damaged(all, "zst", ZstdOutputStream::new);
        damaged(all, "zip", out -> zip(out, "a.txt"));
        all.add(HostileInput.of("tar cut off in its middle", "1 unreadable", (in, scale) -> {
            byte[] whole = packed(new byte[50_000], out -> tar(out, 50_000));
            Files.write(in.resolve("a.tar"), Arrays.copyOf(whole, whole.length / 2));
        }));
        all.add(HostileInput.of(
                "zip in gzip in zip, 100 deep",
                "1 unreadable",
                (in, scale) -> Files.write(in.resolve("a.zip"), nested(100))));
        all.add(HostileInput.of("a member called `../../x`, one called `/etc/x`", "2 written", (in, scale) -> {
            Files.write(in.resolve("a.zip"), packed(bytes("text"), out -> zip(out, "../../x")));
            Files.write(in.resolve("b.zip"), packed(bytes("text"), out -> zip(out, "/etc/x")));
        }));
        all.add(HostileInput.of("links and a device in a tar file", "", (in, scale) -> link(in.resolve("a.tar"))));
        all.add(HostileInput.of("a link round in a circle, a link to nothing", "2 unreadable", (in, scale) -> {
            Files.createSymbolicLink(in.resolve("circle"), in);
            Files.createSymbolicLink(in.resolve("none"), in.resolve("missing"));
        }));
        all.add(HostileInput.of("a file name that is not UTF-8", "1 written", (in, scale) -> named(in)));
        return all;
    }

    /** Java cannot write such a name itself. */
    private static void named(Path folder) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "printf text > \"$(printf 'a\\377.txt')\"")
                    .directory(folder.toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
