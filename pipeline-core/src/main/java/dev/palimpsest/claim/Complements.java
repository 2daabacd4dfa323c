package dev.palimpsest.claim;

import dev.palimpsest.claim.Attribution.Form;
import dev.palimpsest.nlp.GraphPattern.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The complements of verbs of saying: which of the clauses and nouns that frames find at a cue verb are what it says. */
final class Complements {
    private static final String THAT = "that-clause";

    /** The frames of complements, by rank. */
    private static final List<String> ORDER =
            List.of(THAT, "small-clause", "infinitive", "gerund", "said-before", "said-after", "noun-phrase");

    private static final Set<String> ASKING = Set.of("if", "whether");
    private static final Set<String> QUESTIONS = Set.of("WRB", "WP", "WDT");
    private static final Set<String> HEARD = Set.of("tell", "ask", "warn", "recommend");
    private static final Set<String> INFINITIVE = Set.of(
            "claim",
            "report",
            "allege",
            "say",
            "state",
            "deny",
            "admit",
            "confess",
            "believe",
            "estimate",
            "think",
            "fear");

    private final Nominals nominals;

    Complements(Nominals nominals) {
        this.nominals = nominals;
    }

    /** What a cue verb says: every clause with "that", else the first complement that holds. */
    List<Said> find(Sentence s, int cue, Cues.Verb verb, int source, Map<String, List<Match>> matches) {
        List<Said> found = new ArrayList<>();
        for (String frame : ORDER) {
            for (Match m : matches.getOrDefault(frame, List.of())) {
                int content = mended(s.parse(), Attributions.node(m, "content"));
                boolean another = frame.equals(THAT) && found.stream().noneMatch(said -> said.content() == content);
                if (content != Parse.NONE && (another || found.isEmpty())) {
                    said(s, cue, verb, frame, source, content).ifPresent(found::add);
                }
            }
        }
        if (!found.isEmpty()) {
            for (Match m : matches.getOrDefault("also-that", List.of())) {
                found.add(clause("also-that", cue, verb, source, Attributions.node(m, "content"), Form.INDIRECT));
            }
        }
        return found;
    }

    /** Whether something in a sentence may be a quotation: marks stand in it, or a colon. */
    static boolean quoted(Sentence s) {
        return Speech.marks(s.text()) || s.text().contains(":");
    }

    private Optional<Said> said(Sentence s, int cue, Cues.Verb verb, String frame, int source, int content) {
        Parse p = s.parse();
        if (frame.equals("noun-phrase")) {
            return nominals.nominal(s, cue, verb, source, content);
        }
        if (!holds(s, cue, verb, frame, content)) {
            return Optional.empty();
        }
        boolean last = frame.equals("said-after") && p.is(cue, "parataxis") && source != Parse.NONE && p.root() < cue;
        int told = last && Verbs.clause(p, p.root()) ? p.root() : content;
        Form form = form(s, told);
        if (verb.frame().equals("quote") && form == Form.INDIRECT && !frame.equals("said-before")) {
            return Optional.empty();
        }
        return Optional.of(clause(frame, cue, verb, source, told, form));
    }

    private static Said clause(String frame, int cue, Cues.Verb verb, int source, int content, Form form) {
        return new Said(frame, cue, verb.stance(), verb.hedge(), source, content, Parse.NONE, form, Said.Kind.CLAUSE);
    }

    private static boolean holds(Sentence s, int cue, Cues.Verb verb, String frame, int content) {
        Parse p = s.parse();
        return switch (frame) {
            case THAT, "small-clause" -> finite(p, cue, content);
            case "infinitive" -> infinitive(p, cue, content);
            case "gerund" -> gerund(p, cue, verb, content);
            case "said-before" -> before(s, cue, verb, content);
            case "said-after" -> after(p, cue, verb, content);
            default -> false;
        };
    }

    /** "said that X left": a clause that tells, neither asks nor stands beside. */
    private static boolean finite(Parse p, int cue, int content) {
        int mark = p.child(content, "mark");
        boolean asks = mark != Parse.NONE && ASKING.contains(p.lemma(mark));
        return (!to(p, mark) || takesInfinitive(p, cue))
                && (Verbs.clause(p, content) || mark != Parse.NONE)
                && !asks
                && !reflexive(p, content)
                && !aside(p, cue, content)
                && !question(p, content);
    }

    /** "claimed to have left", "X is said to have left". */
    private static boolean infinitive(Parse p, int cue, int content) {
        int mark = p.child(content, "mark");
        return content >= cue && to(p, mark) && takesInfinitive(p, cue) && !apart(p, cue, mark);
    }

    /** "denied having left". */
    private static boolean gerund(Parse p, int cue, Cues.Verb verb, int content) {
        return content >= cue
                && (verb.stance() == Stance.DENY || verb.stance() == Stance.ADMIT)
                && p.children(content, "aux").stream().allMatch(a -> p.form(a).equals("having"))
                && !p.word(content - 1).equals(","); // "denied it, saying that …"
    }

    /** "X said: “…”", "X told them they had left". */
    private static boolean before(Sentence s, int cue, Cues.Verb verb, int content) {
        Parse p = s.parse();
        return (quoted(s) || bare(p, cue, content))
                && Verbs.clause(p, content)
                && verb.stance() != Stance.DENY
                && p.start(content) >= p.start(cue);
    }

    /** "…, X said". */
    private static boolean after(Parse p, int cue, Cues.Verb verb, int content) {
        boolean relative =
                p.children(cue, "nsubj").stream().anyMatch(c -> p.tag(c).startsWith("W"));
        boolean by = cue + 1 < p.size() && p.form(cue + 1).equals("by");
        boolean dependent = p.is(cue, "dep") && p.child(cue, "mark") != Parse.NONE;
        return Verbs.clause(p, content)
                && !verb.frame().equals("that")
                && !relative
                && !by
                && !dependent
                && p.start(content) <= p.start(cue)
                && marked(p, cue)
                && !between(p, content, cue);
    }

    private static boolean to(Parse p, int mark) {
        return mark != Parse.NONE && p.lemma(mark).equals("to");
    }

    /** "is said to have left", "claims to have left", but no "was told to leave". */
    private static boolean takesInfinitive(Parse p, int cue) {
        return p.passive(cue) ? !HEARD.contains(p.lemma(cue)) : INFINITIVE.contains(p.lemma(cue));
    }

    /** The verb of a content that was mended: frames see the parse as it was. */
    private static int mended(Parse p, int content) {
        if (content == Parse.NONE || p.head(content) == Parse.NONE) {
            return content;
        }
        int verb = p.head(content);
        if (p.is(content, "aux") || (p.is(content, "obj") && p.tag(verb).equals("VB") && p.is(verb, "ccomp"))) {
            return verb;
        }
        int noun = p.is(content, "acl") ? p.head(content) : Parse.NONE;
        boolean subject = noun != Parse.NONE && p.is(noun, "nsubj") && p.is(p.head(noun), "ccomp");
        return subject && p.head(noun) > content ? p.head(noun) : content;
    }

    /** "told X they had left": a clause right behind whom it is told to. */
    private static boolean bare(Parse p, int cue, int content) {
        int whom = p.child(cue, "obj");
        int first = p.subtree(content, Set.of()).get(0);
        return whom != Parse.NONE
                && content > cue
                && first == whom + 1
                && p.child(content, "nsubj") != Parse.NONE
                && p.form(first).matches("i|he|she|it|they|we|you|there");
    }

    /** Whether a mark stands before the words that name who says what stands before them. */
    private static boolean marked(Parse p, int cue) {
        int who = p.child(cue, "nsubj");
        int first =
                who == Parse.NONE ? cue : Math.min(cue, p.subtree(who, Set.of()).get(0));
        for (int i = first; i > Math.max(0, first - 4); i--) {
            if (p.is(i - 1, "punct") || !Character.isLetterOrDigit(p.word(i - 1).codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** A semicolon between two clauses makes them two sentences. */
    private static boolean between(Parse p, int content, int cue) {
        for (int i = content; i < cue; i++) {
            if (p.word(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun stands between a verb of saying and its "to": "says more needs to be done". */
    private static boolean apart(Parse p, int cue, int to) {
        for (int i = cue + 1; i < to; i++) {
            if (p.noun(i)) {
                return true;
            }
        }
        return false;
    }

    /** "After the news was reported, X left": what stands behind the comma is not what was reported. */
    private static boolean aside(Parse p, int cue, int content) {
        int mark = p.child(cue, "mark");
        boolean beside = mark != Parse.NONE && p.form(mark).matches("after|before|since|until|because|although|though");
        int first = p.subtree(content, Set.of()).get(0);
        return beside && content > cue && first > 0 && p.word(first - 1).equals(",");
    }

    /** "found itself fighting" is no saying. */
    private static boolean reflexive(Parse p, int content) {
        int subject = p.child(content, "nsubj");
        return subject != Parse.NONE && Parties.reflexive(p.form(subject));
    }

    private static boolean question(Parse p, int content) {
        for (int c : p.children(content)) {
            if (QUESTIONS.contains(p.tag(c)) && c < content && p.is(c, "advmod", "obj", "nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static Form form(Sentence s, int content) {
        Parse p = s.parse();
        List<Integer> all = p.subtree(content, Set.of());
        int first = p.start(all.get(0));
        if (s.masked().quotation(p.start(content))) {
            return Form.DIRECT;
        }
        String text = p.text();
        int at = text.lastIndexOf('"', Math.min(text.length() - 1, first));
        int curly = text.lastIndexOf('“', Math.min(text.length() - 1, first));
        if (Math.max(at, curly) >= first - 1 && Math.max(at, curly) >= 0) {
            return Form.DIRECT;
        }
        String inside = text.substring(first, p.end(all.get(all.size() - 1)));
        return Speech.marks(inside) ? Form.MIXED : Form.INDIRECT;
    }
}
