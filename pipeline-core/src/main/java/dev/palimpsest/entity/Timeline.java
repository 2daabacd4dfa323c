package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.text.Span;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where a text is in time as it is read: a year for days that name none, and a running day that "the next day" is counted
 * from.
 *
 * <p>The running day is the last day resolved. A day far from the story, such as one of an earlier war told in passing,
 * does not move it (see {@link #ASIDE}), and a section begins again with the document's own year, so a wrong year cannot
 * be carried on for ever. A text that says when it was written is a report: its story runs from that day, and what names no
 * year lies near it.
 */
final class Timeline {

    /** A day further than this from the running one, not first in its sentence, is told in passing. */
    private static final Period ASIDE = Period.ofMonths(9);

    /** Between two days of one story that name no year, the smaller gap decides the year, if it is as much smaller as this. */
    private static final long DAYS_OF_DOUBT = 240;

    /** A report looks back: a day further ahead than this that nobody looks forward to was last year's. */
    private static final long DAYS_AHEAD = 60;

    /** How a time stands to the story. */
    enum Place {
        /** It begins its sentence. */
        LEADING,
        FOLLOWING,
        /** It is only looked forward to. */
        PROSPECTIVE
    }

    /** A day with where it stands in the raw text. */
    record Known(LocalDate date, Optional<Span> raw) {}

    private final OptionalInt documentYear;
    private final Optional<DocumentDate> written;
    private OptionalInt year;
    private @Nullable Known running;
    private boolean fresh = true;

    Timeline(DocumentTime time) {
        this.documentYear = time.year();
        this.written = time.written();
        this.year = documentYear;
        begin();
    }

    private void begin() {
        written.filter(DocumentDate::isSaid).ifPresent(day -> running = new Known(day.date(), day.raw()));
    }

    /** A section begins. */
    void section() {
        fresh = true;
        if (documentYear.isPresent()) {
            year = documentYear;
        }
        begin();
    }

    /**
     * A paragraph begins. A later year than the document's, named before the story has come to any day, was looked ahead to:
     * "a war in 2020, with clashes until 2022" and then, in a paragraph of its own, "Fighting began on 27 September".
     */
    void paragraph() {
        if (fresh && documentYear.isPresent() && year.orElse(0) > documentYear.getAsInt()) {
            year = documentYear;
        }
    }

    Optional<Known> running() {
        return Optional.ofNullable(running);
    }

    /** The day on which the text was written. */
    Optional<Known> written() {
        return written.map(day -> new Known(day.date(), day.raw()));
    }

    /** The day that weekdays are counted from: the written one, unless nothing but a stamp tells it and the story is elsewhere. */
    Optional<Known> reported() {
        boolean stamped = written.filter(day -> !day.isSaid()).isPresent();
        Known last = running;
        boolean elsewhere = stamped
                && last != null
                && Math.abs(ChronoUnit.DAYS.between(
                                last.date, written.orElseThrow().date()))
                        > DAYS_AHEAD;
        return elsewhere ? Optional.empty() : written();
    }

    /** The calendar day of a day of a month; empty where nothing says the year. */
    Optional<LocalDate> date(Day day, Place place) {
        if (day.year().isPresent()) {
            return Optional.of(LocalDate.of(day.year().getAsInt(), day.month(), day.day()));
        }
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int likely = yearOf(day.month(), day.day(), place);
        return Optional.of(in(likely + weekdayShift(day, likely), day));
    }

    /** The year of a month that names none; empty where nothing says it. */
    OptionalInt yearOf(Month month, Place place) {
        return year.isEmpty() ? year : OptionalInt.of(yearOf(month, 15, place));
    }

    private int yearOf(Month month, int day, Place place) {
        int now = year.getAsInt();
        LocalDate same = in(now, month, day);
        if (isReport(now)) {
            LocalDate today = written.orElseThrow().date();
            long ahead = ChronoUnit.DAYS.between(today, same);
            boolean past = ahead > DAYS_AHEAD && place != Place.PROSPECTIVE;
            boolean future = ahead < -DAYS_AHEAD && place == Place.PROSPECTIVE;
            return past ? now - 1 : future ? now + 1 : now;
        }
        Known last = running;
        if (last == null
                || Math.abs(ChronoUnit.DAYS.between(last.date, same)) < DAYS_OF_DOUBT
                || last.date.getYear() != now) {
            return now;
        }
        return now + (same.isBefore(last.date) ? 1 : -1);
    }

    /** Whether the story is that of the day it was written, and not one of another year that the text has gone to. */
    private boolean isReport(int now) {
        return written.filter(DocumentDate::isSaid)
                .filter(day -> day.date().getYear() == now)
                .isPresent();
    }

    /** A weekday beside a day tells the year where the one before or after fits it and the likely one does not. */
    private static int weekdayShift(Day day, int likely) {
        if (day.weekday().isEmpty()
                || in(likely, day).getDayOfWeek() == day.weekday().get()) {
            return 0;
        }
        if (in(likely - 1, day).getDayOfWeek() == day.weekday().get()) {
            return -1;
        }
        return in(likely + 1, day).getDayOfWeek() == day.weekday().get() ? 1 : 0;
    }

    static LocalDate in(int year, Day day) {
        return in(year, day.month(), day.day());
    }

    private static LocalDate in(int year, Month month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    private static boolean isAside(LocalDate day, LocalDate last, Place place) {
        boolean ahead = place == Place.PROSPECTIVE && day.isAfter(last);
        return ahead || day.isBefore(last.minus(ASIDE)) || day.isAfter(last.plus(ASIDE));
    }

    /** The story comes to a day. */
    void move(Known day, Place place) {
        Known last = running;
        boolean aside = last != null && place != Place.LEADING && isAside(day.date, last.date, place);
        if (!aside) {
            running = day;
            fresh = false;
            year = OptionalInt.of(day.date.getYear());
        }
    }

    /** The story comes to a day that was counted from another. */
    void counted(Known day) {
        running = day;
    }

    /** A story goes forward: a year before the running day's is looked back to, and the days that follow are not in it. */
    void named(int bare) {
        Known day = running;
        if (day == null || (fresh && !isReport(day.date.getYear())) || bare >= day.date.getYear()) {
            year = OptionalInt.of(bare);
        }
    }
}
