package dev.palimpsest.bench;

import dev.palimpsest.Pipeline;
import dev.palimpsest.Profiles;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.RawText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The English prose of the seeds, cleaned: what an analyser of language is given. Run from {@code pipeline-core}. */
final class Prose {
    private Prose() {}

    /** The bodies of seeds, one after another. */
    static String of(String... seeds) {
        Pipeline clean = Profiles.named("clean").pipeline();
        List<String> bodies = Stream.of(seeds)
                .map(seed -> clean.process(Pages.seed(seed)).text())
                .toList();
        return String.join("\n\n", bodies);
    }

    /**
     * A body in several documents, each some paragraphs that none before it had, so that no cache of sentences can help.
     *
     * @param bytes about how long each is, in bytes of UTF-8
     */
    static List<Document> documents(String body, int bytes) {
        List<Document> documents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String paragraph : body.split("\n\n")) {
            text.append(paragraph).append("\n\n");
            if (text.length() > bytes) {
                documents.add(Document.of(RawText.of("part" + documents.size(), text.toString())));
                text.setLength(0);
            }
        }
        documents.add(Document.of(RawText.of("part" + documents.size(), text.toString())));
        return documents;
    }
}
