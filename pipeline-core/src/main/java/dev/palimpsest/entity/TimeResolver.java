package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeExpression.Basis;
import dev.palimpsest.entity.TimeMeaning.Anchor;
import dev.palimpsest.entity.TimeMeaning.Clock;
import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.entity.TimeMeaning.Days;
import dev.palimpsest.entity.TimeMeaning.Fixed;
import dev.palimpsest.entity.TimeMeaning.Length;
import dev.palimpsest.entity.TimeMeaning.MonthOf;
import dev.palimpsest.entity.TimeMeaning.PartOfDay;
import dev.palimpsest.entity.TimeMeaning.Shift;
import dev.palimpsest.entity.TimeMeaning.Weekday;
import dev.palimpsest.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives the times of a text their calendar values, in reading order, with two anchors: a year for days that name none, and
 * a running day that "the next day" and "in the evening" are counted from. One resolver serves one text.
 *
 * <p>The running day is the last day resolved. A day far from the story, such as one of an earlier war told in passing,
 * does not move it (see {@link #ASIDE}), and a section begins again with the document's own year, so a wrong year cannot
 * be carried on for ever.
 */
final class TimeResolver {

    /** A day further than this from the running one, not first in its sentence, is told in passing. */
    private static final Period ASIDE = Period.ofMonths(9);

    /** Between two days of one story that name no year, the smaller gap decides the year, if it is as much smaller as this. */
    private static final long DAYS_OF_DOUBT = 240;

    /** A day with where it stands in the raw text. */
    record Known(LocalDate date, Optional<Span> raw, String kind) {}

    private final OptionalInt documentYear;
    private final Optional<Known> documentDate;
    private OptionalInt year;
    private @Nullable Known running;
    private boolean fresh = true;

    /**
     * A resolver.
     *
     * @param documentYear the year that the document is about, if that is known
     * @param documentDate the day that the document was written, if that is known
     */
    TimeResolver(OptionalInt documentYear, Optional<Known> documentDate) {
        this.documentYear = documentYear;
        this.documentDate = documentDate;
        this.year = documentYear;
    }

    /** A section begins. */
    void section() {
        fresh = true;
        if (documentYear.isPresent()) {
            year = documentYear;
        }
    }

    /** A resolved value and how it is known. */
    record Resolved(String value, Basis basis) {}

    /** The values of the times of one sentence, in order. */
    List<Resolved> sentence(List<TimeMention> mentions, Function<Span, Span> raw, Predicate<TimeMention> prospective) {
        Resolved[] resolved = new Resolved[mentions.size()];
        for (int i = 0; i < resolved.length; i++) {
            TimeMention mention = mentions.get(i);
            if (isTimeOfDay(mention.meaning()) && own(mention.meaning()).isEmpty() && noDayBefore(mentions, i)) {
                Optional<TimeMention> later = dayAfter(mentions, i);
                if (later.isPresent() && resolved[mentions.indexOf(later.get())] == null) {
                    int at = mentions.indexOf(later.get());
                    resolved[at] = resolve(later.get(), raw, place(at == 0, prospective.test(later.get())));
                }
            }
            if (resolved[i] == null) {
                resolved[i] = resolve(mention, raw, place(i == 0, prospective.test(mention)));
            }
        }
        return List.of(resolved);
    }

    private static boolean isTimeOfDay(TimeMeaning meaning) {
        return meaning instanceof Clock || meaning instanceof PartOfDay;
    }

    private static Optional<TimeMeaning> own(TimeMeaning meaning) {
        if (meaning instanceof Clock clock) {
            return clock.of();
        }
        return meaning instanceof PartOfDay part ? part.of() : Optional.empty();
    }

    private static boolean namesDay(TimeMeaning meaning) {
        return meaning instanceof Day
                || meaning instanceof Days
                || meaning instanceof Weekday
                || meaning instanceof Shift
                || own(meaning).isPresent();
    }

    private static boolean noDayBefore(List<TimeMention> mentions, int i) {
        return mentions.subList(0, i).stream().noneMatch(m -> namesDay(m.meaning()));
    }

    /** "04:00 (00:00 GMT) on 10 October": the day stands near behind; one at the end of a long sentence is another matter. */
    private static Optional<TimeMention> dayAfter(List<TimeMention> mentions, int i) {
        return mentions.subList(i + 1, mentions.size()).stream()
                .filter(m -> m.meaning() instanceof Day)
                .filter(m -> m.span().start() - mentions.get(i).span().end() < 40)
                .findFirst();
    }

    private Resolved resolve(TimeMention mention, Function<Span, Span> raw, Place place) {
        try {
            Span at = raw.apply(mention.span());
            return resolve(mention.meaning(), at, place);
        } catch (DateTimeException e) {
            return unresolved(); // the thirtieth of February, or a year beyond the calendar
        }
    }

    private Resolved resolve(TimeMeaning meaning, Span at, Place place) {
        if (meaning instanceof Day day) {
            return day(day, at, place);
        } else if (meaning instanceof Days days) {
            return days(days, at, place);
        } else if (meaning instanceof MonthOf month) {
            return month(month);
        } else if (meaning instanceof Fixed fixed) {
            return fixed(fixed);
        } else if (meaning instanceof Shift shift) {
            return shift(shift, at);
        } else if (meaning instanceof Weekday weekday) {
            return weekday(weekday, at);
        } else if (meaning instanceof PartOfDay part) {
            return timeOfDay(part.code(), part.of(), at, place);
        } else if (meaning instanceof Clock clock) {
            return clock(clock, at, place);
        } else if (meaning instanceof Length length) {
            return new Resolved(length.value(), basis("explicit"));
        }
        return unresolved();
    }

    private static Basis basis(String kind) {
        return new Basis(kind, "", Optional.empty(), "");
    }

    private static Resolved unresolved() {
        return new Resolved("", basis("unresolved"));
    }

    private Optional<LocalDate> date(Day day) {
        if (day.year().isPresent()) {
            return Optional.of(LocalDate.of(day.year().getAsInt(), day.month(), day.day()));
        }
        if (year.isEmpty()) {
            return Optional.empty();
        }
        LocalDate same = in(year.getAsInt(), day);
        Known last = running;
        if (last == null
                || Math.abs(ChronoUnit.DAYS.between(last.date, same)) < DAYS_OF_DOUBT
                || last.date.getYear() != year.getAsInt()) {
            return Optional.of(same);
        }
        return Optional.of(in(year.getAsInt() + (same.isBefore(last.date) ? 1 : -1), day));
    }

    private static LocalDate in(int year, Day day) {
        return LocalDate.of(
                year,
                day.month(),
                Math.min(day.day(), YearMonth.of(year, day.month()).lengthOfMonth()));
    }

    private Resolved day(Day day, Span at, Place place) {
        Optional<LocalDate> date = date(day);
        if (date.isEmpty()) {
            return unresolved();
        }
        String kind = day.year().isPresent() ? "explicit" : "year_from_document";
        move(new Known(date.get(), Optional.of(at), kind), place);
        return new Resolved(date.get().toString(), basis(kind));
    }

    /** How a time stands to the story. */
    private enum Place {
        /** It begins its sentence. */
        LEADING,
        FOLLOWING,
        /** It is only looked forward to. */
        PROSPECTIVE
    }

    private static Place place(boolean first, boolean prospective) {
        return prospective ? Place.PROSPECTIVE : first ? Place.LEADING : Place.FOLLOWING;
    }

    private static boolean isAside(LocalDate day, LocalDate last, Place place) {
        boolean ahead = place == Place.PROSPECTIVE && day.isAfter(last);
        return ahead || day.isBefore(last.minus(ASIDE)) || day.isAfter(last.plus(ASIDE));
    }

    private void move(Known day, Place place) {
        Known last = running;
        boolean aside = last != null && place != Place.LEADING && isAside(day.date, last.date, place);
        if (!aside) {
            running = day;
            fresh = false;
            year = OptionalInt.of(day.date.getYear());
        }
    }

    private Resolved days(Days days, Span at, Place place) {
        Optional<LocalDate> last = date(days.last());
        if (last.isEmpty()) {
            return unresolved();
        }
        LocalDate first = days.first().year().isPresent()
                ? date(days.first()).orElseThrow()
                : in(last.get().getYear(), days.first());
        if (first.isAfter(last.get())) {
            first = first.minusYears(1);
        }
        String kind = days.last().year().isPresent() ? "explicit" : "year_from_document";
        move(new Known(last.get(), Optional.of(at), kind), place);
        return new Resolved(first + "/" + last.get(), basis(kind));
    }

    /** A story goes forward: a year before the running day's is looked back to, and the days that follow are not in it. */
    private void named(int bare) {
        Known day = running;
        if (day == null || fresh || bare >= day.date.getYear()) {
            year = OptionalInt.of(bare);
        }
    }

    private Resolved month(MonthOf month) {
        OptionalInt of = month.year().isPresent() ? month.year() : year;
        if (of.isEmpty()) {
            return unresolved();
        }
        month.year().ifPresent(this::named);
        YearMonth whole = YearMonth.of(of.getAsInt(), month.month());
        String value = switch (month.part()) {
            case WHOLE -> whole.toString();
            case EARLY -> whole.atDay(1) + "/" + whole.atDay(10);
            case MID -> whole.atDay(11) + "/" + whole.atDay(20);
            case LATE -> whole.atDay(21) + "/" + whole.atEndOfMonth();
        };
        return new Resolved(value, basis(month.year().isPresent() ? "explicit" : "year_from_document"));
    }

    private Resolved fixed(Fixed fixed) {
        if (fixed.value().matches("\\d{4}")) {
            named(Integer.parseInt(fixed.value()));
        }
        return new Resolved(fixed.value(), basis("explicit"));
    }

    private Resolved shift(Shift shift, Span at) {
        Optional<Known> anchor = shift.from() == Anchor.DOCUMENT
                ? documentDate
                : Optional.ofNullable(running).or(() -> documentDate);
        if (anchor.isEmpty()) {
            return unresolved();
        }
        LocalDate from = anchor.get().date;
        LocalDate to = from.plus(shift.by());
        Basis basis = new Basis(
                "relative", from.toString(), anchor.get().raw, shift.by().toString());
        if (shift.by().toTotalMonths() != 0) {
            return new Resolved(
                    shift.by().getMonths() == 0
                            ? Integer.toString(to.getYear())
                            : YearMonth.from(to).toString(),
                    basis);
        }
        if (shift.from() == Anchor.RUNNING) {
            running = new Known(to, Optional.of(at), "relative");
        }
        return new Resolved(to.toString(), basis);
    }

    private Resolved weekday(Weekday weekday, Span at) {
        Optional<Known> anchor = documentDate.or(() -> Optional.ofNullable(running));
        if (anchor.isEmpty()) {
            return unresolved();
        }
        LocalDate to = anchor.get().date.with(TemporalAdjusters.previousOrSame(weekday.day()));
        Period by = Period.between(anchor.get().date, to);
        running = new Known(to, Optional.of(at), "relative");
        return new Resolved(
                to.toString(), new Basis("relative", anchor.get().date.toString(), anchor.get().raw, by.toString()));
    }

    private Resolved clock(Clock clock, Span at, Place place) {
        String zone = clock.zone().matches("GMT|UTC|Z") ? "Z" : "";
        return timeOfDay(
                String.format(Locale.ROOT, "T%02d:%02d%s", clock.hour(), clock.minute(), zone), clock.of(), at, place);
    }

    private Resolved timeOfDay(String time, Optional<TimeMeaning> of, Span at, Place place) {
        if (of.isPresent()) {
            Resolved day = resolve(of.get(), at, place);
            return day.value.isEmpty() ? day : new Resolved(day.value + time, day.basis);
        }
        Known day = running;
        if (day == null) {
            return unresolved();
        }
        return new Resolved(day.date + time, new Basis("carried", day.date.toString(), day.raw, "P0D"));
    }
}
