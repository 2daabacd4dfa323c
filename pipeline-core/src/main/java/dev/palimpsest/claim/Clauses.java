package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence at semicolons between clauses, which parsers read better one by one; lists stay whole. */
final class Clauses {
    private static final Pattern CUT = Pattern.compile(
            ";\\s+(?=(?:\\p{Lu}|the |a |an |it |he |she |they |its |their |but |however|while |in |on |at |according )[^;]* [^;]* )");

    private Clauses() {}

    /** The clauses in order; one in most sentences. */
    static List<Span> of(String sentence) {
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
