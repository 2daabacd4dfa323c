package dev.palimpsest.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.text.RawText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dump of a wiki gives, and that every character of it leads back to its bytes in the file. */
class WikiDumpReaderTest {
    private static final InputFormat STANDARD = InputFormat.standard(10_000);
    private static final String SCHEMA =
            "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" xml:lang=\"az\">\n"
                    + "<siteinfo><sitename>Vikipediya</sitename></siteinfo>\n";

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String title, int namespace, int id, String text) {
        return "  <page>\n    <title>" + title + "</title>\n    <ns>" + namespace + "</ns>\n    <id>" + id
                + "</id>\n    <revision>\n      <id>" + (id + 1000)
                + "</id>\n      <timestamp>2020-11-08T10:00:00Z</timestamp>\n"
                + "      <contributor><username>A</username><id>5</id></contributor>\n"
                + "      <model>wikitext</model>\n      <text bytes=\"9\" xml:space=\"preserve\">" + text
                + "</text>\n    </revision>\n  </page>\n";
    }

    @Test
    void aWikiDumpGivesItsArticles() throws IOException, InterruptedException {
        String dump =
                SCHEMA + page("Şuşa &amp; co", 0, 12, "'''Şuşa''' &lt;ref&gt;a &amp;nbsp; b&#x1F600;&lt;/ref&gt; 😀\nə")
                        + page("Talk:x", 1, 13, "talk")
                        + page("Old", 0, 14, "#REDIRECT").replace("<revision>", "<redirect title=\"Şuşa\" /><revision>")
                        + page("Empty", 0, 15, "").replace("></text>", " />") + "</mediawiki>\n";
        Path file = write("azwiki.xml", dump);
        ReadInputs read = ReadInputs.of(STANDARD, file);
        assertThat(read.failures()).isEmpty();
        assertThat(read.texts())
                .containsExactly(
                        Map.entry("azwiki.xml#12", "'''Şuşa''' <ref>a &nbsp; b😀</ref> 😀\nə"),
                        Map.entry("azwiki.xml#15", ""));
        assertThat(ReadInputs.written(read.text("azwiki.xml#12"), bytes(dump)))
                .startsWith("'", "'", "'", "Ş", "u")
                .endsWith(
                        "&amp;",
                        "n",
                        "b",
                        "s",
                        "p",
                        ";",
                        " ",
                        "b",
                        "&#x1F600;",
                        "&lt;",
                        "/",
                        "r",
                        "e",
                        "f",
                        "&gt;",
                        " ",
                        "😀",
                        "\n",
                        "ə");
        assertThat(read.metadata("azwiki.xml#12"))
                .containsOnly(
                        Map.entry("title", "Şuşa & co"),
                        Map.entry("id", "12"),
                        Map.entry("revision", "1012"),
                        Map.entry("model", "wikitext"),
                        Map.entry("timestamp", "2020-11-08T10:00:00Z"));
        Entry entry = read.entry("azwiki.xml#12");
        String before = dump.substring(0, dump.indexOf("<page>"));
        assertThat(entry.source().offset()).isEqualTo(bytes(before).length);
        assertThat(entry.source().container()).isEqualTo("mediawiki-xml");
        assertThat(read.skipped())
                .containsOnly(Map.entry("wiki page of namespace 1", 1), Map.entry("wiki redirect", 1));
    }

    @Test
    void aDumpOfManyBzip2StreamsIsReadThrough() throws IOException, InterruptedException {
        Path file = folder.resolve("dump.xml.bz2");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String part : List.of(SCHEMA, page("A", 0, 1, "first"), page("B", 0, 2, "second"), "</mediawiki>")) {
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                try (OutputStream packing = new BZip2CompressorOutputStream(stream)) {
                    packing.write(bytes(part));
                }
                out.write(stream.toByteArray());
            }
        }
        assertThat(ReadInputs.of(STANDARD, file).texts())
                .containsExactly(Map.entry("dump.xml.bz2#1", "first"), Map.entry("dump.xml.bz2#2", "second"));
    }

    @Test
    void entitiesOfADumpMeanNothing() throws IOException, InterruptedException {
        Path secret = write("secret", "secret");
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE mediawiki [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                        + "<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]>\n";
        String dump = bomb + SCHEMA + page("A", 0, 1, "&b;") + page("B", 0, 2, "&file;") + page("C", 0, 3, "fine")
                + "</mediawiki>";
        InputFormat wiki = new InputFormat(
                Optional.of(Container.MEDIAWIKI_XML),
                RecordFields.STANDARD,
                Optional.empty(),
                Set.of(),
                StandardCharsets.UTF_8,
                RawText.Malformed.FAIL,
                10_000);
        ReadInputs read = ReadInputs.of(wiki, write("bomb.xml", dump));
        assertThat(read.texts()).containsExactly(Map.entry("bomb.xml#3", "fine"));
        assertThat(read.failures()).hasSize(2).allMatch(failure -> failure.contains("ndeclared"));
    }

    @Test
    void aDumpThatIsCutOffSaysSo() throws IOException, InterruptedException {
        String dump = SCHEMA + page("A", 0, 1, "first") + page("B", 0, 2, "second");
        ReadInputs inside = ReadInputs.of(STANDARD, write("a.xml", dump.substring(0, dump.length() - 30)));
        assertThat(inside.texts()).containsOnlyKeys("a.xml#1");
        assertThat(inside.failures()).hasSize(2);
        assertThat(ReadInputs.of(STANDARD, write("b.xml", dump)).failures())
                .singleElement()
                .asString()
                .contains("ends before </mediawiki>, after 2 pages");
    }
}
