package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Clock;
import dev.palimpsest.entity.TimeMeaning.Open;
import dev.palimpsest.entity.TimeMeaning.PartOfDay;
import dev.palimpsest.entity.TimeMeaning.Shift;
import dev.palimpsest.entity.TimeMeaning.Weekday;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The forms of times of a day: clock times and parts of a day, with the weekday or the "yesterday" that belongs to them. */
final class ClockForms {
    private static final String PARTS = TimeWords.PARTS_OF_DAY;

    static final List<TimeForm> FORMS = List.of(
            TimeForm.time("(?:the )?(?i:midnight|noon|midday)", m -> of(clock(m.group(), Optional.empty()))),
            TimeForm.time(
                    "([01]?\\d|2[0-4])[:.]([0-5]\\d)(?::[0-5]\\d)?(?: ?([AaPp])\\.?[Mm]\\b\\.?)?(?: ?("
                            + TimeWords.ZONES + "))?",
                    ClockForms::clockTime),
            TimeForm.time(
                    "(1[0-2]|0?[1-9]) ?([AaPp])\\.?[Mm]\\b\\.?(?: ?(" + TimeWords.ZONES + "))?",
                    m -> of(clock(TimeWords.hour(Integer.parseInt(m.group(1)), m.group(2)), "0", m.group(3)))),
            TimeForm.time(
                    "([01]\\d|2[0-3])([0-5]\\d) ?(?:hours|hrs|(" + TimeWords.ZONES + "))",
                    m -> of(clock(Integer.parseInt(m.group(1)), m.group(2), m.group(3)))),
            TimeForm.time(
                    "(?:(?i:early|late) )?(?:(?i:on) )?(?:(?i:(" + TimeWords.WHICH + ")) )?(" + TimeWords.WEEKDAYS
                            + ") (?:(?i:early|late) )?(?i:(" + PARTS + "))",
                    m -> of(part(m.group(3), Optional.of(weekday(m.group(2), m.group(1)))))),
            TimeForm.time(
                    "(?:(?i:the) )?(?:(?i:early|late) )?(?i:(" + PARTS + ")) (?:of|on) (" + TimeWords.WEEKDAYS + ")",
                    m -> of(part(m.group(1), Optional.of(weekday(m.group(2), null))))),
            TimeForm.time(
                    "(?:(?i:early|late) )?(?i:(yesterday|tomorrow|last|this) (" + PARTS + "))", ClockForms::ofToday),
            TimeForm.time("(?i:tonight)", m -> of(part("night", Optional.of(today(0))))));

    private ClockForms() {}

    private static Optional<TimeMeaning> of(TimeMeaning meaning) {
        return Optional.of(meaning);
    }

    private static Weekday weekday(String day, @Nullable String which) {
        return new Weekday(TimeWords.weekday(day), TimeWords.which(which));
    }

    private static Shift today(int days) {
        return new Shift(Period.ofDays(days), TimeMeaning.Anchor.DOCUMENT);
    }

    /** "This morning" and "this evening" of a report are those of the day on which it was written. */
    private static Optional<TimeMeaning> ofToday(Matcher m) {
        int days = switch (m.group(1).toLowerCase(Locale.ROOT)) {
            case "tomorrow" -> 1;
            case "this" -> 0;
            default -> -1;
        };
        return of(part(m.group(2), Optional.of(today(days))));
    }

    static TimeMeaning part(String words, Optional<TimeMeaning> of) {
        String code = TimeWords.partOfDay(words);
        return code.startsWith("T") && code.length() == 3 ? new PartOfDay(code, of) : clock(words, of);
    }

    private static TimeMeaning clock(String words, Optional<TimeMeaning> of) {
        return new Clock(words.toLowerCase(Locale.ROOT).contains("midnight") ? 0 : 12, 0, "", of);
    }

    private static TimeMeaning clock(int hour, String minute, @Nullable String zone) {
        return new Clock(hour, Integer.parseInt(minute), TimeWords.zone(zone), Optional.empty());
    }

    private static Optional<TimeMeaning> clockTime(Matcher m) {
        boolean dotted = m.group().contains(".") && !m.group().contains(":");
        if (dotted && m.group(3) == null && m.group(4) == null) {
            return Optional.empty();
        }
        return of(clock(TimeWords.hour(Integer.parseInt(m.group(1)), m.group(3)), m.group(2), m.group(4)));
    }

    /** Parts of a day without a day, for the end of the list: they are tried when nothing longer fits. */
    static final List<TimeForm> PARTS_ALONE = List.of(
            TimeForm.time(
                    "(?i:the (?:early |late )?(?:" + PARTS + ") of(?= (?:the|that|its|their|his|her)\\b))",
                    m -> of(new Open())),
            TimeForm.time(
                    "(?:(?i:the|this|that) )(?:(?i:early|late|mid)[- ])?(?i:" + PARTS + ")(?: hours)?",
                    m -> of(part(m.group(), Optional.empty()))),
            TimeForm.time(
                    "(?<=\\b(?i:at|by|until|before|after|since) )(?:(?i:early|late) )?(?i:night|dawn|dusk|sunrise|sunset|nightfall|daybreak)",
                    m -> of(part(m.group(), Optional.empty()))));
}
