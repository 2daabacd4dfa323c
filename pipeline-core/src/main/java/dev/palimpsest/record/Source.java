package dev.palimpsest.record;

/**
 * Where a document came from, as its records say it.
 *
 * @param path the input's relative path, and behind {@code !/} the member's inside it
 * @param container how the file holds documents: {@code text}, {@code jsonl}, {@code csv}, {@code warc} or {@code
 *     mediawiki-xml}
 * @param bytes the number of raw bytes the document was decoded from
 */
public record Source(String path, String container, long bytes) {}
