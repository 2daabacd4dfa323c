package dev.palimpsest.claim;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and marks of a text by a plain rule, where no parser has been yet. */
final class Words {
    /** Where a word begins with a figure, a currency or "~"; other words are read letter by letter, as there are so many. */
    private static final Pattern TOKEN = Pattern.compile(
            "~?[\\p{Sc}]?\\p{Nd}[\\p{Nd}.,]*\\p{Nd}(?![\\p{L}\\p{Nd}-])\\+?|~?\\p{Nd}\\+?(?![\\p{L}\\p{Nd}.,-])"
                    + "|[\\p{L}\\p{M}\\p{Nd}]+(?:[-–’'./][\\p{L}\\p{M}\\p{Nd}]+)*|\\S");

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<String> low = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    Words(String text) {
        this.text = text;
        Matcher figure = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (c == '~' || figure(c)) {
                figure.region(at, text.length()).lookingAt();
                end = figure.end();
            } else if (letter(c)) {
                end = end(text, end);
            } else if (blank(c)) {
                at = end;
                continue;
            }
            String word = text.substring(at, end);
            words.add(word);
            low.add(word.toLowerCase(Locale.ROOT));
            spans.add(new Span(at, end));
            at = end;
        }
    }

    /** What a regular expression takes for white space. */
    private static boolean blank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean figure(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.CURRENCY_SYMBOL;
    }

    private static boolean letter(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Where a word ends that began before: letters and digits, joined by single marks. */
    private static int end(String text, int from) {
        int end = from;
        for (int at = from; at < text.length(); ) {
            int c = text.codePointAt(at);
            boolean joint = at == end && at > 0 && "-–’'./".indexOf(c) >= 0;
            if (letter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                at += Character.charCount(c);
                end = at;
            } else if (joint) {
                at++;
            } else {
                break;
            }
        }
        return end;
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
