package dev.palimpsest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that are meant to harm, and what must become of them.
 *
 * @param name what they are, in words
 * @param outcome the number of documents with each outcome, as {@link Outcomes#counted} has it
 * @param options what the command is given beside them
 * @param making writes them into a folder
 */
record HostileInput(String name, String outcome, List<String> options, Making making) {
    private static final int BLOCK = 1 << 16;
    private static final int KB = 1000;
    private static final int MB = KB * KB;

    /** Writes files. */
    interface Making {
        void in(Path folder, Scale scale) throws IOException;
    }

    /** How large the files are: full size for the table in docs/quality/cli.md, a hundredth and less in tests. */
    enum Scale {
        FULL(MB, 60_000_000),
        TEST(3 * KB, 500_000);

        private final int megabyte;
        private final int mostChars;

        Scale(int megabyte, int mostChars) {
            this.megabyte = megabyte;
            this.mostChars = mostChars;
        }

        /** The most characters of a document that fit this size: a gigabyte is more, 50 MB are not. */
        int mostChars() {
            return mostChars;
        }

        private long bytes(long megabytes) {
            return megabytes * megabyte;
        }
    }

    static HostileInput of(String name, String outcome, Making making, String... options) {
        return new HostileInput(name, outcome, List.of(options), making);
    }

    /** A file that is a unit over and over again between two pieces of text. */
    static HostileInput repeated(
            String name, String outcome, String file, int megabytes, List<String> pieces, String... options) {
        Making making = (folder, scale) -> {
            try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
                repeat(out, scale.bytes(megabytes), pieces.get(0), pieces.get(1), pieces.get(2));
            }
        };
        return of(name, outcome, making, options);
    }

    /** A file with a text in it, which is the same at each scale. */
    static HostileInput text(String name, String outcome, String file, String text, String... options) {
        return of(name, outcome, (folder, scale) -> Files.writeString(folder.resolve(file), text), options);
    }

    /** Writes a unit over and over again between two pieces of text. */
    static void repeat(OutputStream out, long bytes, String before, String unit, String after) throws IOException {
        byte[] block = bytes(unit.repeat(Math.max(1, BLOCK / unit.length())));
        int one = bytes(unit).length;
        out.write(bytes(before));
        long left = bytes - bytes % one;
        while (left > 0) {
            int length = (int) Math.min(left, block.length);
            out.write(block, 0, length);
            left -= length;
        }
        out.write(bytes(after));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All of them. */
    static List<HostileInput> all() {
        return Stream.of(HostileArchives.all(), HostileContainers.all(), HostileTexts.all())
                .flatMap(List::stream)
                .toList();
    }
}
