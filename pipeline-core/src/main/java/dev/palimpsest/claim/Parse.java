package dev.palimpsest.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence with its basic dependencies (Universal Dependencies 2 as CoreNLP writes them), held in arrays. A node is the
 * index of a token, from 0; {@link #NONE} stands for no node.
 */
final class Parse {
    static final int NONE = -1;

    private final String text;
    private final String[] words;
    private final String[] forms;
    private final String[] lemmas;
    private final String[] tags;
    private final int[] starts;
    private final int[] ends;
    private final int[] heads;
    private final String[] relations;
    private final int[][] children;

    /** Arrays of one length; {@code heads} holds {@link #NONE} for a root; offsets count in {@code text}. */
    Parse(
            String text,
            String[] words,
            String[] lemmas,
            String[] tags,
            int[] starts,
            int[] ends,
            int[] heads,
            String[] relations) {
        this.text = text;
        this.words = words;
        this.forms = lower(words);
        this.lemmas = lower(lemmas);
        this.tags = tags;
        this.starts = starts;
        this.ends = ends;
        this.heads = heads;
        this.relations = relations;
        this.children = new int[words.length][];
        int[] counts = new int[words.length];
        for (int head : heads) {
            if (head >= 0) {
                counts[head]++;
            }
        }
        for (int i = 0; i < words.length; i++) {
            children[i] = new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < words.length; i++) {
            if (heads[i] >= 0) {
                children[heads[i]][counts[heads[i]]++] = i;
            }
        }
    }

    private static String[] lower(String[] words) {
        String[] lower = new String[words.length];
        Arrays.setAll(lower, i -> words[i].toLowerCase(Locale.ROOT));
        return lower;
    }

    String text() {
        return text;
    }

    int size() {
        return words.length;
    }

    String word(int node) {
        return words[node];
    }

    /** The word in lower case. */
    String form(int node) {
        return forms[node];
    }

    /** The dictionary form in lower case. */
    String lemma(int node) {
        return lemmas[node];
    }

    String tag(int node) {
        return tags[node];
    }

    int start(int node) {
        return starts[node];
    }

    int end(int node) {
        return ends[node];
    }

    int head(int node) {
        return heads[node];
    }

    String relation(int node) {
        return relations[node];
    }

    int[] children(int node) {
        return children[node];
    }

    /** Whether the node stands in one of the relations to its head; {@code nsubj} takes {@code nsubj:pass} too. */
    boolean is(int node, String... names) {
        String relation = relations[node];
        for (String name : names) {
            if (relation.startsWith(name)
                    && (relation.length() == name.length() || relation.charAt(name.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    /** The first child in one of the relations. */
    int child(int node, String... names) {
        for (int c : children[node]) {
            if (is(c, names)) {
                return c;
            }
        }
        return NONE;
    }

    List<Integer> children(int node, String... names) {
        List<Integer> found = List.of();
        for (int c : children[node]) {
            if (is(c, names)) {
                found = found.isEmpty() ? new ArrayList<>(4) : found; // most ask for what is not there
                found.add(c);
            }
        }
        return found;
    }

    boolean verb(int node) {
        return tags[node].startsWith("VB");
    }

    boolean noun(int node) {
        return tags[node].startsWith("NN") || tags[node].startsWith("PRP") || tags[node].equals("CD");
    }

    boolean proper(int node) {
        return tags[node].startsWith("NNP");
    }

    /** Whether the verb is used in the passive, or as a bare past participle after its noun. */
    boolean passive(int node) {
        if (child(node, "aux:pass", "nsubj:pass") != NONE) {
            return true;
        }
        boolean bare = child(node, "aux", "nsubj") == NONE;
        if (!tags[node].equals("VBN") || !bare || child(node, "obj") != NONE) {
            return false;
        }
        int joined = is(node, "conj") ? heads[node] : NONE;
        boolean active =
                joined != NONE && tags[joined].equals("VBN") && child(joined, "aux") != NONE && !passive(joined);
        return !active;
    }

    /** The preposition before a noun, with the words fixed to it, in lower case; empty for none. */
    String preposition(int node) {
        for (int c : children[node]) {
            if (is(c, "case") && !tags[c].equals("POS")) {
                StringBuilder words = new StringBuilder(form(c));
                for (int f : children[c]) {
                    if (is(f, "fixed")) {
                        words.append(' ').append(form(f));
                    }
                }
                return words.toString();
            }
        }
        return "";
    }

    /** Whether any word under the node, itself included, is in the set by lemma. */
    boolean has(int node, Set<String> wanted) {
        if (wanted.contains(lemmas[node])) {
            return true;
        }
        for (int c : children[node]) {
            if (has(c, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code node} lies under {@code ancestor} or is it. */
    boolean under(int node, int ancestor) {
        for (int n = node, steps = 0; n != NONE && steps <= size(); n = heads[n], steps++) {
            if (n == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The nodes under one, itself included, in the order of the text, leaving out the subtrees of {@code without}. */
    List<Integer> subtree(int node, Set<Integer> without) {
        List<Integer> nodes = new ArrayList<>();
        collect(node, without, nodes);
        nodes.sort(null);
        return nodes;
    }

    private void collect(int node, Set<Integer> without, List<Integer> into) {
        into.add(node);
        for (int c : children[node]) {
            if (!without.contains(c)) {
                collect(c, without, into);
            }
        }
    }

    /** Whether a word, in lower case, is in the sentence as it is or as a lemma; the empty one always is. */
    boolean has(String word) {
        for (int i = 0; i < heads.length && !word.isEmpty(); i++) {
            if (form(i).equals(word) || lemma(i).equals(word)) {
                return true;
            }
        }
        return word.isEmpty();
    }

    /** The root, or {@link #NONE} for an empty sentence. */
    int root() {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == NONE) {
                return i;
            }
        }
        return NONE;
    }

    /** The node whose token holds the offset, or {@link #NONE}. */
    int at(int offset) {
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] <= offset && offset < ends[i]) {
                return i;
            }
        }
        return NONE;
    }
}
