package dev.palimpsest.claim;

import java.util.HashSet;
import java.util.Set;

/** What grammar says of a verb: who does it, to what, whether it is denied, how far it has come, whether it is told as a fact. */
final class Verbs {
    private static final Set<String> PARTICIPLES = Set.of("VBG", "VBN", "VBD");
    private static final Set<String> NOT = Set.of("not", "n't", "never");
    private static final Set<String> NOBODY = Set.of("nobody", "nothing", "none");
    private static final Set<String> UNREAL = Set.of("could", "may", "might", "would", "should", "can", "must", "to");
    private static final Set<String> EMBEDDED = Set.of("if", "unless", "whether", "to", "in order", "lest", "until");
    private static final Set<String> TIMES = Set.of(
            "morning",
            "noon",
            "afternoon",
            "evening",
            "night",
            "midnight",
            "dawn",
            "dusk",
            "day",
            "week",
            "month",
            "year",
            "end",
            "time",
            "hour",
            "then",
            "now",
            "summer",
            "autumn",
            "winter",
            "spring",
            "deadline");

    private static final Set<String> HABITS = Set.of(
            "generally",
            "usually",
            "often",
            "always",
            "sometimes",
            "normally",
            "typically",
            "never",
            "rarely",
            "frequently",
            "commonly",
            "occasionally",
            "seldom");
    private static final Set<String> NO_HABIT =
            Set.of("had", "has", "have", "'ve", "was", "were", "did", "will", "being", "been");
    private static final Set<String> PRESENT = Set.of("is", "are", "do", "does");
    private static final Set<String> WHENEVER = Set.of("when", "whenever", "where", "wherever", "if", "once", "until");

    private Verbs() {}

    static boolean clause(Parse p, int node) {
        return p.verb(node) || p.child(node, "cop", "nsubj", "expl") != Parse.NONE;
    }

    static int subject(Parse p, int node) {
        int subject = Speakers.nearest(p, node);
        subject = subject == Parse.NONE ? p.child(node, "csubj") : subject;
        if (subject == Parse.NONE) {
            return Clauses.lostSubject(p, node);
        }
        if (p.tag(subject).startsWith("W") && p.is(node, "acl")) {
            return p.head(node);
        }
        return subject;
    }

    static boolean negative(Parse p, int node) {
        if (p.is(node, "conj") && joinedByNor(p, node)) {
            return true;
        }
        for (int c : p.children(node)) {
            String lemma = p.lemma(c);
            if (p.is(c, "advmod", "neg") && NOT.contains(lemma)) {
                return true;
            }
            if (p.is(c, "nsubj", "obj", "obl") && no(p, c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean joinedByNor(Parse p, int node) {
        int cc = p.child(node, "cc");
        return (cc != Parse.NONE && p.form(cc).equals("nor"))
                || (node > 0 && p.form(node - 1).equals("nor"));
    }

    static boolean no(Parse p, int node) {
        if (NOBODY.contains(p.lemma(node))) {
            return true;
        }
        int owner = p.child(node, "nmod:poss");
        if (owner != Parse.NONE && no(p, owner)) {
            return true;
        }
        int det = p.child(node, "det");
        return det != Parse.NONE && (p.lemma(det).equals("no") || p.lemma(det).equals("neither"));
    }

    static Status status(Parse p, int node) {
        for (int c : p.children(node, "aux")) {
            switch (p.lemma(c)) {
                case "will", "shall", "'ll" -> {
                    return Status.FUTURE;
                }
                case "may", "might", "could", "can", "would" -> {
                    return Status.POSSIBLE;
                }
                default -> {}
            }
        }
        boolean being =
                p.children(node, "aux").stream().anyMatch(c -> p.lemma(c).equals("be"));
        return being && p.tag(node).equals("VBG") ? Status.ONGOING : Status.ACTUAL;
    }

    /** What the event befalls by grammar: the object, or the subject of a passive, or the noun a participle stands at. */
    static int object(Parse p, int node, Frame frame) {
        boolean wrapped = p.is(node, "amod") && p.head(node) > node && PARTICIPLES.contains(p.tag(node));
        if (wrapped) {
            return p.head(node);
        }
        if (!p.passive(node)) {
            int own = p.child(node, "obj");
            int shared = own == Parse.NONE && p.is(node, "conj") ? p.child(p.head(node), "obj") : Parse.NONE;
            return shared > node ? shared : own; // "arrested and charged an official"
        }
        int subject = p.child(node, "nsubj");
        subject = subject == Parse.NONE ? Clauses.lostSubject(p, node) : subject;
        if (subject != Parse.NONE) {
            return subject;
        }
        return frame.subject() != Parse.NONE ? frame.subject() : p.is(node, "acl", "amod") ? p.head(node) : Parse.NONE;
    }

    static int agent(Parse p, int node) {
        int agent = Parse.NONE;
        for (int c : p.children(node, "obl", "nmod")) {
            boolean by = p.preposition(c).equals("by") && p.noun(c) && !TIMES.contains(p.lemma(c));
            if (by && (agent == Parse.NONE || (p.proper(c) && !p.proper(agent)))) {
                agent = c; // "was sent by mail by X"
            }
        }
        return agent;
    }

    static Predicate predicate(Sentence s, int node, int light) {
        Parse p = s.parse();
        Set<Integer> words = new HashSet<>(p.children(node, "aux", "cop", "compound:prt"));
        words.add(node);
        if (light != node) {
            words.add(light);
        }
        words.removeIf(i -> Math.abs(i - node) > 12);
        int first = words.stream().mapToInt(i -> i).min().orElse(node);
        int last = words.stream().mapToInt(i -> i).max().orElse(node);
        String lemma = p.lemma(node) + (light == node ? "" : " " + p.lemma(light));
        return new Predicate(s.words(s.span(first, last)), lemma);
    }

    /** Whether a clause in the present tense tells what is so as a rule, not what happened: "they do not explode". */
    static boolean habitual(Parse p, int node) {
        boolean present = p.tag(node).equals("VBZ") || p.tag(node).equals("VBP");
        for (int c : p.children(node, "aux", "cop")) {
            if (NO_HABIT.contains(p.form(c))) {
                return false;
            }
            present |= PRESENT.contains(p.form(c));
        }
        boolean going = p.tag(node).equals("VBG");
        boolean often = p.children(node, "advmod").stream().anyMatch(c -> HABITS.contains(p.lemma(c)));
        boolean whenever = p.is(node, "advcl")
                && p.children(node, "mark", "advmod").stream().anyMatch(c -> WHENEVER.contains(p.lemma(c)));
        return present && !going && (often || whenever || negative(p, node));
    }

    /** Whether a clause is told as a fact: finite or participle, not hypothetical, not a purpose, not beside the point. */
    static boolean told(Parse p, int node) {
        String tag = p.tag(node);
        boolean copular = p.child(node, "cop") != Parse.NONE;
        if (!copular && !p.verb(node)) {
            return false;
        }
        if (tag.equals("VB") && p.child(node, "aux") == Parse.NONE && !copular) {
            return p.is(node, "root") && subject(p, node) != Parse.NONE;
        }
        boolean bare = tag.equals("VBN") && p.child(node, "aux", "cop", "nsubj") == Parse.NONE;
        if (p.is(node, "conj") && bare && p.verb(p.head(node))) {
            return told(p, p.head(node));
        }
        if (p.children(node, "mark").stream().anyMatch(m -> EMBEDDED.contains(p.lemma(m)))) {
            return false;
        }
        for (int c : p.children(node, "aux")) {
            if (UNREAL.contains(p.lemma(c))) {
                return false;
            }
        }
        boolean loose = p.is(node, "dep")
                && tag.equals("VBG")
                && node > 0
                && p.word(node - 1).equals(",");
        if (p.is(node, "acl", "amod", "csubj", "ccomp", "compound", "nmod", "dep") && !loose) {
            return false;
        }
        if (tag.equals("VBN")
                && p.child(node, "aux", "aux:pass", "cop") == Parse.NONE
                && !p.is(node, "root", "conj", "advcl")) {
            return false;
        }
        return !p.is(node, "xcomp")
                || ((tag.equals("VBG") || copular) && (!p.verb(p.head(node)) || told(p, p.head(node))));
    }
}
