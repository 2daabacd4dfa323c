package dev.palimpsest.cli.input;

import java.util.Locale;

/** How a file holds documents. */
public enum Container {
    /** The file is one document. */
    TEXT,
    /** A JSON object a line. */
    JSONL;

    /** Its name on the command line and in records, such as {@code mediawiki-xml}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a file of that name most likely is; everything unknown is {@link #TEXT}. */
    static Container ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson") ? JSONL : TEXT;
    }
}
