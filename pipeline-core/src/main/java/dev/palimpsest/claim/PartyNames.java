package dev.palimpsest.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names of parties in noun phrases, without articles; what a party is of, for or at is kept, what is said of it is not. */
final class PartyNames {
    private static final Set<String> WITHIN = Set.of("of", "for", "between", "on", "in", "at");
    private static final Set<String> KEPT_ARTICLES = Set.of("some", "many");
    private static final Set<String> HYPHENS = Set.of("-", "–", "/");
    private static final String[] SAID = {
        "appos",
        "acl",
        "punct",
        "conj",
        "cc",
        "case",
        "mark",
        "parataxis",
        "cop",
        "nsubj",
        "aux",
        "advcl",
        "ccomp",
        "obl",
        "dep",
        "advmod"
    };

    private final Kinds kinds;

    PartyNames(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The name of the party of a noun phrase. */
    String of(Sentence s, int node) {
        Parse p = s.parse();
        Set<Integer> drop = new HashSet<>();
        for (int c : p.children(node)) {
            if (determines(p, node, c) || said(p, node, c) || beside(s, node, c)) {
                drop.add(c);
            }
        }
        return named(Wording.of(s, p.subtree(node, drop)));
    }

    /** The name of "its forces", of a country or one of its bodies: the country's forces; none for what is no force. */
    Optional<String> forces(Party whose, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        String[] words = low.split(" ");
        if (!kinds.party("armed_force").contains(words[words.length - 1])) {
            return Optional.empty();
        }
        for (String word : whose.name().split(" ")) {
            String country = kinds.country(word);
            if (!country.isEmpty()) {
                return Optional.of(kinds.adjective(country) + " " + name);
            }
        }
        return Optional.empty();
    }

    /** An article, a number or a possessive pronoun. */
    private static boolean determines(Parse p, int node, int c) {
        return (p.is(c, "det") && !KEPT_ARTICLES.contains(p.lemma(c)))
                || (p.is(c, "nummod") && !p.proper(node))
                || (p.is(c, "nmod:poss") && p.tag(c).matches("PRP\\$|WP\\$"));
    }

    /** What is said of the party, and marks; not the mark of an owner, nor a hyphen within the name. */
    private static boolean said(Parse p, int node, int c) {
        boolean owner = p.is(c, "case") && p.tag(c).equals("POS");
        boolean hyphen = c < node && HYPHENS.contains(p.word(c));
        return p.is(c, SAID) && !owner && !hyphen;
    }

    /** What the party is with or is said to do, "X for destroying villages"; also times and what is far behind but for "of". */
    private static boolean beside(Sentence s, int node, int c) {
        Parse p = s.parse();
        if (!p.is(c, "nmod")) {
            return false;
        }
        int doing = p.child(c, "amod", "compound");
        boolean act = p.tag(c).equals("VBG")
                || (doing != Parse.NONE
                        && p.tag(doing).equals("VBG")
                        && p.tag(doing - 1).equals("IN"));
        String preposition = p.preposition(c);
        boolean far = c > node + 5 || s.timed(s.span(c));
        boolean other = !WITHIN.contains(preposition) || (far && !preposition.equals("of"));
        return act || (other && !p.is(c, "nmod:poss"));
    }

    /** "research group X": X, where the words before a name say what kind of body it is. */
    private String named(String phrase) {
        String[] words = phrase.split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean body = kinds.party("organisation").contains(words[i - 1])
                    || kinds.party("media").contains(words[i - 1]);
            if (body && Character.isUpperCase(words[i].codePointAt(0)) && !phrase.contains(" of ")) {
                return String.join(" ", List.of(words).subList(i, words.length));
            }
        }
        return phrase;
    }
}
