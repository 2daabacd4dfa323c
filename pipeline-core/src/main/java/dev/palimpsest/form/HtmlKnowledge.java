package dev.palimpsest.form;

import java.util.stream.Collectors;

/** What class names and phrases say about a part of a page; see {@code page-parts.tsv}. */
final class HtmlKnowledge {
    private HtmlKnowledge() {}

    /** One pattern for all class names and ids of a kind. */
    static String classes(String kind) {
        return entries(kind);
    }

    /** One pattern for lines that no author wrote. */
    static String phrases() {
        return entries("phrase");
    }

    private static String entries(String kind) {
        return Knowledge.lines("page-parts.tsv").stream()
                .map(line -> line.split("\t", 2))
                .filter(columns -> columns[0].equals(kind))
                .map(columns -> "(?:" + columns[1] + ")")
                .collect(Collectors.joining("|"));
    }
}
