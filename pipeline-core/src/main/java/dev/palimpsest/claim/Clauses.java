package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clauses of a sentence: cut at semicolons, as parsers read them better one by one; and mended where a parser lost a subject. */
final class Clauses {
    private static final Pattern CUT = Pattern.compile(
            ";\\s+(?=(?:\\p{Lu}|the |a |an |it |he |she |they |its |their |but |however|while |in |on |at |according )[^;]* [^;]* )");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private Clauses() {}

    /**
     * The noun right before a finite verb, with what belongs to it left out, where the parser gave the verb no subject, or
     * {@link Parse#NONE}.
     */
    static int lostSubject(Parse p, int verb) {
        int first = verb;
        boolean finite = FINITE.contains(p.tag(verb));
        for (int aux : p.children(verb, "aux")) {
            first = Math.min(first, aux);
            finite |= FINITE.contains(p.tag(aux)) || p.tag(aux).equals("MD");
        }
        while (first > 0 && p.tag(first - 1).equals("RB")) {
            first--;
        }
        if (!finite || first == 0 || !p.noun(first - 1) || p.child(verb, "nsubj", "expl", "mark") != Parse.NONE) {
            return Parse.NONE;
        }
        int noun = first - 1;
        while (p.head(noun) != Parse.NONE
                && p.head(noun) < first
                && p.noun(p.head(noun))
                && !comma(p, p.head(noun), noun)) {
            noun = p.head(noun);
        }
        return p.is(noun, "obl:tmod") ? Parse.NONE : noun;
    }

    private static boolean comma(Parse p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (p.word(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The clauses in order; one in most sentences. */
    static List<Span> of(String sentence) {
        if (sentence.indexOf(';') < 0) {
            return List.of(new Span(0, sentence.length()));
        }
        List<Span> clauses = new ArrayList<>();
        Matcher m = CUT.matcher(sentence);
        int from = 0;
        while (m.find()) {
            String before = sentence.substring(from, m.start());
            boolean whole = before.chars().filter(c -> c == '"').count() % 2 == 0
                    && before.chars().filter(c -> c == '(').count()
                            == before.chars().filter(c -> c == ')').count()
                    && before.strip().split("\\s+").length >= 3;
            if (whole) {
                clauses.add(new Span(from, m.start()));
                from = m.end();
            }
        }
        clauses.add(new Span(from, sentence.length()));
        return clauses;
    }
}
