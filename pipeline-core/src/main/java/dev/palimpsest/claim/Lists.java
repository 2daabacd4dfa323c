package dev.palimpsest.claim;

import dev.palimpsest.claim.ListScan.Found;
import dev.palimpsest.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds lists of names and of counted things in a sentence, and makes one word of each for the parser. */
final class Lists {
    private static final Pattern AGE = Pattern.compile("\\d{1,2}");
    private static final Pattern NOUN = Pattern.compile("\\p{L}{3,}");
    private static final Set<String> INTRODUCING = Set.of(",", ":");
    private static final Set<String> BETWEEN_AGES = Set.of("and", "to", "between", ",");
    private final Figures figures;
    private final Kinds kinds;

    Lists(Figures figures, Kinds kinds) {
        this.figures = figures;
        this.kinds = kinds;
    }

    /** The sentence without brackets and quotation marks, its lists and the quotations given masked. */
    Masked mask(String sentence, List<Span> quotes) {
        return mask(new Words(sentence), quotes, List.of(), List.of());
    }

    /** The same with "that" put in where a clause begins without it, and some spans left out. */
    Masked mask(Words words, List<Span> quotes, List<BareClauses.Bare> clauses, List<Span> left) {
        String sentence = words.text();
        Set<Integer> thats = new HashSet<>();
        clauses.forEach(c -> thats.add(c.at()));
        boolean[] dropped = brackets(words);
        ages(words, dropped);
        for (Span span : left) {
            for (int i = 0; i < words.size(); i++) {
                dropped[i] |= span.contains(new Span(words.start(i), words.end(i)));
            }
        }
        Masked masked = new Masked(sentence);
        int copied = 0;
        int i = 0;
        boolean first = true;
        while (i < words.size()) {
            int quote = quote(words, i, quotes);
            if (quote > i) {
                boolean comma = i > 0 && INTRODUCING.contains(words.word(i - 1));
                masked.copy(copied, i == 0 ? 0 : comma ? words.start(i - 1) : words.end(i - 1));
                boolean colon = i > 0 && words.word(i - 1).equals(":");
                String stand = !first || colon ? "" : i == 0 ? "The thing works," : " that the thing works";
                int end = quote < words.size() && words.word(quote).equals(",") ? quote + 1 : quote;
                masked.quotation(words.start(i), words.end(end - 1), stand);
                copied = words.end(end - 1);
                first = false;
                i = end;
                continue;
            }
            if (dropped[i]) {
                int before = i == 0 ? 0 : words.end(i - 1);
                int mark = words.start(i);
                while (i < words.size() && dropped[i]) {
                    i++;
                }
                boolean word = i < words.size() && words.letters(i);
                boolean spaced = mark > before && word;
                masked.copy(copied, spaced ? mark : before);
                copied = i == words.size() ? sentence.length() : spaced || !word ? words.start(i) : words.end(i - 1);
                continue;
            }
            if (i > 0 && thats.contains(words.end(i - 1))) {
                masked.copy(copied, words.end(i - 1));
                masked.insert(words.end(i - 1), " that");
                copied = words.end(i - 1);
            }
            Optional<Found> found = new CountedList(words, dropped, i, figures, kinds).counts();
            if (found.isEmpty()) {
                found = new NameList(words, dropped, i, kinds).names();
            }
            if (found.isPresent() && introduces(words, i, found.get())) {
                int comma = i;
                while (!words.word(comma).equals(",")) {
                    comma++;
                }
                i = comma; // "According to X, Y and Z said …" is no list of three
            } else if (found.isPresent()) {
                Found list = found.get();
                masked.copy(copied, words.start(i));
                int to = words.end(list.end() - 1);
                masked.list(words.start(i), to, list.counted() ? "items" : "London", list.items(), list.counted());
                copied = to;
                i = list.end();
            } else {
                i++;
            }
        }
        masked.copy(copied, sentence.length());
        return masked;
    }

    /** Whether names behind "According to" go on with those of the clause: no comma ends the first. */
    private static boolean introduces(Words words, int i, Found names) {
        int to = words.low(i - 1).equals("the") ? i - 2 : i - 1;
        boolean source = !names.counted()
                && words.low(to).equals("to")
                && words.low(to - 1).equals("according");
        boolean comma = false;
        for (int k = i; k < names.end(); k++) {
            comma |= words.word(k).equals(",");
        }
        return source && comma && !INTRODUCING.contains(words.word(names.end()));
    }

    /** The word after the quotation that begins, with or without its mark, at a word; the word itself where none does. */
    private static int quote(Words words, int i, List<Span> quotes) {
        for (Span quote : quotes) {
            boolean begins = words.start(i) == quote.start() - 1
                    || words.start(i) == quote.start()
                    || (i == 0 && quote.start() <= words.start(0) + 1);
            if (begins && words.start(i) < quote.end()) {
                int to = i;
                while (to < words.size() && words.end(to) <= quote.end() + 1) {
                    to++;
                }
                return to;
            }
        }
        return i;
    }

    /** Marks ", aged 19 and 23," behind a noun, which parsers break the clause at. */
    private static void ages(Words words, boolean[] dropped) {
        for (int i = 1; i < words.size() - 2; i++) {
            if (!words.word(i).equals(",")) {
                continue;
            }
            boolean aged = words.low(i + 1).equals("aged");
            int end = i + (aged ? 2 : 1);
            while (end < words.size()
                    && (AGE.matcher(words.word(end)).matches()
                            || (aged
                                    && BETWEEN_AGES.contains(words.low(end))
                                    && AGE.matcher(words.word(end + 1)).matches()))) {
                end++;
            }
            boolean age = end > i + (aged ? 2 : 1) && words.word(end).equals(",");
            boolean alone =
                    aged || (end == i + 2 && NOUN.matcher(words.low(i - 1)).matches() && !words.capital(i - 1));
            for (int k = i; age && alone && k <= end; k++) {
                dropped[k] = true;
            }
        }
    }

    /** Which words stand in round or square brackets; an unclosed bracket counts for nothing. */
    private static boolean[] brackets(Words words) {
        boolean[] dropped = new boolean[words.size()];
        int open = -1;
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            String w = words.word(i);
            if (w.equals("\"") || w.equals("“") || w.equals("”")) {
                dropped[i] = true;
            } else if (w.equals("(") || w.equals("[")) {
                open = depth++ == 0 ? i : open;
            } else if ((w.equals(")") || w.equals("]")) && depth > 0 && --depth == 0) {
                for (int k = open; k <= i; k++) {
                    dropped[k] = true;
                }
            }
        }
        return dropped;
    }
}
