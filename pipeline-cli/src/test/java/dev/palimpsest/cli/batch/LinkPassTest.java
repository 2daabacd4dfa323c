package dev.palimpsest.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkPassTest {
    private static final String RECORD =
            """
            {"schema":"claim/1","id":"c_000000000000000%s","document":{"id":"%s","sha256":"","uri":null,"title":null,\
            "published":null,"section":null},"attribution":{"source":{"parties":[{"name":"Armenia","mention":null,\
            "type":"country","resolved_by":"name","entity":null}],"kind":"named"},"via":[],"stance":"assert","cue":null,\
            "form":"indirect","time":null},"content":{"action":"control","domain":"conflict","predicate":{"text":"held",\
            "lemma":"hold"},"polarity":"positive","status":"actual","phase":null,"actors":[],"targets":[{"name":"Hadrut",\
            "mention":"Hadrut","type":"town","within":null,"entity":null,"resolved_by":"name"}],"locations":[],\
            "instruments":[],"time":{"text":"1 May 2020","value":"2020-05-01","clock":null,"zone":null,"modifier":null,\
            "role":"event","basis":{"kind":"explicit","anchor":null,"offset":null}},"quantities":[],"quote":null,\
            "inherited":false},"hedges":[],"links":[],"keys":{"content":"k_0000000000000001","atoms":["a_000000000001"]},\
            "evidence":[{"role":"statement","sentence":"Armenia said it held Hadrut."}]}
            """;

    @TempDir
    private Path folder;

    private Path claims() throws IOException {
        String records = String.format(Locale.ROOT, RECORD, 1, "a.txt")
                + String.format(Locale.ROOT, RECORD, 2, "b.txt");
        return Files.writeString(folder.resolve("claims.jsonl"), records);
    }

    @Test
    void theLinksOfClaimsAreReadFromTheirRecords() throws IOException {
        Path links = folder.resolve("links.jsonl");
        assertThat(LinkPass.write(claims(), links)).isEqualTo(1);
        assertThat(links)
                .hasContent(
                        """
                        {"document":"b.txt","claim":"c_0000000000000002","link":{"type":"repeats",\
                        "claim":"c_0000000000000001","document":"a.txt","basis":"content_key","overlap":1}}
                        """);
    }

    @Test
    void whatAKilledPassLeftIsCleared() throws IOException {
        Path links = folder.resolve("links.jsonl");
        LinkPass.write(claims(), links);
        String undisturbed = Files.readString(links);
        Files.writeString(folder.resolve("links.jsonl.part"), "torn");
        Files.createDirectory(folder.resolve("links.work"));
        Files.writeString(folder.resolve("links.work").resolve("pairs1.run"), "torn");
        LinkPass.write(claims(), links);
        assertThat(links).hasContent(undisturbed);
        assertThat(folder.resolve("links.work")).doesNotExist();
        assertThat(folder.resolve("links.jsonl.part")).doesNotExist();
    }

    @Test
    void noClaimsGiveNoLinks() throws IOException {
        Path none = Files.createFile(folder.resolve("claims.jsonl"));
        assertThat(LinkPass.write(none, folder.resolve("links.jsonl"))).isZero();
        assertThat(folder.resolve("links.jsonl")).isEmptyFile();
    }
}
