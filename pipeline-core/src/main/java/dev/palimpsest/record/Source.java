package dev.palimpsest.record;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where a document came from, as its records say it.
 *
 * @param path the input's relative path, and behind {@code !/} the member's inside it
 * @param container how the file holds documents: {@code text}, {@code jsonl}, {@code csv}, {@code warc}, {@code
 *     mediawiki-xml} or {@code wikimedia-html}
 * @param offset the byte of the unpacked file at which the document's own bytes begin
 * @param bytes the number of raw bytes the document was decoded from
 * @param metadata what the container says about the document, such as its title, URL or date; uncleaned
 */
public record Source(String path, String container, long offset, long bytes, SortedMap<String, String> metadata) {

    /** What containers call the address of a document, the surest first. */
    private static final List<String> ADDRESSES = List.of("url", "uri", "source_url", "canonical_url", "link", "href");

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://\\S+");

    /** A source of which the container says nothing more. */
    public Source(String path, String container, long offset, long bytes) {
        this(path, container, offset, bytes, new TreeMap<>());
    }

    /** The same source with what its container says about it. */
    public Source with(SortedMap<String, String> facts) {
        return new Source(path, container, offset, bytes, facts);
    }

    /** The address of the document, where its container names one; empty where it does not. */
    public Optional<String> uri() {
        return ADDRESSES.stream()
                .map(name -> metadata.getOrDefault(name, "").strip())
                .filter(value -> ADDRESS.matcher(value).matches())
                .findFirst();
    }
}
