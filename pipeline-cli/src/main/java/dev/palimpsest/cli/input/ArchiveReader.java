package dev.palimpsest.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the members of an archive one after the other, as they stand in it. */
final class ArchiveReader {

    /** Takes the members. */
    interface Members {
        /** The next member; the stream ends where it does. */
        void accept(String name, InputStream in) throws IOException, InterruptedException;
    }

    private final Packing packing;
    private final Members members;

    ArchiveReader(Packing packing, Members members) {
        this.packing = packing;
        this.members = members;
    }

    void read(InputStream in) throws IOException, InterruptedException {
        try (ArchiveInputStream<? extends ArchiveEntry> archive = open(Damage.stream(in))) {
            @Nullable ArchiveEntry member = next(archive);
            while (member != null) {
                if (!archive.canReadEntryData(member)) {
                    throw new IOException(
                            "its member " + member.getName() + " is encrypted, or packed in an unknown way");
                }
                if (isFile(member)) {
                    Checked content = new Checked(Damage.stream(archive), member);
                    members.accept(member.getName(), content);
                    member = next(archive); // a checksum that stands behind its member is known from here on
                    content.check();
                } else {
                    member = next(archive);
                }
            }
        }
    }

    /** A member of an archive, held against its checksum, which commons-compress does not look at in a stream. */
    private static final class Checked extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final ArchiveEntry member;
        private boolean whole;

        Checked(InputStream in, ArchiveEntry member) {
            super(in);
            this.member = member;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            if (n > 0) {
                sum.update(bytes, offset, n);
            } else if (n < 0) {
                whole = true;
                check();
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(n, 1 << 13)]));
        }

        void check() throws IOException {
            boolean known = member instanceof ZipArchiveEntry zip && zip.getCrc() >= 0;
            if (whole && known && ((ZipArchiveEntry) member).getCrc() != sum.getValue()) {
                throw new IOException("its member " + member.getName() + " is damaged: its checksum is another one");
            }
        }
    }

    private static @Nullable ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> archive) throws IOException {
        try {
            return archive.getNextEntry();
        } catch (RuntimeException e) {
            throw new IOException("it is damaged: " + e.getMessage(), e);
        } catch (NoClassDefFoundError e) {
            // the library looks for zstd-jni when it meets a member packed with zstd
            throw new IOException("a member of it is packed with zstd inside the archive: unpack it first", e);
        }
    }

    private ArchiveInputStream<? extends ArchiveEntry> open(InputStream in) {
        String names = StandardCharsets.UTF_8.name();
        return packing == Packing.TAR
                ? new TarArchiveInputStream(in, names)
                : new ZipArchiveInputStream(in, names, true, true);
    }

    /** Folders and devices hold nothing, and a link points to what is a member itself or is not in the archive. */
    private static boolean isFile(ArchiveEntry member) {
        return member instanceof TarArchiveEntry tar ? isFile(tar) : !member.isDirectory();
    }

    private static boolean isFile(TarArchiveEntry member) {
        boolean link = member.isLink() || member.isSymbolicLink();
        boolean device = member.isFIFO() || member.isCharacterDevice() || member.isBlockDevice();
        return member.isFile() && !link && !device;
    }
}
