package dev.palimpsest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");

    @Test
    void theCleaningExampleCompilesAndPrintsCleanTextAndEdits(@TempDir Path scratch) throws Exception {
        Path input = scratch.resolve("damaged.txt");
        Files.writeString(input, "ÅÉ™ybÉ™y is a village. MÉ™hÉ™mmÉ™d was born there in 1901.\n");
        String printed = ReadmeExample.run(0, input, scratch);
        assertThat(printed)
                .startsWith("Şəybəy is a village. Məhəmməd was born there")
                .contains("\"Å\" → \"Ş\"");
    }

    @Test
    void everyLinkOfTheDocumentationLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> pages = Stream.concat(
                Files.walk(ReadmeExample.ROOT.resolve("docs")),
                Stream.of("README.md", "CONTRIBUTING.md").map(ReadmeExample.ROOT::resolve))) {
            for (Path page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
                String text = Files.readString(page);
                assertThat(text.strip()).as("an empty page: " + page).isNotEmpty();
                Matcher link = LINK.matcher(text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", ""));
                while (link.find()) {
                    if (!Files.exists(page.resolveSibling(link.group(1)))) {
                        broken.add(ReadmeExample.ROOT.relativize(page) + " → " + link.group(1));
                    }
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }
}
