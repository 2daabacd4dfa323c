package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeExpression.Basis;
import dev.palimpsest.entity.TimeMeaning.Anchor;
import dev.palimpsest.entity.TimeMeaning.Clock;
import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.entity.TimeMeaning.Days;
import dev.palimpsest.entity.TimeMeaning.Fixed;
import dev.palimpsest.entity.TimeMeaning.Length;
import dev.palimpsest.entity.TimeMeaning.MonthOf;
import dev.palimpsest.entity.TimeMeaning.Neighbour;
import dev.palimpsest.entity.TimeMeaning.PartOfDay;
import dev.palimpsest.entity.TimeMeaning.Shift;
import dev.palimpsest.entity.TimeMeaning.Weekday;
import dev.palimpsest.entity.TimeMeaning.Which;
import dev.palimpsest.entity.Timeline.Known;
import dev.palimpsest.entity.Timeline.Place;
import dev.palimpsest.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** Gives the times of a text their calendar values, in reading order along a {@link Timeline}. One resolver serves one text. */
final class TimeResolver {

    /** A day that stands so far behind a clock time belongs to it (UTF-16 units). */
    private static final int NEAR = 40;

    private final Timeline line;

    TimeResolver(DocumentTime time) {
        this.line = new Timeline(time);
    }

    /** A section begins. */
    void section() {
        line.section();
    }

    /** A paragraph begins. */
    void paragraph() {
        line.paragraph();
    }

    /** A resolved value and how it is known. */
    record Resolved(String value, Basis basis) {

        static Resolved unresolved() {
            return new Resolved("", basis("unresolved"));
        }

        static Resolved known(String value, String kind) {
            return new Resolved(value, basis(kind));
        }

        private static Basis basis(String kind) {
            return new Basis(kind, "", Optional.empty(), "");
        }
    }

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

    private static Place place(boolean first, boolean prospective) {
        return prospective ? Place.PROSPECTIVE : first ? Place.LEADING : Place.FOLLOWING;
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
                .filter(m -> m.meaning() instanceof Day || m.meaning() instanceof Weekday)
                .filter(m -> m.span().start() - mentions.get(i).span().end() < NEAR)
                .findFirst();
    }

    private Resolved resolve(TimeMention mention, Function<Span, Span> raw, Place place) {
        try {
            Span at = raw.apply(mention.span());
            return resolve(mention.meaning(), at, place);
        } catch (DateTimeException e) {
            return Resolved.unresolved(); // the thirtieth of February, or a year beyond the calendar
        }
    }

    private Resolved resolve(TimeMeaning meaning, Span at, Place place) {
        if (meaning instanceof Day day) {
            return day(day, at, place);
        } else if (meaning instanceof Days days) {
            return days(days, at, place);
        } else if (meaning instanceof MonthOf month) {
            return month(month, place);
        } else if (meaning instanceof Fixed fixed) {
            return fixed(fixed);
        } else if (meaning instanceof Shift shift) {
            return shift(shift, at);
        } else if (meaning instanceof Neighbour neighbour) {
            return Relative.neighbour(neighbour, anchor(neighbour.from()));
        } else if (meaning instanceof Weekday weekday) {
            return weekday(weekday, at, place);
        } else if (meaning instanceof PartOfDay part) {
            return timeOfDay(part.code(), part.of(), at, place);
        } else if (meaning instanceof Clock clock) {
            return clock(clock, at, place);
        } else if (meaning instanceof Length length) {
            return Resolved.known(length.value(), "explicit");
        }
        return Resolved.unresolved();
    }

    private static String kind(OptionalInt year) {
        return year.isPresent() ? "explicit" : "year_from_document";
    }

    private Resolved day(Day day, Span at, Place place) {
        Optional<LocalDate> date = line.date(day, place);
        if (date.isEmpty()) {
            return Resolved.unresolved();
        }
        line.move(new Known(date.get(), Optional.of(at)), place);
        return Resolved.known(date.get().toString(), kind(day.year()));
    }

    private Resolved days(Days days, Span at, Place place) {
        Optional<LocalDate> last = line.date(days.last(), place);
        if (last.isEmpty()) {
            return Resolved.unresolved();
        }
        LocalDate first = days.first().year().isPresent()
                ? DocumentDate.whole(days.first())
                : Timeline.in(last.get().getYear(), days.first());
        if (first.isAfter(last.get())) {
            first = first.minusYears(1);
        }
        line.move(new Known(last.get(), Optional.of(at)), place);
        return Resolved.known(first + "/" + last.get(), kind(days.last().year()));
    }

    private Resolved month(MonthOf month, Place place) {
        if (month.which() != Which.UNSAID && line.written().isPresent()) {
            Known day = line.written().get();
            return Relative.month(month, day);
        }
        OptionalInt of = month.year().isPresent() ? month.year() : line.yearOf(month.month(), place);
        if (of.isEmpty()) {
            return Resolved.unresolved();
        }
        month.year().ifPresent(line::named);
        return Resolved.known(
                Relative.part(YearMonth.of(of.getAsInt(), month.month()), month.part()), kind(month.year()));
    }

    private Resolved fixed(Fixed fixed) {
        if (fixed.value().matches("\\d{4}")) {
            line.named(Integer.parseInt(fixed.value()));
        }
        return Resolved.known(fixed.value(), "explicit");
    }

    private Optional<Known> anchor(Anchor from) {
        return from == Anchor.DOCUMENT ? line.written() : line.running().or(line::written);
    }

    private Resolved shift(Shift shift, Span at) {
        Optional<Known> anchor = anchor(shift.from());
        if (anchor.isEmpty()) {
            return Resolved.unresolved();
        }
        LocalDate to = anchor.get().date().plus(shift.by());
        if (shift.from() == Anchor.RUNNING && shift.by().toTotalMonths() == 0) {
            line.counted(new Known(to, Optional.of(at)));
        }
        return Relative.shift(shift.by(), to, anchor.get());
    }

    private Resolved weekday(Weekday weekday, Span at, Place place) {
        Optional<Known> reported = line.reported();
        Optional<Known> anchor = reported.or(line::running);
        if (anchor.isEmpty()) {
            return Resolved.unresolved();
        }
        LocalDate from = anchor.get().date();
        LocalDate to = reported.isPresent()
                ? Relative.reported(weekday, from, place == Place.PROSPECTIVE)
                : Relative.narrated(weekday, from);
        if (place != Place.PROSPECTIVE) {
            line.counted(new Known(to, Optional.of(at)));
        }
        return Relative.counted(to.toString(), to, anchor.get());
    }

    private Resolved clock(Clock clock, Span at, Place place) {
        String zone = clock.zone().matches("GMT|UTC|Z") ? "Z" : clock.zone().matches("[+-].*") ? clock.zone() : "";
        return timeOfDay(
                String.format(Locale.ROOT, "T%02d:%02d%s", clock.hour(), clock.minute(), zone), clock.of(), at, place);
    }

    private Resolved timeOfDay(String time, Optional<TimeMeaning> of, Span at, Place place) {
        if (of.isPresent()) {
            Resolved day = resolve(of.get(), at, place);
            return day.value.isEmpty() ? day : new Resolved(day.value + time, day.basis);
        }
        Optional<Known> day = line.running();
        return day.isEmpty()
                ? Resolved.unresolved()
                : new Resolved(
                        day.get().date() + time,
                        new Basis(
                                "carried",
                                day.get().date().toString(),
                                day.get().raw(),
                                "P0D"));
    }
}
