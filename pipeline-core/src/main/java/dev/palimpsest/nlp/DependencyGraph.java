package dev.palimpsest.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The basic Universal Dependencies of a sentence: a tree over token indices, as {@link Token#index()} counts. Immutable.
 */
public final class DependencyGraph {

    /**
     * An arc of the tree.
     *
     * @param governor the index of the governing token
     * @param relation the relation, such as {@code nsubj} or {@code nmod:poss}
     * @param dependent the index of the token that depends on it
     */
    public record Edge(int governor, String relation, int dependent) {}

    private static final int NONE = -1;

    private final List<CoreLabel> labels;
    private final SemanticGraph graph;
    private final int[] governors;
    private final String[] relations;
    private final List<List<Integer>> dependents = new ArrayList<>();
    private final List<Edge> edges;

    /** The dependents of each token in the order in which Semgrex goes over them. */
    private final int[][] children;

    DependencyGraph(List<CoreLabel> labels, SemanticGraph graph) {
        this.labels = labels;
        this.graph = graph;
        this.governors = new int[labels.size()];
        this.relations = new String[labels.size()];
        Arrays.fill(governors, NONE);
        Arrays.fill(relations, "");
        labels.forEach(label -> dependents.add(new ArrayList<>()));
        List<Edge> arcs = new ArrayList<>();
        for (SemanticGraphEdge edge : graph.edgeIterable()) {
            arcs.add(new Edge(index(edge.getGovernor()), edge.getRelation().toString(), index(edge.getDependent())));
        }
        this.children = children(labels.size(), arcs);
        arcs.sort(Comparator.comparingInt(Edge::dependent));
        for (Edge arc : arcs) {
            governors[arc.dependent] = arc.governor;
            relations[arc.dependent] = arc.relation;
            dependents.get(arc.governor).add(arc.dependent);
        }
        for (IndexedWord root : graph.getRoots()) {
            relations[index(root)] = "root";
        }
        this.edges = List.copyOf(arcs);
    }

    private static int[][] children(int size, List<Edge> arcs) {
        int[] counts = new int[size];
        arcs.forEach(arc -> counts[arc.governor]++);
        int[][] children = new int[size][];
        Arrays.setAll(children, token -> new int[counts[token]]);
        Arrays.fill(counts, 0);
        arcs.forEach(arc -> children[arc.governor][counts[arc.governor]++] = arc.dependent);
        return children;
    }

    static int index(IndexedWord word) {
        return word.index() - 1;
    }

    /** How many tokens the sentence has. */
    public int size() {
        return labels.size();
    }

    /** All arcs, in the order of their dependents; the root has none. */
    public List<Edge> edges() {
        return edges;
    }

    /** The tokens that nothing governs and that are in the tree, in order; one in most sentences. */
    public List<Integer> roots() {
        return IntStream.range(0, size())
                .filter(i -> relations[i].equals("root"))
                .boxed()
                .toList();
    }

    /** The governor of a token; empty for a root and for punctuation that hangs nowhere. */
    public OptionalInt governor(int token) {
        return governors[token] == NONE ? OptionalInt.empty() : OptionalInt.of(governors[token]);
    }

    /** The relation of a token to its governor, {@code root} for a root, empty where it hangs nowhere. */
    public String relation(int token) {
        return relations[token];
    }

    /** The tokens that depend on a token directly, in order. */
    public List<Integer> dependents(int token) {
        return List.copyOf(dependents.get(token));
    }

    /** The tokens that depend on a token directly by a relation or a subtype of it, in order. */
    public List<Integer> dependents(int token, String relation) {
        return dependents.get(token).stream()
                .filter(d -> relations[d].equals(relation) || relations[d].startsWith(relation + ":"))
                .toList();
    }

    /** A token and all that depends on it, directly or not, in order. */
    public List<Integer> subtree(int token) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(token));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (!seen.get(next)) {
                seen.set(next);
                open.addAll(dependents.get(next));
            }
        }
        return seen.stream().boxed().toList();
    }

    /** The tokens that depend on a token directly, as Semgrex goes over them; not to be changed. */
    int[] children(int token) {
        return children[token];
    }

    String word(int token) {
        return labels.get(token).word();
    }

    String lemma(int token) {
        return labels.get(token).lemma();
    }

    String tag(int token) {
        return labels.get(token).tag();
    }

    List<CoreLabel> labels() {
        return labels;
    }

    SemanticGraph graph() {
        return graph;
    }

    @Override
    public String toString() {
        return edges.toString();
    }
}
