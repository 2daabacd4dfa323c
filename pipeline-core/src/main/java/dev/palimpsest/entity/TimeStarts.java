package dev.palimpsest.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The places of a text where a time can begin: digits, and the words that begin one. Everything else is passed by cheaply. */
final class TimeStarts {
    private static final Set<String> WORDS = new HashSet<>(Arrays.asList(
            "the",
            "this",
            "that",
            "same",
            "next",
            "following",
            "last",
            "later",
            "earlier",
            "early",
            "late",
            "mid",
            "middle",
            "beginning",
            "end",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "yesterday",
            "today",
            "tomorrow",
            "tonight",
            "past",
            "previous",
            "preceding",
            "coming",
            "upcoming",
            "a",
            "an",
            "several",
            "many",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "sept"));
    private static final int LONGEST_WORD = 12;

    static {
        Stream.of(TimeWords.FULL_MONTHS, TimeWords.WEEKDAYS, TimeWords.PARTS_OF_DAY)
                .flatMap(words -> Arrays.stream(words.split("\\|")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(WORDS::add);
        Arrays.stream(TimeWords.FULL_MONTHS.split("\\|"))
                .map(month -> month.substring(0, 3).toLowerCase(Locale.ROOT))
                .forEach(WORDS::add);
        WORDS.addAll(Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"));
        WORDS.addAll(TimeWords.NUMBERS);
    }

    private TimeStarts() {}

    /** The first place at or after {@code from}; the length of the text if there is none. */
    static int next(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            if (isFree(text, at) && (isDigit(c) || isWord(text, at, end))) {
                return at;
            }
            at = end;
        }
        return text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(String text, int start, int end) {
        return end - start <= LONGEST_WORD
                && WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static int wordEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** No time begins in the middle of a word, of a number or of an amount. */
    private static boolean isFree(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) && ".,:/$€£-".indexOf(before) < 0;
    }
}
