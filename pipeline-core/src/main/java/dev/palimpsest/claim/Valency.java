package dev.palimpsest.claim;

import dev.palimpsest.claim.Lexicon.Pattern;
import java.util.OptionalInt;
import java.util.Set;

/** Says whether a verb or complement stands with what a pattern of the lexicon wants: subject, voice, objects, particle, complement. */
final class Valency {
    private static final Set<String> PARTICIPLES = Set.of("VBG", "VBN", "VBD");
    /** With these, "fall" and its like tell of no place. */
    private static final Set<String> ASTRAY = Set.of("in", "into", "from", "off", "out", "over", "for");

    private Valency() {}

    /** Where a verb fits, the node of the object or complement that the pattern names, else of the verb itself. */
    static OptionalInt verb(Sentence s, int node, Frame frame, Pattern pattern) {
        Parse p = s.parse();
        if (!conditions(s, node, frame, pattern)
                || !particle(p, node, pattern.particle())
                || !(p.passive(node) ? passiveSubject(p, node, pattern) : subject(p, frame.subject(), pattern))) {
            return OptionalInt.empty();
        }
        int light = node;
        Set<String> objects = pattern.wanted("obj");
        if (!objects.isEmpty()) {
            light = Verbs.object(p, node, frame);
            if (light == Parse.NONE || !named(p, light, objects)) {
                return OptionalInt.empty();
            }
        }
        Set<String> complements = pattern.wanted("comp");
        if (!complements.isEmpty()) {
            int complement = complementOf(p, node, complements);
            if (complement == Parse.NONE) {
                return OptionalInt.empty();
            }
            boolean clause = complements.contains("flee") || complements.contains("infinitive");
            light = clause ? light : complement;
        }
        return OptionalInt.of(light);
    }

    /** Whether what "is" or "remains" is said to be is a pattern's complement: "under siege", "missing". */
    static boolean complement(Parse p, int node, Frame frame, Pattern pattern) {
        String under = p.preposition(node).equals("under") ? "under-" : "";
        Set<String> complements = pattern.wanted("comp");
        return (complements.contains(under + p.lemma(node)) || complements.contains(under + p.form(node)))
                && subject(p, frame.subject(), pattern);
    }

    private static boolean conditions(Sentence s, int node, Frame frame, Pattern pattern) {
        for (String condition : pattern.conditions()) {
            if (!condition(s, node, frame, condition)) {
                return false;
            }
        }
        return true;
    }

    private static boolean condition(Sentence s, int node, Frame frame, String condition) {
        Parse p = s.parse();
        boolean adjective = p.is(node, "amod") && PARTICIPLES.contains(p.tag(node));
        boolean passive = p.passive(node);
        return switch (condition) {
            case "passive" -> passive && !adjective;
            case "active" -> !passive || adjective;
            case "intransitive" -> !passive && !adjective && p.child(node, "obj", "ccomp") == Parse.NONE;
            case "alone" -> !accompanied(s, node);
            case "content" -> frame.said();
            case "negated" -> frame.negative() || Verbs.negative(p, node);
            default -> true;
        };
    }

    /** "fell in love", "fell into disuse", "fell to third place": what is told is another thing. */
    private static boolean accompanied(Sentence s, int node) {
        Parse p = s.parse();
        return p.children(node, "obl", "xcomp").stream()
                .anyMatch(c -> p.is(c, "xcomp")
                        || (ASTRAY.contains(p.preposition(c)) && !s.timed(s.span(c)))
                        || (p.preposition(c).equals("to") && level(p, c)));
    }

    /** Whether a noun is a number or has one or is a rank. */
    private static boolean level(Parse p, int noun) {
        return p.tag(noun).equals("CD")
                || p.child(noun, "nummod") != Parse.NONE
                || p.lemma(noun).matches("place|level|low|minimum|rank|percent|%");
    }

    private static boolean passiveSubject(Parse p, int node, Pattern pattern) {
        return subject(p, p.child(node, "nsubj:pass"), pattern);
    }

    private static boolean named(Parse p, int node, Set<String> lemmas) {
        String lemma = p.lemma(node);
        return lemmas.contains(lemma)
                || lemmas.contains(Words.singular(p.form(node)))
                || (lemma.contains("-") && lemmas.contains(lemma.substring(lemma.lastIndexOf('-') + 1)))
                || p.children(node, "amod", "acl").stream().anyMatch(c -> c == node + 1 && lemmas.contains(p.form(c)))
                || p.children(node, "nmod").stream()
                        .anyMatch(c -> lemma.equals("state") && lemmas.contains(p.lemma(c)));
    }

    private static boolean subject(Parse p, int subject, Pattern pattern) {
        return pattern.wanted("subj").isEmpty() || (subject != Parse.NONE && named(p, subject, pattern.wanted("subj")));
    }

    /** Whether a word behind the verb, or the preposition or mark of one, is a pattern's particle. */
    private static boolean particle(Parse p, int node, String particle) {
        if (particle.isEmpty()) {
            return true;
        }
        String wanted = particle.startsWith("to-") ? particle.substring(3) : particle;
        for (int c : p.children(node)) {
            boolean own = p.is(c, "compound:prt", "advmod", "mark", "case", "obl")
                    && p.form(c).equals(wanted);
            boolean before = p.is(c, "obl", "nmod", "advcl") && p.preposition(c).equals(particle);
            boolean mark = p.is(c, "advcl", "obl")
                    && p.child(c, "mark") != Parse.NONE
                    && p.form(p.child(c, "mark")).equals(particle);
            if (own || before || mark) {
                return true;
            }
        }
        return false;
    }

    private static int complementOf(Parse p, int node, Set<String> wanted) {
        for (int c : p.children(node, "xcomp", "obl", "obj", "advcl", "acomp", "advmod", "dep", "ccomp", "amod")) {
            if (p.tag(c).equals("VBG") && p.child(c, "obj") != Parse.NONE) {
                continue; // "went wide, missing a chance"
            }
            boolean under = p.preposition(c).equals("under");
            if (wanted.contains(under ? "under-" + p.lemma(c) : p.lemma(c)) || wanted.contains(p.form(c))) {
                return c;
            }
            int mark = p.child(c, "mark");
            if (wanted.contains("infinitive")
                    && mark != Parse.NONE
                    && p.lemma(mark).equals("to")) {
                return c;
            }
        }
        return Parse.NONE;
    }
}
