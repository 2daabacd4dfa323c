package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a noun phrase as a name: without article, possessive mark, loose marks and quotation marks around. */
final class Wording {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LOOSE_BEFORE = Pattern.compile("^['‘’`_*,;:]+\\s*");
    private static final Pattern LOOSE_BEHIND = Pattern.compile("\\s*[`_*,;:]+$");
    private static final Pattern ARTICLE = Pattern.compile("^(?i:the|an?|so)\\s+(?=\\S)");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s?$");

    private static final String MARKS = "\"“”";

    private Wording() {}

    /** The words of the nodes as they stand; where nodes were left out between them, joined by spaces. */
    static String of(Sentence s, List<Integer> kept) {
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (int i = 0; i < kept.size(); i++) {
            Span span = s.span(kept.get(i));
            if (last >= 0) {
                boolean adjacent = kept.get(i) == kept.get(i - 1) + 1;
                text.append(adjacent && span.start() >= last ? s.words(new Span(last, span.start())) : " ");
            }
            text.append(s.words(span));
            last = span.end();
        }
        return clean(marked(s, kept, text.toString()));
    }

    /** With the other quotation mark of a pair, where only one stands within the words. */
    private static String marked(Sentence s, List<Integer> kept, String text) {
        if (!Speech.marks(text)
                || text.chars().filter(c -> MARKS.indexOf(c) >= 0).count() != 1) {
            return text;
        }
        int before = s.span(kept.get(0)).start() - s.span().start() - 1;
        int after = s.span(kept.get(kept.size() - 1)).end() - s.span().start();
        String all = s.text();
        if (before >= 0 && MARKS.indexOf(all.charAt(before)) >= 0) {
            return all.charAt(before) + text;
        }
        return after < all.length() && MARKS.indexOf(all.charAt(after)) >= 0 ? text + all.charAt(after) : text;
    }

    /** Without article, without possessive mark behind, and without quotation marks around or alone. */
    static String clean(String text) {
        String t = BLANKS.matcher(text).replaceAll(" ").strip();
        t = begins(t, "'‘’`_*,;:") ? LOOSE_BEFORE.matcher(t).replaceAll("") : t;
        t = ends(t, "`_*,;:") ? LOOSE_BEHIND.matcher(t).replaceAll("") : t;
        t = begins(t, "tTaAsS") ? ARTICLE.matcher(t).replaceAll("") : t;
        long marks = !Speech.marks(t)
                ? 0
                : t.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        if (marks == 1 || (marks == 2 && t.matches("(?s)[\"“”].*[\"“”]"))) {
            t = t.replaceAll("[\"“”]", "").strip();
        }
        t = ends(t, "'’s") ? POSSESSIVE.matcher(t).replaceAll("").strip() : t;
        return t.isEmpty() ? text.strip() : t;
    }

    private static boolean begins(String text, String with) {
        return !text.isEmpty() && with.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean ends(String text, String with) {
        return !text.isEmpty() && with.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
