package dev.palimpsest.cli.input;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a record holds what. A field inside another is named with a dot between, such as {@code article_body.html}.
 *
 * @param text the field that holds the text
 * @param id the field that holds the document's id
 * @param metadata further fields that are kept, and the names they are kept under
 */
public record RecordFields(String text, String id, Map<String, String> metadata) {
    static final RecordFields STANDARD = new RecordFields("text", "id", Map.of());

    /** Those of <a href="https://enterprise.wikimedia.com/docs/data-dictionary/">Wikimedia Enterprise</a>. */
    static final RecordFields WIKIMEDIA = new RecordFields(
            "article_body.html",
            "identifier",
            Map.of("name", "title", "identifier", "id", "date_modified", "timestamp", "url", "url"));

    /** Whether one of them lies inside the object at the path. */
    boolean reachInto(String path) {
        String inside = path + ".";
        return Stream.concat(Stream.of(text, id), metadata.keySet().stream())
                .anyMatch(field -> field.startsWith(inside));
    }
}
