package dev.palimpsest.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern in the part of Semgrex that asks for governors and dependents only: nodes with attributes, {@code >} and, before a
 * single node, {@code !>}, grouped by parentheses. It finds what Semgrex finds, in the same order for each first node, without
 * Semgrex's iterators. Immutable, safe for many threads.
 */
final class ArcPattern {
    private static final int ROOT = -1;
    private static final Pattern NODE = Pattern.compile("\\s*\\{([^{}]*)}(?:=(\\w+))?");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*(word|lemma|tag):(?:/([^/]*)/|([\\w$-]+))\\s*");
    private static final Pattern ARC = Pattern.compile("\\s*(!?)>\\s*(?:/([^/]*)/|([\\w:]+))");
    private static final Pattern OPEN = Pattern.compile("\\s*\\(");
    private static final Pattern CLOSE = Pattern.compile("\\s*\\)");
    private static final Pattern WORDS = Pattern.compile("[\\w:]+(?:\\|[\\w:]+)*");
    private static final Pattern BEGINNING = Pattern.compile("([\\w:]+)\\.\\*");

    /** What a node must be, or must not have as a dependent: steps stand in the order in which Semgrex takes them. */
    private record Step(int parent, boolean absent, Predicate<String> relation, List<Test> tests) {
        boolean fits(DependencyGraph graph, int token) {
            for (Test test : tests) {
                if (!test.fits(graph, token)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An attribute of a token and what it must be. */
    private record Test(String attribute, Predicate<String> value) {
        boolean fits(DependencyGraph graph, int token) {
            return value.test(
                    switch (attribute) {
                        case "word" -> graph.word(token);
                        case "lemma" -> graph.lemma(token);
                        default -> graph.tag(token);
                    });
        }
    }

    private final Step[] steps;
    private final String[] names;

    private ArcPattern(List<Step> steps, List<String> names) {
        this.steps = steps.toArray(Step[]::new);
        this.names = names.toArray(String[]::new);
    }

    /** The pattern; none where the text has anything of Semgrex but what is read here. */
    static Optional<ArcPattern> of(String pattern) {
        Reading reading = new Reading(pattern);
        return reading.pattern() && reading.ended()
                ? Optional.of(new ArcPattern(reading.steps, reading.names))
                : Optional.empty();
    }

    /** The name of each node, empty for one without. */
    List<String> names() {
        return List.of(names);
    }

    /** What takes the tokens of a match, one for each of {@link #names()}, -1 for none; the array is not to be kept. */
    interface Found {
        void accept(int[] tokens);
    }

    /** Hands over each match of a graph, those of the first node's tokens in the order of the text. */
    void find(DependencyGraph graph, Found found) {
        int[] tokens = new int[steps.length];
        for (int token = 0; token < graph.size(); token++) {
            if (!graph.relation(token).isEmpty() && steps[0].fits(graph, token)) {
                tokens[0] = token;
                find(graph, 1, tokens, found);
            }
        }
    }

    private void find(DependencyGraph graph, int at, int[] tokens, Found found) {
        if (at == steps.length) {
            found.accept(tokens);
            return;
        }
        Step step = steps[at];
        boolean met = false;
        for (int child : graph.children(tokens[step.parent])) {
            if (step.relation.test(graph.relation(child)) && step.fits(graph, child)) {
                if (step.absent) {
                    met = true;
                } else {
                    tokens[at] = child;
                    find(graph, at + 1, tokens, found);
                }
            }
        }
        if (step.absent && !met) {
            tokens[at] = ROOT;
            find(graph, at + 1, tokens, found);
        }
    }

    /** One reading of a pattern's text from left to right. */
    private static final class Reading {
        private final String text;
        private final List<Step> steps = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private int at;

        Reading(String text) {
            this.text = text;
        }

        boolean ended() {
            return text.substring(at).isBlank();
        }

        /** A node and the arcs behind it; false where there is anything else. */
        boolean pattern() {
            return pattern(ROOT, relation -> true);
        }

        private boolean pattern(int parent, Predicate<String> relation) {
            int own = steps.size();
            boolean read = node(parent, false, relation);
            for (Optional<Matcher> arc = next(ARC); read && arc.isPresent(); arc = next(ARC)) {
                boolean absent = !arc.get().group(1).isEmpty();
                Predicate<String> by = value(arc.get().group(2), arc.get().group(3));
                boolean group = !absent && next(OPEN).isPresent();
                read = group ? pattern(own, by) && next(CLOSE).isPresent() : node(own, absent, by);
            }
            return read;
        }

        private boolean node(int parent, boolean absent, Predicate<String> relation) {
            Optional<Matcher> node = next(NODE);
            Optional<List<Test>> tests = node.flatMap(n -> tests(n.group(1)));
            String name = node.map(n -> n.group(2)).orElse("");
            if (tests.isEmpty() || (!name.isEmpty() && (absent || names.contains(name)))) {
                return false; // Semgrex asks for one token where a name comes again
            }
            steps.add(new Step(parent, absent, relation, tests.get()));
            names.add(name);
            return true;
        }

        private Optional<Matcher> next(Pattern token) {
            Matcher m = token.matcher(text).region(at, text.length());
            if (!m.lookingAt()) {
                return Optional.empty();
            }
            at = m.end();
            return Optional.of(m);
        }

        private static Optional<List<Test>> tests(String attributes) {
            List<Test> tests = new ArrayList<>();
            for (String one : attributes.isBlank() ? new String[0] : attributes.split(";")) {
                Matcher m = ATTRIBUTE.matcher(one);
                if (!m.matches()) {
                    return Optional.empty();
                }
                tests.add(new Test(m.group(1), value(m.group(2), m.group(3))));
            }
            return Optional.of(List.copyOf(tests));
        }

        /** What a value must be: equal to a word or matched by an expression, in full; lists of words need no expression. */
        private static Predicate<String> value(@Nullable String expression, @Nullable String word) {
            if (expression == null) {
                return value -> value.equals(word);
            }
            Matcher beginning = BEGINNING.matcher(expression);
            if (WORDS.matcher(expression).matches()) {
                return Set.copyOf(Arrays.asList(expression.split("\\|")))::contains;
            }
            if (beginning.matches()) {
                String begin = beginning.group(1);
                return value -> value.startsWith(begin);
            }
            Pattern compiled = Pattern.compile(expression);
            return value -> compiled.matcher(value).matches();
        }
    }
}
