package dev.palimpsest.claim;

import java.util.Set;

/** Who says what a word of saying tells: its subject, or that of a verb it is joined to, or the noun that a participle stands at. */
final class Speakers {
    private static final Set<String> MESSAGES = Set.of(
            "statement",
            "declaration",
            "announcement",
            "letter",
            "message",
            "post",
            "tweet",
            "communique",
            "communiqué",
            "petition",
            "appeal",
            "note",
            "memo",
            "email");

    private Speakers() {}

    /** Who says it; a time that was taken for the speaker gives way to the noun that is joined to it. */
    static int source(Sentence s, int cue) {
        Parse p = s.parse();
        int who = source(p, cue);
        if (who == Parse.NONE || !s.timed(s.span(who))) {
            return who;
        }
        return p.children(who, "conj").stream()
                .filter(c -> p.noun(c) && c < cue && !s.timed(s.span(c)))
                .findFirst()
                .orElse(Parse.NONE);
    }

    /** Who says it; a clause says nothing. */
    static int source(Parse p, int cue) {
        int who = speaker(p, cue);
        if (who == Parse.NONE || !p.verb(who)) {
            return who;
        }
        return p.is(cue, "acl") && p.noun(p.head(cue)) ? p.head(cue) : Parse.NONE;
    }

    /** The subject, or the one of an earlier cue joined to this, or the noun that a participle stands at. */
    private static int speaker(Parse p, int cue) {
        int verb = cue;
        for (int steps = 0; steps < 6; steps++) {
            if (verb == cue && p.passive(verb) && p.child(verb, "nsubj:pass", "aux:pass") != Parse.NONE) {
                return Verbs.agent(p, verb);
            }
            int subject = nearest(p, verb);
            if (subject != Parse.NONE) {
                boolean relative = p.tag(subject).startsWith("W");
                return relative && p.is(verb, "acl") ? p.head(verb) : relative ? Parse.NONE : subject;
            }
            int behind = p.child(verb, "obj");
            int told = p.child(verb, "ccomp");
            boolean inverted = told != Parse.NONE
                    ? told < verb
                    : p.is(verb, "dep", "parataxis")
                            && !p.tag(verb).equals("VBG")
                            && verb > 0
                            && p.word(verb - 1).equals(",")
                            && p.proper(Math.max(behind, 0));
            if (behind > verb && inverted) {
                return behind; // "…," said the author
            }
            int lost = p.is(verb, "conj", "xcomp") ? Parse.NONE : Clauses.lostSubject(p, verb);
            if (lost != Parse.NONE) {
                return lost;
            }
            boolean participle = p.is(verb, "acl", "amod") && p.tag(verb).equals("VBG");
            if (participle) {
                int issuer = issuer(p, p.head(verb));
                if (issuer != Parse.NONE) {
                    return issuer;
                }
                boolean apart = verb > 0 && p.word(verb - 1).equals(",");
                int clause = apart ? p.head(p.head(verb)) : Parse.NONE;
                int main = clause == Parse.NONE ? Parse.NONE : p.child(clause, "nsubj");
                return main == Parse.NONE ? noun(p, p.head(verb)) : main;
            }
            if (p.head(verb) == Parse.NONE || !p.is(verb, "conj", "advcl", "xcomp", "parataxis", "dep", "ccomp")) {
                return Parse.NONE;
            }
            if (p.is(verb, "ccomp", "parataxis") && !p.tag(verb).equals("VBG")) {
                return Parse.NONE;
            }
            int head = p.head(verb);
            boolean beside = p.is(verb, "advcl", "dep")
                    && p.tag(verb).equals("VBG")
                    && verb > 0
                    && p.word(verb - 1).equals(",");
            if (beside && p.is(head, "ccomp") && p.verb(p.head(head))) {
                verb = p.head(head); // ", adding that …" is what the speaker does
                continue;
            }
            boolean back = p.is(verb, "conj") && p.is(head, "ccomp") && perfect(p, head) && !perfect(p, verb);
            verb = back ? p.head(head) : head;
        }
        return Parse.NONE;
    }

    /** "articles from 2008 describing …": the articles. */
    private static int noun(Parse p, int node) {
        int before = p.start(node) == 0 || !p.tag(node).equals("CD") ? Parse.NONE : node - 2;
        return before >= 0 && p.tag(before).startsWith("NN") && p.tag(node - 1).equals("IN") ? before : node;
    }

    /** "X released a statement claiming …": X. */
    private static int issuer(Parse p, int document) {
        int verb = p.head(document);
        boolean issued =
                verb != Parse.NONE && p.verb(verb) && p.is(document, "obj") && MESSAGES.contains(p.lemma(document));
        return issued ? nearest(p, verb) : Parse.NONE;
    }

    /** The subject closest before the verb; parsers give two where a participle stands before the sentence. */
    static int nearest(Parse p, int verb) {
        int best = Parse.NONE;
        for (int c : p.children(verb, "nsubj")) {
            best = best == Parse.NONE || c < verb ? c : best;
        }
        return best;
    }

    /** "reported that they had agreed and announced": the tense shows that who reported announced. */
    private static boolean perfect(Parse p, int verb) {
        return p.children(verb, "aux").stream().anyMatch(c -> p.lemma(c).equals("have"));
    }
}
