package dev.palimpsest.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
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
            @Nullable ArchiveEntry member;
            while ((member = next(archive)) != null) {
                if (!archive.canReadEntryData(member)) {
                    throw new IOException(
                            "its member " + member.getName() + " is encrypted, or packed in an unknown way");
                }
                if (isFile(member)) {
                    members.accept(member.getName(), Damage.stream(archive));
                }
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
