package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeExpression.Basis;
import dev.palimpsest.entity.TimeMeaning.MonthOf;
import dev.palimpsest.entity.TimeMeaning.Neighbour;
import dev.palimpsest.entity.TimeMeaning.Part;
import dev.palimpsest.entity.TimeMeaning.Weekday;
import dev.palimpsest.entity.TimeMeaning.Which;
import dev.palimpsest.entity.TimeResolver.Resolved;
import dev.palimpsest.entity.Timeline.Known;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The arithmetic of times that are counted from a day. Weeks begin on Monday, as in ISO 8601. */
final class Relative {

    /** Half a week: the nearest of the days of one name is no further away (days). */
    private static final int HALF_WEEK = 3;

    private Relative() {}

    /** A value counted from an anchor. */
    static Resolved counted(String value, LocalDate to, Known anchor) {
        Period by = Period.between(anchor.date(), to);
        return new Resolved(
                value, new Basis("relative", anchor.date().toString(), anchor.raw(), by.toString()));
    }

    /** What a number of days, months or years leads to, as exact as it says. */
    static Resolved shift(Period by, LocalDate to, Known anchor) {
        String value = by.toTotalMonths() == 0
                ? to.toString()
                : by.getMonths() == 0
                        ? Integer.toString(to.getYear())
                        : YearMonth.from(to).toString();
        return new Resolved(
                value, new Basis("relative", anchor.date().toString(), anchor.raw(), by.toString()));
    }

    /** A weekday of a report: of the past, unless it is looked forward to. */
    static LocalDate reported(Weekday weekday, LocalDate written, boolean prospective) {
        DayOfWeek day = weekday.day();
        return switch (weekday.which()) {
            case LAST -> written.with(TemporalAdjusters.previous(day));
            case NEXT -> written.with(TemporalAdjusters.next(day));
            case THIS -> monday(written).with(TemporalAdjusters.nextOrSame(day));
            case UNSAID ->
                written.with(prospective ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
        };
    }

    /** A weekday of a story: the nearest to the running day, unless it says that it is before or after. */
    static LocalDate narrated(Weekday weekday, LocalDate running) {
        return switch (weekday.which()) {
            case LAST -> running.with(TemporalAdjusters.previous(weekday.day()));
            case NEXT -> running.with(TemporalAdjusters.next(weekday.day()));
            default -> running.minusDays(HALF_WEEK).with(TemporalAdjusters.nextOrSame(weekday.day()));
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A week, weekend, month or year counted from the one that the anchor lies in. */
    static Resolved neighbour(Neighbour of, Optional<Known> anchor) {
        if (anchor.isEmpty()) {
            return Resolved.unresolved();
        }
        LocalDate from = anchor.get().date();
        Period by = switch (of.unit()) {
            case WEEK, WEEKEND -> Period.ofWeeks(of.by());
            case MONTH -> Period.ofMonths(of.by());
            case YEAR -> Period.ofYears(of.by());
        };
        LocalDate to = from.plus(by);
        String value = switch (of.unit()) {
            case WEEK -> monday(to) + "/" + monday(to).plusDays(6);
            case WEEKEND -> weekend(from, of.by());
            case MONTH -> YearMonth.from(to).toString();
            case YEAR -> Integer.toString(to.getYear());
        };
        return new Resolved(value, new Basis("relative", from.toString(), anchor.get().raw(), by.toString()));
    }

    /** The last weekend that has begun, or one counted from it. */
    private static String weekend(LocalDate from, int by) {
        boolean now = from.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate begun = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate saturday = begun.plusWeeks(by < 0 && !now ? by + 1L : by);
        return saturday + "/" + saturday.plusDays(1);
    }

    /** Last, this or next May, seen from the day of writing. */
    static Resolved month(MonthOf month, Known written) {
        YearMonth now = YearMonth.from(written.date());
        YearMonth same = YearMonth.of(now.getYear(), month.month());
        YearMonth meant =
                switch (month.which()) {
                    case LAST -> same.isBefore(now) ? same : same.minusYears(1);
                    case NEXT -> same.isAfter(now) ? same : same.plusYears(1);
                    default -> same;
                };
        return counted(part(meant, month.part()), meant.atDay(1), written);
    }

    /** A month or a part of it, as ISO 8601. */
    static String part(YearMonth whole, Part part) {
        return switch (part) {
            case WHOLE -> whole.toString();
            case EARLY -> whole.atDay(1) + "/" + whole.atDay(10);
            case MID -> whole.atDay(11) + "/" + whole.atDay(20);
            case LATE -> whole.atDay(21) + "/" + whole.atEndOfMonth();
        };
    }
}
