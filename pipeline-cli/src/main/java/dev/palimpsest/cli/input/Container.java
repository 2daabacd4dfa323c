package dev.palimpsest.cli.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file holds documents. */
public enum Container {
    /** The file is one document. */
    TEXT,
    /** A JSON object a line. */
    JSONL,
    /** A record a line, its fields named in the first one. */
    CSV,
    /** A web archive: WARC, and WET with the text alone. */
    WARC,
    /** A dump of the pages of a wiki, in wikitext. */
    MEDIAWIKI_XML,
    /** A dump of Wikimedia Enterprise: a JSON object a line, with the page's HTML in it. */
    WIKIMEDIA_HTML;

    /** Enough of a file to know it by. */
    static final int LOOK_AHEAD = 1024;

    private static final Pattern WIKI_DUMP = Pattern.compile(
            "\\A(?:\u00EF\u00BB\u00BF)?\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!DOCTYPE[^>]*+>\\s*+)?<mediawiki[\\s>]");
    private static final Pattern WEB_ARCHIVE = Pattern.compile("\\AWARC/\\d");
    private static final Pattern ENTERPRISE = Pattern.compile(".*_namespace_\\d+_\\d+\\.ndjson");

    /** Its name on the command line and in records, such as {@code mediawiki-xml}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form that its documents have, where it tells; the metadata are what it says about one of them. */
    public static Optional<String> form(String container, Map<String, String> metadata) {
        if (container.equals(WIKIMEDIA_HTML.id())) {
            return Optional.of("html");
        }
        boolean wikitext = metadata.getOrDefault("model", "wikitext").equals("wikitext");
        return container.equals(MEDIAWIKI_XML.id()) && wikitext ? Optional.of("wikitext") : Optional.empty();
    }

    /** What a file of that name and with those first bytes most likely is; everything unknown is {@link #TEXT}. */
    static Container of(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (WEB_ARCHIVE.matcher(start).find()) {
            return WARC;
        }
        if (WIKI_DUMP.matcher(start).find()) {
            return MEDIAWIKI_XML;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (ENTERPRISE.matcher(lower).matches()) {
            return WIKIMEDIA_HTML;
        }
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSONL;
        }
        return lower.endsWith(".csv") || lower.endsWith(".tsv") ? CSV : TEXT;
    }
}
