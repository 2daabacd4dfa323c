package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Anchor;
import dev.palimpsest.entity.TimeMeaning.Length;
import dev.palimpsest.entity.TimeMeaning.Neighbour;
import dev.palimpsest.entity.TimeMeaning.Open;
import dev.palimpsest.entity.TimeMeaning.Shift;
import dev.palimpsest.entity.TimeMeaning.Unit;
import dev.palimpsest.entity.TimeMeaning.Weekday;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** The forms of times that are counted from another day, and of stretches of time. */
final class RelativeForms {
    private static final String COUNT = TimeWords.COUNTS;
    private static final String ORDINAL = "(?i:" + TimeWords.ORDINALS + ")";

    private static final List<TimeForm> COUNTED = List.of(
            TimeForm.date(
                    "(?i:later|earlier) (?i:in|on) (?:the|that) (?:same )?day|(?i:later|earlier) that (?:same )?day",
                    m -> running(0)),
            TimeForm.date("(?:(?i:the|that) )?(?i:same) (?i:day|date)|(?i:that) (?i:day)", m -> running(0)),
            TimeForm.date(
                    "(?:(?i:the) )?(?i:next|following) (?i:day)|(?i:the) (?i:day after|next one)(?=[,.])|(?i:a day later)",
                    m -> running(1)),
            TimeForm.date(
                    "(?i:the) (?i:previous|preceding) (?i:day)|(?i:the day before|a day before)(?=[,.;])|(?i:a day earlier)",
                    m -> running(-1)),
            TimeForm.date("(?i:the day before yesterday)", m -> fromDocument(Period.ofDays(-2))),
            TimeForm.date("(?i:the day after tomorrow)", m -> fromDocument(Period.ofDays(2))),
            TimeForm.date(
                    "(" + COUNT
                            + ") (?i:(hour|day|week|month|year)s?) (?i:(later|afterwards|earlier|ago|previously|(?:before|after)(?! [\\p{L}\\p{N}])))",
                    RelativeForms::counted),
            TimeForm.date(
                    "(?i:(?:early|earlier|late|later) )?(?i:(the )?(" + TimeWords.WHICH
                            + "|same|that) (week|weekend|month|year))",
                    RelativeForms::neighbour),
            TimeForm.date("(?i:the weekend)", m -> of(new Neighbour(Unit.WEEKEND, 0, Anchor.DOCUMENT))),
            TimeForm.date("(?i:earlier |later )?(?i:(yesterday|today|tomorrow))(?!['’]s)", RelativeForms::fromDocument),
            TimeForm.date(
                    "(?:(?i:early|earlier|late|later) )?(?:(?i:on) )?(?:(?i:(?:the )?(" + TimeWords.WHICH + ")) )?("
                            + TimeWords.WEEKDAYS + ")",
                    m -> of(new Weekday(TimeWords.weekday(m.group(2)), TimeWords.which(m.group(1))))),
            TimeForm.date(
                    "(?i:the) " + ORDINAL + " (?:and " + ORDINAL
                            + " )?(?i:day|week|month|year)s? of (?:the )?(?:\\p{L}+)",
                    m -> of(new Open())));

    private static final List<TimeForm> LENGTHS = List.of(TimeForm.duration(
            "(" + COUNT
                    + "|\\d{4,5}) (?i:(seconds|minutes?|hours?|days?|weeks?|months?|years?|decades?))(?! old\\b)",
            RelativeForms::length));

    static final List<TimeForm> FORMS = Stream.of(COUNTED, ClockForms.PARTS_ALONE, LENGTHS)
            .flatMap(List::stream)
            .toList();

    private RelativeForms() {}

    private static Optional<TimeMeaning> of(TimeMeaning meaning) {
        return Optional.of(meaning);
    }

    private static Optional<TimeMeaning> running(int days) {
        return of(new Shift(Period.ofDays(days), Anchor.RUNNING));
    }

    private static Optional<TimeMeaning> fromDocument(Period by) {
        return of(new Shift(by, Anchor.DOCUMENT));
    }

    private static Optional<TimeMeaning> fromDocument(Matcher m) {
        return fromDocument(Period.ofDays(
                switch (m.group(1).toLowerCase(Locale.ROOT)) {
                    case "yesterday" -> -1;
                    case "tomorrow" -> 1;
                    default -> 0;
                }));
    }

    private static Optional<TimeMeaning> counted(Matcher m) {
        String direction = m.group(3).toLowerCase(Locale.ROOT);
        int sign = direction.equals("later") || direction.startsWith("after") ? 1 : -1;
        OptionalInt number = TimeWords.number(m.group(1));
        boolean ago = direction.equals("ago");
        boolean hours = m.group(2).equalsIgnoreCase("hour");
        if (number.isEmpty() || (hours && !ago)) {
            return hours ? Optional.empty() : of(new Open()); // "two hours later" says nothing of the day
        }
        Period by = hours
                ? Period.ofDays(sign * (number.getAsInt() / 24))
                : TimeWords.period(sign * number.getAsInt(), m.group(2));
        return of(new Shift(by, ago ? Anchor.DOCUMENT : Anchor.RUNNING));
    }

    private static Optional<TimeMeaning> neighbour(Matcher m) {
        String which = m.group(2).toLowerCase(Locale.ROOT);
        boolean article = m.group(1) != null;
        int number = switch (which) {
            case "next", "following", "coming", "upcoming" -> 1;
            case "previous", "preceding", "last", "past" -> -1;
            default -> 0;
        };
        Unit unit = TimeWords.unit(m.group(3));
        boolean stretch = which.equals("past") || (article && which.equals("last"));
        if (stretch && unit != Unit.WEEKEND) {
            return Optional.empty(); // "over the last year" is twelve months, not a calendar year
        }
        if (unit == Unit.WEEKEND && which.equals("this")) {
            return of(new Open()); // the one that is, or the one to come
        }
        boolean narrated = article || which.matches("same|that|following|previous|preceding");
        return of(new Neighbour(unit, number, narrated ? Anchor.RUNNING : Anchor.DOCUMENT));
    }

    private static Optional<TimeMeaning> length(Matcher m) {
        OptionalInt number = TimeWords.number(m.group(1));
        String unit = m.group(2).toLowerCase(Locale.ROOT);
        return of(
                number.isEmpty()
                        ? new Open()
                        : new Length(TimeWords.duration(number.getAsInt(), unit.replaceFirst("s$", ""))));
    }
}
