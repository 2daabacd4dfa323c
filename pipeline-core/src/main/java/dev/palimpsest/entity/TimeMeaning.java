package dev.palimpsest.entity;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/** What the words of a time say. */
public sealed interface TimeMeaning {

    /** A day of a month: {@code 27 September 2020}, {@code October 10}, {@code Thursday, 23 February}. */
    record Day(OptionalInt year, Month month, int day, Optional<DayOfWeek> weekday) implements TimeMeaning {}

    /** From one day to another: {@code 5 and 6 October}. */
    record Days(Day first, Day last) implements TimeMeaning {}

    /** A month, or a part of it: {@code late October}, {@code September 2021}, {@code August of the same year}. */
    record MonthOf(OptionalInt year, Month month, Part part, Which which) implements TimeMeaning {}

    /** A value that needs no anchor, written as ISO 8601: a year, years, a decade, a century. */
    record Fixed(String value) implements TimeMeaning {}

    /** A number of days, weeks, months or years from the running date: {@code the next day}, {@code two weeks later}. */
    record Shift(Period by, Anchor from) implements TimeMeaning {}

    /** A whole week, weekend, month or year counted from the one of the anchor: {@code last week}, {@code this month}. */
    record Neighbour(Unit unit, int by, Anchor from) implements TimeMeaning {}

    /** A day of the week: {@code Monday}, {@code last Friday}. */
    record Weekday(DayOfWeek day, Which which) implements TimeMeaning {}

    /** A part of a day, of a day that it names itself or of another: {@code the evening}, {@code the morning of 26 October}. */
    record PartOfDay(String code, Optional<TimeMeaning> of) implements TimeMeaning {}

    /** A time of day: {@code 04:00}, {@code 00:00 GMT}. */
    record Clock(int hour, int minute, String zone, Optional<TimeMeaning> of) implements TimeMeaning {}

    /** A stretch of time: {@code ten hours}; ISO 8601. */
    record Length(String value) implements TimeMeaning {}

    /** A time that cannot be placed in a calendar: {@code the fifth day of war}. */
    record Open() implements TimeMeaning {}

    /** Which part of a month or a year. */
    enum Part {
        /** All of it. */
        WHOLE,
        /** Its first ten days. */
        EARLY,
        /** Its eleventh to twentieth day. */
        MID,
        /** From its twenty-first day on. */
        LATE
    }

    /** What a shift is counted from. */
    enum Anchor {
        /** The last date of the text. */
        RUNNING,
        /** The date of the document. */
        DOCUMENT
    }

    /** A stretch of the calendar that can be the last, this or the next one. */
    enum Unit {
        WEEK,
        WEEKEND,
        MONTH,
        YEAR
    }

    /** Which of the weekdays or months of one name. */
    enum Which {
        /** Nothing is said: the verb decides. */
        UNSAID,
        /** The last one before. */
        LAST,
        /** The one of this week or year. */
        THIS,
        /** The next one after. */
        NEXT
    }
}
