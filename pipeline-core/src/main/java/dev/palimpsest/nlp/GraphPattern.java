package dev.palimpsest.nlp;

import dev.palimpsest.text.PalimpsestException;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchResult;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named pattern over a sentence: Semgrex over its dependencies, or TokensRegex over its tokens. Immutable, safe for many
 * threads.
 */
public final class GraphPattern {

    /**
     * One place where a pattern holds.
     *
     * @param pattern the name of the pattern
     * @param nodes the index of each named token; of a named TokensRegex group, that of its first token
     * @param ends of each named TokensRegex group, the index after its last token; of a Semgrex node, the one after it
     */
    public record Match(String pattern, Map<String, Integer> nodes, Map<String, Integer> ends) {}

    private static final Pattern GROUP = Pattern.compile("\\(\\?(\\$\\w+)");

    private final String name;
    private final Optional<ArcPattern> arcs;
    private final @Nullable SemgrexPattern semgrex;
    private final @Nullable TokenSequencePattern tokens;

    private GraphPattern(
            String name,
            Optional<ArcPattern> arcs,
            @Nullable SemgrexPattern semgrex,
            @Nullable TokenSequencePattern tokens) {
        this.name = name;
        this.arcs = arcs;
        this.semgrex = semgrex;
        this.tokens = tokens;
    }

    /** A Semgrex pattern; tokens named with {@code =name} are what a match gives. */
    public static GraphPattern semgrex(String name, String pattern) {
        return compiled(
                name,
                pattern,
                () -> new GraphPattern(name, ArcPattern.of(pattern), SemgrexPattern.compile(pattern), null));
    }

    /** A TokensRegex pattern; groups named with {@code (?$name …)} are what a match gives. */
    public static GraphPattern tokens(String name, String pattern) {
        return compiled(
                name,
                pattern,
                () -> new GraphPattern(name, Optional.empty(), null, TokenSequencePattern.compile(pattern)));
    }

    /**
     * The patterns of a resource, in order. A line is {@code name semgrex pattern} or {@code name tokens pattern}; a line
     * that begins with a space goes on with the one before; a line that begins with {@code #} is a comment.
     *
     * @param owner the class beside which the resource lies
     */
    public static List<GraphPattern> read(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing beside " + owner.getName());
            }
            return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PalimpsestException("cannot read " + resource, "the jar is damaged: install it again", e);
        }
    }

    static List<GraphPattern> parse(String resource, String text) {
        List<GraphPattern> patterns = new ArrayList<>();
        String joined = text.lines()
                .filter(line -> !line.startsWith("#"))
                .reduce("", (all, line) -> line.startsWith(" ") ? all + line : all + "\n" + line);
        for (String line : joined.lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s+", 3);
            if (parts.length < 3 || !(parts[1].equals("semgrex") || parts[1].equals("tokens"))) {
                throw new PalimpsestException(
                        resource + " has a line that is not a pattern: " + line,
                        "write: name semgrex pattern, or: name tokens pattern");
            }
            patterns.add(parts[1].equals("semgrex") ? semgrex(parts[0], parts[2]) : tokens(parts[0], parts[2]));
        }
        return List.copyOf(patterns);
    }

    /** The name it was given. */
    public String name() {
        return name;
    }

    /** Where it holds in a sentence; a Semgrex pattern needs the sentence's dependencies and asks for them. */
    public List<Match> matches(ParsedSentence sentence) {
        return semgrex == null ? inTokens(sentence.analysis().labels()) : matches(sentence.dependencies());
    }

    /** Where it holds in a graph. */
    public List<Match> matches(DependencyGraph graph) {
        SemgrexPattern pattern = semgrex;
        if (pattern == null) {
            return inTokens(graph.labels());
        }
        return arcs.isPresent() ? byArcs(arcs.get(), graph) : inGraph(pattern, graph);
    }

    /** Whether it is matched without Semgrex. */
    boolean isOwn() {
        return arcs.isPresent();
    }

    /** What {@link #matches(DependencyGraph)} gives, worked out by Semgrex itself; of a Semgrex pattern. */
    List<Match> bySemgrex(DependencyGraph graph) {
        return inGraph(Objects.requireNonNull(semgrex), graph);
    }

    private List<Match> byArcs(ArcPattern pattern, DependencyGraph graph) {
        List<Match> matches = new ArrayList<>();
        pattern.find(graph, tokens -> {
            Map<String, Integer> nodes = new HashMap<>();
            Map<String, Integer> ends = new HashMap<>();
            for (int i = 0; i < tokens.length; i++) {
                String node = pattern.names().get(i);
                if (!node.isEmpty()) {
                    nodes.put(node, tokens[i]);
                    ends.put(node, tokens[i] + 1);
                }
            }
            Match match = new Match(name, nodes, ends);
            if (!matches.contains(match)) {
                matches.add(match);
            }
        });
        return matches;
    }

    private List<Match> inGraph(SemgrexPattern pattern, DependencyGraph graph) {
        List<Match> matches = new ArrayList<>();
        if (graph.size() == 0) {
            return matches;
        }
        SemgrexMatcher matcher = pattern.matcher(graph.graph());
        while (matcher.find()) {
            Map<String, Integer> nodes = new LinkedHashMap<>();
            Map<String, Integer> ends = new LinkedHashMap<>();
            for (String node : new TreeSet<>(matcher.getNodeNames())) {
                IndexedWord word = matcher.getNode(node);
                if (word != null) {
                    nodes.put(node, DependencyGraph.index(word));
                    ends.put(node, word.index());
                }
            }
            Match match = new Match(name, nodes, ends);
            if (!matches.contains(match)) {
                matches.add(match);
            }
        }
        return matches;
    }

    private List<Match> inTokens(List<CoreLabel> labels) {
        List<Match> matches = new ArrayList<>();
        TokenSequencePattern pattern = tokens;
        if (pattern == null) {
            return matches;
        }
        TokenSequenceMatcher matcher = pattern.getMatcher(labels);
        while (matcher.find()) {
            Map<String, Integer> nodes = new LinkedHashMap<>();
            Map<String, Integer> ends = new LinkedHashMap<>();
            SequenceMatchResult<?> found = matcher;
            for (String group : groups(pattern)) {
                if (found.start(group) >= 0) {
                    nodes.put(group.substring(1), found.start(group));
                    ends.put(group.substring(1), found.end(group));
                }
            }
            matches.add(new Match(name, nodes, ends));
        }
        return matches;
    }

    private static List<String> groups(TokenSequencePattern pattern) {
        List<String> names = new ArrayList<>();
        Matcher named = GROUP.matcher(pattern.pattern());
        while (named.find()) {
            names.add(named.group(1));
        }
        return names;
    }

    private static GraphPattern compiled(String name, String pattern, Supplier<GraphPattern> make) {
        try {
            Quiet.corenlp();
            return make.get();
        } catch (LinkageError e) {
            throw Models.missingLibrary(e);
        } catch (RuntimeException e) {
            throw new PalimpsestException("pattern " + name + " cannot be read: " + pattern, "correct it: " + e, e);
        }
    }
}
