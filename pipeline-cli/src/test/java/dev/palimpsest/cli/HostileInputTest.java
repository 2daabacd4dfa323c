package dev.palimpsest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are packed, broken or meant to harm: each has its outcome, and the rest goes on. */
class HostileInputTest {
    @TempDir
    private Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] content, Packer packer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = packer.over(bytes)) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        return packed(bytes(text), GZIPOutputStream::new);
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
            TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private Map<String, String> run(Object... more) throws IOException {
        return Outcomes.ofRun(folder, more);
    }

    @Test
    void packedFilesAreReadWhateverTheyArePackedWith() throws IOException {
        Files.write(in.resolve("a.txt.gz"), gzip("gzip ə"));
        Files.write(in.resolve("b.txt.bz2"), packed(bytes("bzip2 ə"), BZip2CompressorOutputStream::new));
        Files.write(in.resolve("c.txt.xz"), packed(bytes("xz ə"), XZCompressorOutputStream::new));
        Files.write(in.resolve("d.txt.zst"), packed(bytes("zstd ə"), ZstdOutputStream::new));
        Files.write(in.resolve("lies.txt"), gzip("the name lies"));
        assertThat(run())
                .containsExactly(
                        Map.entry("a.txt.gz", "gzip ə"),
                        Map.entry("b.txt.bz2", "bzip2 ə"),
                        Map.entry("c.txt.xz", "xz ə"),
                        Map.entry("d.txt.zst", "zstd ə"),
                        Map.entry("lies.txt", "the name lies"));
    }

    @Test
    void everyMemberOfAGzipFileIsRead() throws IOException {
        try (OutputStream file = Files.newOutputStream(in.resolve("a.jsonl.gz"))) {
            file.write(gzip("{\"id\":1,\"text\":\"first\"}\n"));
            file.write(gzip("{\"id\":2,\"text\":\"second\"}\n"));
        }
        assertThat(run()).containsExactly(Map.entry("1", "first"), Map.entry("2", "second"));
    }

    @Test
    void namesOfMembersAreLabelsAndNothingIsExtracted() throws IOException {
        Map<String, byte[]> members = new TreeMap<>(Map.of(
                "../../escape.txt", bytes("up"), "/etc/absolute.txt", bytes("absolute"), "a/b.txt", bytes("inside")));
        Files.write(in.resolve("x.zip"), zip(members));
        Files.write(in.resolve("y.tar.gz"), packed(tar(members), GZIPOutputStream::new));
        assertThat(run())
                .containsEntry("x.zip!/../../escape.txt", "up")
                .containsEntry("x.zip!//etc/absolute.txt", "absolute")
                .containsEntry("y.tar.gz!/a/b.txt", "inside")
                .containsEntry("y.tar.gz!//etc/absolute.txt", "absolute")
                .hasSize(6);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(file -> String.valueOf(file.getFileName())))
                    .doesNotContain("escape.txt", "absolute.txt", "b.txt");
        }
    }

    @Test
    void whatIsCutOffFailsAndTheRestGoesOn() throws IOException {
        byte[] whole = gzip("a text that is long enough to be cut off in its middle");
        Files.write(in.resolve("a.gz"), Arrays.copyOf(whole, whole.length - 12));
        byte[] archive = zip(Map.of("m.txt", bytes("a member that is cut off in its middle")));
        Files.write(in.resolve("b.zip"), Arrays.copyOf(archive, 50));
        byte[] xz = packed(bytes("cut off ".repeat(50)), XZCompressorOutputStream::new);
        Files.write(in.resolve("c.xz"), Arrays.copyOf(xz, xz.length / 2));
        byte[] zstd = packed(bytes("cut off ".repeat(50)), ZstdOutputStream::new);
        Files.write(in.resolve("d.zst"), Arrays.copyOf(zstd, zstd.length - 4));
        byte[] bzip2 = packed(bytes("cut off ".repeat(50)), BZip2CompressorOutputStream::new);
        Files.write(in.resolve("e.bz2"), Arrays.copyOf(bzip2, bzip2.length - 9));
        Files.writeString(in.resolve("f.txt"), "whole");
        Map<String, String> outcomes = run();
        assertThat(outcomes).containsEntry("f.txt", "whole").hasSize(6);
        assertThat(outcomes.values()).filteredOn("!unreadable"::equals).hasSize(5);
    }

    @Test
    void aBombIsStopped() throws IOException {
        byte[] zeros = new byte[1 << 20];
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(in.resolve("bomb.jsonl.gz")))) {
            for (int i = 0; i < 80; i++) {
                file.write(zeros);
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("bomb.zip")))) {
            zip.putNextEntry(new ZipEntry("zeros.jsonl"));
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        Files.writeString(in.resolve("c.txt"), "next");
        assertThat(run("--max-chars", "100000000"))
                .containsEntry("bomb.jsonl.gz", "!bomb")
                .containsEntry("bomb.zip", "!bomb")
                .containsEntry("c.txt", "next");
    }

    @Test
    void archivesInArchivesEndSomewhere() throws IOException {
        byte[] inner = bytes("deep");
        for (int i = 0; i < 8; i++) {
            inner = zip(Map.of("x", inner));
        }
        Files.write(in.resolve("nested.zip"), inner);
        assertThat(run()).containsExactly(Map.entry("nested.zip", "!unreadable"));
    }

    @Test
    void emptyFilesAndNulsAreDocuments() throws IOException {
        Files.writeString(in.resolve("empty.txt"), "");
        Files.writeString(in.resolve("nul.txt"), "a\u0000b");
        Files.writeString(in.resolve("empty.jsonl"), "");
        assertThat(run()).containsExactly(Map.entry("empty.txt", ""), Map.entry("nul.txt", "a\u0000b"));
    }

    @Test
    void jsonThatIsTooDeepOrNotUtf8FailsAlone() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(bytes("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"text\":\"deep\"}\n"));
        lines.write(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}', '\n'});
        lines.write(bytes("{\"id\":\"good\",\"text\":\"good\"}"));
        Files.write(in.resolve("a.jsonl"), lines.toByteArray());
        assertThat(run())
                .containsEntry("a.jsonl#1", "!json")
                .containsEntry("a.jsonl#2", "!encoding")
                .containsEntry("good", "good");
    }

    @Test
    void aLineLongerThanADocumentMayBeFailsAndTheNextIsRead() throws IOException {
        Files.writeString(
                in.resolve("a.jsonl"),
                "{\"id\":\"long\",\"text\":\"" + "x".repeat(5_000_000) + "\"}\n{\"id\":\"next\",\"text\":\"y\"}\n");
        assertThat(run("--max-chars", "1000000"))
                .containsEntry("a.jsonl#1", "!too-large")
                .containsEntry("next", "y");
    }

    @Test
    void nestingThatIsTooDeepForAParserHarmsNothingElse() throws IOException {
        int deep = 100_000;
        Files.writeString(
                in.resolve("a.md"), "---\ntitle: " + "[".repeat(deep) + "]".repeat(deep) + "\n---\n\nBody.\n");
        StringBuilder aliases = new StringBuilder("---\na0: &a0 [x,x]\n");
        for (int i = 1; i < 40; i++) {
            aliases.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d,*a%d]\n", i, i, i - 1, i - 1));
        }
        Files.writeString(in.resolve("b.md"), aliases + "---\n\nBody.\n");
        Files.writeString(in.resolve("c.html"), "<!doctype html><body>" + "<div>".repeat(deep) + "x");
        Files.writeString(in.resolve("d.txt"), "fine");
        Cli.Result result = Cli.run("run", in, "-p", "clean", "-o", out);
        assertThat(result.err()).contains("4 read = ");
        assertThat(Files.readString(out.resolve("documents.jsonl"))).contains("\"text\":\"fine\"");
        assertThat(Files.readString(out.resolve("failures.jsonl"))).doesNotContain("\"error\":\"timeout\"");
    }

    @Test
    void blanksAndLoneSurrogatesAreTextLikeAnyOther() throws IOException {
        Files.writeString(in.resolve("blanks.txt"), ("a" + " ".repeat(100_000)).repeat(5) + "b");
        Files.writeString(in.resolve("half.jsonl"), "{\"id\":\"half\",\"text\":\"a \\ud800 b \\udc00\"}\n");
        Cli.Result result = Cli.run("run", in, "-p", "clean", "-o", out);
        assertThat(result.err()).contains("2 read = 2 written + 0 failed");
        assertThat(Files.readString(out.resolve("documents.jsonl")))
                .contains("\"text\":\"a a a a a b\"")
                .contains("\\ud800", "\\udc00");
    }

    @Test
    void entitiesOfADumpAreNeverLookedUp() throws IOException {
        String secret =
                Files.writeString(folder.resolve("secret"), "secret").toUri().toString();
        StringBuilder bomb = new StringBuilder("<!ENTITY e0 \"" + "x".repeat(100) + "\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String page = "<page><title>T</title><ns>0</ns><id>%i</id><revision><text>%s</text></revision></page>";
        Files.writeString(
                in.resolve("a.xml"),
                "<!DOCTYPE mediawiki [<!ENTITY f SYSTEM \"" + secret + "\">" + bomb + "]>\n<mediawiki>"
                        + page.replace("%i", "1").replace("%s", "&f;")
                        + page.replace("%i", "2").replace("%s", "&e11;")
                        + page.replace("%i", "3").replace("%s", "fine")
                        + "</mediawiki>");
        assertThat(run("--from", "mediawiki-xml").values())
                .contains("fine")
                .filteredOn(outcome -> outcome.startsWith("!"))
                .hasSize(2);
        assertThat(Files.readString(out.resolve("failures.jsonl"))).doesNotContain("secret\"");
    }
}
