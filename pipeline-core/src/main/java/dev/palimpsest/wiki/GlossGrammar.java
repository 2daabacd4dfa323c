package dev.palimpsest.wiki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of {@code gloss-grammar.txt}.
 *
 * @param copulas verbs that join the subject of a first sentence to its definition
 * @param dependents words that no anchor ends with
 * @param honorifics words that stand before a name only
 * @param titles ranks and offices that stand before a name, and alone as well
 * @param articles the articles
 * @param endings what may follow an anchor without a space
 * @param clitics what may follow an anchor and an apostrophe
 */
record GlossGrammar(
        Set<String> copulas,
        Set<String> dependents,
        Set<String> honorifics,
        Set<String> titles,
        Set<String> articles,
        Set<String> endings,
        Set<String> clitics) {

    private static final String RESOURCE = "gloss-grammar.txt";

    /** The built-in lists. */
    static final GlossGrammar ENGLISH = read();

    private static GlossGrammar read() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String line : lines()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                lists.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
                        .addAll(List.of(line.substring(colon + 1).strip().split("\\s+")));
            }
        }
        return new GlossGrammar(
                list(lists, "copula"),
                list(lists, "dependent"),
                list(lists, "honorific"),
                list(lists, "title"),
                list(lists, "article"),
                list(lists, "ending"),
                list(lists, "clitic"));
    }

    private static Set<String> list(Map<String, Set<String>> lists, String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException(RESOURCE + " has no list " + name);
        }
        return Set.copyOf(list);
    }

    private static List<String> lines() {
        try (InputStream in = GlossGrammar.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
