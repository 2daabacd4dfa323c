package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and marks of a text by a plain rule, where no parser has been yet. */
final class Words {
    private static final Pattern TOKEN = Pattern.compile(
            "~?[\\p{Sc}]?\\p{Nd}[\\p{Nd}.,]*\\p{Nd}(?![\\p{L}\\p{Nd}-])\\+?|~?\\p{Nd}\\+?(?![\\p{L}\\p{Nd}.,-])"
                    + "|[\\p{L}\\p{M}\\p{Nd}]+(?:[-–’'./][\\p{L}\\p{M}\\p{Nd}]+)*|\\S");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<String> low = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    Words(String text) {
        this.text = text;
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            words.add(m.group());
            low.add(m.group().toLowerCase(Locale.ROOT));
            spans.add(new Span(m.start(), m.end()));
        }
    }

    String text() {
        return text;
    }

    int size() {
        return words.size();
    }

    /** The word, or empty beyond the end. */
    String word(int i) {
        return i >= 0 && i < words.size() ? words.get(i) : "";
    }

    /** The word in lower case, or empty beyond the end. */
    String low(int i) {
        return i >= 0 && i < low.size() ? low.get(i) : "";
    }

    int start(int i) {
        return spans.get(i).start();
    }

    int end(int i) {
        return spans.get(i).end();
    }

    /** The text from one word to before another. */
    String slice(int from, int to) {
        return from >= to ? "" : text.substring(start(from), end(to - 1));
    }

    boolean capital(int i) {
        return !word(i).isEmpty() && Character.isUpperCase(word(i).codePointAt(0));
    }

    boolean letters(int i) {
        return !word(i).isEmpty() && Character.isLetterOrDigit(word(i).codePointAt(0));
    }

    /** Whether the words at {@code i} are those of the phrase, in any case. */
    boolean phrase(int i, String phrase) {
        int at = i;
        for (int from = 0; from <= phrase.length(); ) {
            int end = phrase.indexOf(' ', from);
            int to = end < 0 ? phrase.length() : end;
            String word = low(at++);
            if (word.length() != to - from || !phrase.startsWith(word, from)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    /** The singular of an English noun; names of one form keep it. */
    static String singular(String noun) {
        String low = noun.toLowerCase(Locale.ROOT);
        if (low.equals("people") || low.equals("persons")) {
            return "person";
        }
        if ((low.length() < 4 && !low.endsWith("s"))
                || low.endsWith("ss")
                || low.endsWith("us")
                || low.endsWith("is")) {
            return noun;
        }
        if (low.endsWith("men")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        if (low.endsWith("ies") && low.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (low.endsWith("ches") || low.endsWith("shes") || low.endsWith("xes") || low.endsWith("sses")) {
            return noun.substring(0, noun.length() - 2);
        }
        return low.endsWith("s") && low.length() > 3 ? noun.substring(0, noun.length() - 1) : noun;
    }
}
