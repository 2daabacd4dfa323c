package dev.palimpsest.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends words that were taken for another part of speech than the words before them allow: behind "did not" stands a verb; a
 * gerund behind "the" and before "of" is a noun; "as false" behind a verb of rejecting is no part of what is rejected; "200
 * more" behind a counted object is a second object.
 */
final class Tagging extends Arcs {
    private static final Pattern REJECTS =
            Pattern.compile("(?i)(?:reject|dismiss|den[yi]|denounc|describ|condemn|brand|deplor|ridicul)\\p{L}*");

    private static final Pattern MEASURES =
            Pattern.compile("(?i)(?:second|minute|hour|day|night|week|month|year|decade|time|mile|kilometre|metre)s");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> SUPPORTS = Set.of("did", "do", "does");

    Tagging(String[] words, String[] tags, int[] heads, String[] relations) {
        super(words, tags, heads, relations);
    }

    @Override
    void mend() {
        for (int i = 0; i < heads.length; i++) {
            supported(i);
            gerund(i);
            predicative(i);
            more(i);
            object(i);
        }
    }

    /** "did not open fire": what stands behind a form of "do" and "not" is a verb. */
    private void supported(int verb) {
        boolean support = verb >= 2
                && NEGATIONS.contains(words[verb - 1].toLowerCase(Locale.ROOT))
                && SUPPORTS.contains(words[verb - 2].toLowerCase(Locale.ROOT));
        if (!support || !Set.of("JJ", "NN").contains(tags[verb])) {
            return;
        }
        tags[verb] = "VB";
        int noun = heads[verb];
        if (noun > verb && Set.of("amod", "compound").contains(relations[verb])) {
            heads[verb] = heads[noun];
            relations[verb] = relations[noun];
            heads[noun] = verb;
            relations[noun] = "obj";
            for (int i = 0; i < verb; i++) {
                heads[i] = heads[i] == noun ? verb : heads[i];
            }
        }
    }

    /** "blamed the shelling of X": the gerund is the noun, and the article belongs to it. */
    private void gerund(int article) {
        int noun = article + 1;
        boolean gerund = noun < heads.length - 1
                && tags[article].equals("DT")
                && tags[noun].equals("VBG")
                && heads[noun] == article
                && words[noun + 1].equals("of");
        if (gerund) {
            heads[noun] = heads[article];
            relations[noun] = relations[article];
            for (int i = 0; i < heads.length; i++) {
                heads[i] = heads[i] == article ? noun : heads[i];
            }
            heads[article] = noun;
            relations[article] = "det";
            tags[noun] = "NN";
        }
    }

    /** "rejected as false the claim", "dismissed as baseless reports that …": the noun is the object. */
    private void predicative(int as) {
        int noun = as + 1 < heads.length && words[as].equals("as") ? heads[as] : -1;
        int verb = noun > as && Set.of("obl", "nmod", "advcl").contains(relations[noun]) ? heads[noun] : -1;
        boolean adjective = verb >= 0
                && verb == as - 1
                && REJECTS.matcher(words[verb]).matches()
                && tags[as + 1].startsWith("JJ")
                && heads[as + 1] == noun
                && child(verb, "obj") < 0;
        boolean apart = adjective && (Set.of("DT", "PRP$").contains(tags[as + 2]) || tags[noun].equals("NNS"));
        if (apart) {
            relations[noun] = "obj";
            heads[as + 1] = verb;
            relations[as + 1] = "xcomp";
            heads[as] = as + 1;
        }
    }

    /** "accused X of holding at least 37 men": a counted noun right behind a gerund is its object and no time. */
    private void object(int noun) {
        boolean loose = Set.of("obl:tmod", "obl:npmod").contains(relations[noun])
                && tags[noun].equals("NNS")
                && !MEASURES.matcher(words[noun]).matches();
        int i = noun - 1;
        while (loose && i > 0 && under(i, noun)) {
            i--;
        }
        if (loose && i > 0 && tags[i].equals("VBG") && i < noun - 1 && child(i, "obj") < 0) {
            heads[noun] = i;
            relations[noun] = "obj";
        }
    }

    /** "killed 40 people in the north and 200 more in the south". */
    private void more(int more) {
        int verb = relations[more].equals("conj") && Set.of("more", "others").contains(words[more]) ? heads[more] : -1;
        verb = verb >= 0 && relations[verb].equals("obl") ? heads[verb] : verb;
        int object = verb < 0 || verb > more || !tags[verb].startsWith("VB") ? -1 : child(verb, "obj");
        if (object > verb && object < more && child(object, "nummod") >= 0 && child(more, "nummod") >= 0) {
            heads[more] = object;
            for (int i = more + 1; i < heads.length; i++) {
                if (heads[i] == more && relations[i].equals("orphan")) {
                    heads[i] = verb;
                    relations[i] = "obl";
                }
            }
        }
    }

    private boolean under(int node, int ancestor) {
        int n = node;
        for (int steps = 0; steps < heads.length && n >= 0 && n != ancestor; steps++) {
            n = heads[n];
        }
        return n == ancestor;
    }
}
