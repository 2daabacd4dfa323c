package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.entity.TimeMeaning.Days;
import dev.palimpsest.entity.TimeMeaning.Fixed;
import dev.palimpsest.entity.TimeMeaning.MonthOf;
import dev.palimpsest.entity.TimeMeaning.Which;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of times that name a day, month, year, decade or century of the calendar. */
final class CalendarForms {
    private static final String MONTH = "(?:" + TimeWords.MONTHS + ")";
    private static final String FOREIGN = "(?:" + TimeWords.FOREIGN_MONTHS + ")";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:1\\d{3}|20\\d{2}|21\\d{2})";
    private static final String DASH = "\\s?[–—-]\\s?";
    private static final String PART = "((?i:early|mid|middle of|late|beginning of|end of))[- ]";
    private static final String ROUGHLY = "(?i:the )?(?:(?i:early|mid|late)[- ])?";
    private static final String NAMED_DAY =
            "(?:(" + TimeWords.WEEKDAYS + "|" + TimeWords.SHORT_WEEKDAYS + ")(?:,? (?:the )?|, ))?";

    /** A day with its month, and perhaps its weekday before it and its year behind. */
    static final String DATE = NAMED_DAY + "(?:(" + DAY + ")[ -](?:of )?(" + MONTH + ")(?:(?:, ?| |-)(" + YEAR + "))?|("
            + MONTH + ") (" + DAY + ")(?:(?:, ?| )(" + YEAR + "))?)";

    private static final Pattern DATE_PARTS = Pattern.compile(DATE);

    static final List<TimeForm> FORMS = List.of(
            TimeForm.time(
                    "(?<day>\\d{4}-\\d{2}-\\d{2})[T ]([01]\\d|2[0-3]):?([0-5]\\d)(?::?[0-5]\\d(?:[.,]\\d{1,9})?)?"
                            + "(Z|[+-]\\d{2}:?\\d{2})?",
                    m -> iso(m.group("day"))
                            .map(day -> new TimeMeaning.Clock(
                                    Integer.parseInt(m.group(2)),
                                    Integer.parseInt(m.group(3)),
                                    TimeWords.zone(m.group(4)),
                                    Optional.of(day)))),
            TimeForm.time(
                    "(?i:the |this |that )?(?i:early |late )?(" + TimeWords.PARTS_OF_DAY + ") (?:of|on) (?<date>" + DATE
                            + ")",
                    m -> date(m.group("date")).map(day -> ClockForms.part(m.group(1), Optional.of(day)))),
            TimeForm.date("\\d{4}[-/]\\d{2}[-/]\\d{2}", m -> iso(m.group())),
            TimeForm.date(
                    "(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})",
                    m -> m.group(2).equals(".")
                            ? day(m.group(4), m.group(3), m.group(1))
                            : slashed(m.group(4), m.group(1), m.group(3))),
            TimeForm.date(
                    "(" + DAY + ") (" + MONTH + ")(?: (" + YEAR + "))?" + DASH + "(" + DAY + ") (" + MONTH + ")(?:,? ("
                            + YEAR + "))?",
                    m -> days(
                            dayOf(m.group(1), m.group(2), first(m.group(3), m.group(6))),
                            dayOf(m.group(4), m.group(5), m.group(6)))),
            TimeForm.date(
                    "(" + DAY + ")(?:(?:, " + DAY + "){0,6},? (?:and|or) |" + DASH + "| to )(" + DAY + ") (" + MONTH
                            + ")(?:,? (" + YEAR + "))?",
                    m -> days(dayOf(m.group(1), m.group(3), m.group(4)), dayOf(m.group(2), m.group(3), m.group(4)))),
            TimeForm.date(
                    "(" + MONTH + ") (" + DAY + ")(?:" + DASH + "| and | to | or )(" + DAY + ")(?:,? (" + YEAR + "))?"
                            + "(?! " + MONTH + ")",
                    m -> days(dayOf(m.group(2), m.group(1), m.group(4)), dayOf(m.group(3), m.group(1), m.group(4)))),
            TimeForm.date(DATE, m -> date(m.group()).map(day -> day)),
            TimeForm.date(
                    "(" + DAY + ")[ -](" + FOREIGN + ")(?:,? (" + YEAR + "))?",
                    m -> dayOf(m.group(1), m.group(2), m.group(3)).map(day -> day)),
            TimeForm.date("(" + FOREIGN + "),? (" + YEAR + ")", m -> month(null, m.group(1), m.group(2), Which.UNSAID)),
            TimeForm.date(
                    "(?:" + PART + ")?(" + MONTH
                            + ")(?: of)?(?: the| that)? (?:same|following|next|previous|that) year",
                    m -> month(m.group(1), m.group(2), null, Which.UNSAID)),
            TimeForm.date(
                    "(?:(?i:the )?" + PART + ")?(" + MONTH + ")(?:,? (?:of )?(" + YEAR + "))",
                    m -> month(m.group(1), m.group(2), m.group(3), Which.UNSAID)),
            TimeForm.date(
                    "(?i:the )?" + PART + "(?:(?i:(last|this|next)) )?(" + MONTH + ")",
                    m -> month(m.group(1), m.group(3), null, TimeWords.which(m.group(2)))),
            TimeForm.date(
                    "(?<=\\b(?i:in|since|until|till|by|during|from|to|of|every|and|between|through|before|after|last|this|next) )(?:(?i:(last|this|next)) )?("
                            + TimeWords.FULL_MONTHS + ")",
                    m -> month(null, m.group(2), null, TimeWords.which(m.group(1)))),
            TimeForm.date(
                    "(?i:(last|this|next)) (" + TimeWords.FULL_MONTHS + ")",
                    m -> month(null, m.group(2), null, TimeWords.which(m.group(1)))),
            TimeForm.date(
                    ROUGHLY + "(?i:spring|summer|autumn|fall|winter)(?: of)? (" + YEAR + ")", m -> of(m.group(1))),
            TimeForm.date("(" + YEAR + ")[–—-](" + YEAR + "|\\d{2})", CalendarForms::years),
            TimeForm.date(ROUGHLY + "(1\\d|20)(\\d)0s", m -> of(m.group(1) + m.group(2) + "X")),
            TimeForm.date(
                    ROUGHLY + "(\\d{1,2})(?:st|nd|rd|th)[- ]century(?: (?:BC|AD|BCE|CE))?", CalendarForms::century),
            TimeForm.date(
                    TimeWords.COUNTING + "(?:(?i:early|mid|late)[- ](?:in )?)?(1[4-9]\\d{2}|20\\d{2})"
                            + TimeWords.COUNTED,
                    m -> of(m.group(1))));

    private CalendarForms() {}

    private static Optional<TimeMeaning> of(String value) {
        return Optional.of(new Fixed(value));
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return a == null ? b : a;
    }

    private static Optional<Day> date(String words) {
        Matcher m = DATE_PARTS.matcher(words);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Day> day = m.group(2) != null
                ? dayOf(m.group(2), m.group(3), m.group(4))
                : dayOf(m.group(6), m.group(5), m.group(7));
        return m.group(1) == null ? day : day.flatMap(d -> onWeekday(d, m.group(1)));
    }

    /** A short weekday that does not fit its date is another word: a newspaper is called Sun, a firm Sat. */
    private static Optional<Day> onWeekday(Day day, String weekday) {
        DayOfWeek of = TimeWords.weekday(weekday);
        boolean misfit = DocumentDate.isWhole(day)
                && DocumentDate.whole(day).getDayOfWeek() != of
                && !weekday.matches(TimeWords.WEEKDAYS);
        return misfit ? Optional.empty() : Optional.of(new Day(day.year(), day.month(), day.day(), Optional.of(of)));
    }

    private static OptionalInt year(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Optional<Day> dayOf(String day, String month, @Nullable String year) {
        int number = Integer.parseInt(day.replaceAll("\\D", ""));
        Month name = TimeWords.month(month);
        return number <= name.maxLength()
                ? Optional.of(new Day(year(year), name, number, Optional.empty()))
                : Optional.empty();
    }

    /** A day as {@code 2020-10-05} or {@code 2020/10/05}. */
    static Optional<TimeMeaning> iso(String day) {
        return day(day.substring(0, 4), day.substring(5, 7), day.substring(8));
    }

    private static Optional<TimeMeaning> day(String year, String month, String day) {
        int number = Integer.parseInt(month);
        int last = number >= 1 && number <= 12 ? Month.of(number).maxLength() : 0;
        int of = Integer.parseInt(day);
        return of >= 1 && of <= last
                ? Optional.of(new Day(year(year), Month.of(number), of, Optional.empty()))
                : Optional.empty();
    }

    /** Day and month between slashes stand in either order; only a number above twelve, or two equal ones, tell which it is. */
    private static Optional<TimeMeaning> slashed(String year, String a, String b) {
        int first = Integer.parseInt(a);
        int second = Integer.parseInt(b);
        if (first > 12 || first == second) {
            return day(year, b, a);
        }
        return second > 12 ? day(year, a, b) : Optional.of(new TimeMeaning.Open());
    }

    private static Optional<TimeMeaning> days(Optional<Day> first, Optional<Day> last) {
        return first.isPresent() && last.isPresent()
                ? Optional.of(new Days(first.get(), last.get()))
                : Optional.empty();
    }

    private static Optional<TimeMeaning> month(
            @Nullable String part, String month, @Nullable String year, Which which) {
        return Optional.of(new MonthOf(year(year), TimeWords.month(month), TimeWords.part(part), which));
    }

    private static Optional<TimeMeaning> years(Matcher m) {
        String first = m.group(1);
        String last = m.group(2).length() == 2 ? first.substring(0, 2) + m.group(2) : m.group(2);
        return first.compareTo(last) < 0 ? of(first + "/" + last) : Optional.empty();
    }

    private static Optional<TimeMeaning> century(Matcher m) {
        int number = Integer.parseInt(m.group(1));
        return number >= 1 && number <= 22 ? of(String.format(Locale.ROOT, "%02dXX", number - 1)) : Optional.empty();
    }
}
