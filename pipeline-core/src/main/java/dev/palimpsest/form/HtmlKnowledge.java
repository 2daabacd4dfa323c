package dev.palimpsest.form;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What class names, ids and phrases say about a part of a page; see {@code page-parts.tsv}. */
final class HtmlKnowledge {
    private HtmlKnowledge() {}

    /** One pattern for all entries of a kind. */
    static Pattern pattern(String kind) {
        return Pattern.compile(
                Knowledge.lines("page-parts.tsv").stream()
                        .map(line -> line.split("\t", 2))
                        .filter(columns -> columns[0].equals(kind))
                        .map(columns -> "(?:" + columns[1] + ")")
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
