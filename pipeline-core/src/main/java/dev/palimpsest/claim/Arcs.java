package dev.palimpsest.claim;

/**
 * The arcs of one parsed sentence while they are mended: words, tags, heads and relations by token, changed in place. A head
 * is a token's index, -1 for the root's. Each subclass mends one family of mistakes.
 */
abstract class Arcs {
    final String[] words;
    final String[] tags;
    final int[] heads;
    final String[] relations;

    Arcs(String[] words, String[] tags, int[] heads, String[] relations) {
        this.words = words;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
    }

    /** Changes tags, heads and relations in place. */
    abstract void mend();

    /** The first child of a node in that relation; -1 for none. */
    final int child(int node, String relation) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == node && relations[i].equals(relation)) {
                return i;
            }
        }
        return -1;
    }
}
