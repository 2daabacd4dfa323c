package dev.palimpsest.entity;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The words of which times are made. */
final class TimeWords {
    static final String FULL_MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    static final String MONTHS =
            FULL_MONTHS + "|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?";
    static final String WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
    static final String PARTS_OF_DAY =
            "morning|mornings|afternoon|evening|night|dawn|dusk|midnight|noon|midday|nightfall|daybreak|sunrise|sunset";
    static final String ORDINALS =
            "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|twentieth|\\d{1,3}(?:st|nd|rd|th)";
    static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    static final String COUNTS = "\\d{1,3}|(?i:an?|" + String.join("|", NUMBERS.subList(1, NUMBERS.size()))
            + "|thirty|forty|fifty|sixty|several|a few|many)";
    /** Zones that stand behind a clock time; "local" and place names give no offset. */
    static final String ZONES =
            "GMT(?:[+-]\\d{1,2})?|UTC(?:[+-]\\d{1,2})?|AMT|AZT|MSK|CET|CEST|EET|EEST|EST|EDT|PST|PDT|BST|Z|(?:local|\\p{Lu}\\p{L}+) (?:time|Time)";

    /** Not before four digits that are a year: they count something or number it. */
    static final String COUNTING =
            "(?<!(?i:about|some|over|than|least|most|nearly|almost|approximately|up to|killed|number|page|flight|route|room|no\\.|p\\.|pp\\.) )";
    /** Not after four digits that are a year. */
    static final String COUNTED =
            "(?! ?(?i:%|kilomet|met(?:er|re)|miles?\\b|km|kg|tons?\\b|tonn|people|persons?\\b|men\\b|women|soldier|troop|casualt|civilian|house|hectare|dollar|euro|pound|square|of (?:the|them|these|those|whom)\\b))";

    private TimeWords() {}

    static Month month(String word) {
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException(word);
    }

    static DayOfWeek weekday(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static TimeMeaning.Part part(@Nullable String word) {
        if (word == null) {
            return TimeMeaning.Part.WHOLE;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "early", "beginning of" -> TimeMeaning.Part.EARLY;
            case "mid", "middle of" -> TimeMeaning.Part.MID;
            default -> TimeMeaning.Part.LATE;
        };
    }

    /** {@code TMO}, {@code TAF}, {@code TEV}, {@code TNI} as TIMEX3 writes them; a clock time for noon and midnight. */
    static String partOfDay(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("midnight") || lower.matches(".*\\b(noon|midday)")) {
            return "clock";
        }
        if (lower.contains("morning") || lower.matches(".*(dawn|daybreak|sunrise)")) {
            return "TMO";
        }
        if (lower.contains("afternoon")) {
            return "TAF";
        }
        return lower.contains("night") ? "TNI" : "TEV";
    }

    static OptionalInt number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.matches("\\d+")) {
            return OptionalInt.of(Integer.parseInt(lower));
        }
        if (lower.equals("a") || lower.equals("an")) {
            return OptionalInt.of(1);
        }
        int at = NUMBERS.indexOf(lower);
        if (at >= 0) {
            return OptionalInt.of(at);
        }
        return switch (lower) {
            case "thirty" -> OptionalInt.of(30);
            case "forty" -> OptionalInt.of(40);
            case "fifty" -> OptionalInt.of(50);
            case "sixty" -> OptionalInt.of(60);
            default -> OptionalInt.empty();
        };
    }

    static Period period(int number, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofWeeks(number);
            case "month" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }

    /** ISO 8601. */
    static String duration(int number, String unit) {
        return switch (unit) {
            case "second" -> "PT" + number + "S";
            case "minute" -> "PT" + number + "M";
            case "hour" -> "PT" + number + "H";
            case "day" -> "P" + number + "D";
            case "week" -> "P" + number + "W";
            case "month" -> "P" + number + "M";
            case "decade" -> "P" + 10L * number + "Y";
            default -> "P" + number + "Y";
        };
    }

    static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written % 24;
        }
        return written % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    static String zone(@Nullable String words) {
        return words == null ? "" : words;
    }
}
