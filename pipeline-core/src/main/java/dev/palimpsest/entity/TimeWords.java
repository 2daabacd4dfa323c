package dev.palimpsest.entity;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of which times are made. */
final class TimeWords {
    static final String FULL_MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    static final String MONTHS =
            FULL_MONTHS + "|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?";
    static final String WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
    static final String SHORT_WEEKDAYS = "(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\\b\\.?";
    /** Which of the days, weeks or months of one name is meant. */
    static final String WHICH = "last|past|previous|preceding|this|next|coming|upcoming|following";

    private static final Map<String, Month> FOREIGN = Table.rows(TimeWords.class, "months.tsv", 3).stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> folded(row.get(1)), row -> Month.of(Integer.parseInt(row.get(0))), (a, b) -> a));
    /** Month names of the other languages of the region, longest first; only between a day and a year. */
    static final String FOREIGN_MONTHS = Table.rows(TimeWords.class, "months.tsv", 3).stream()
            .map(row -> row.get(1))
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|", "(?iu:", ")"));

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
            "(?! ?(?i:%|kilomet|met(?:er|re)|miles?\\b|km|kg|tons?\\b|tonn|people|\\p{L}*children|student|patient|participant|respondent|voter|member|worker|employee|refugee|migrant|vehicle|persons?\\b|men\\b|women|soldier|troop|casualt|civilian|house|hectare|dollar|euro|pound|square|of (?:the|them|these|those|whom)\\b))";

    private TimeWords() {}

    /** In lower case, the two Turkic i as one: the locale of a capital I is not known. */
    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace("\u0307", "").replace('ı', 'i');
    }

    static Month month(String word) {
        Month foreign = FOREIGN.get(folded(word));
        if (foreign != null) {
            return foreign;
        }
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException(word);
    }

    static DayOfWeek weekday(String word) {
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        throw new IllegalArgumentException(word);
    }

    static TimeMeaning.Which which(@Nullable String word) {
        if (word == null) {
            return TimeMeaning.Which.UNSAID;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "this" -> TimeMeaning.Which.THIS;
            case "next", "coming", "upcoming", "following" -> TimeMeaning.Which.NEXT;
            default -> TimeMeaning.Which.LAST;
        };
    }

    static TimeMeaning.Unit unit(String word) {
        return TimeMeaning.Unit.valueOf(word.toUpperCase(Locale.ROOT));
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
