package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Anchor;
import dev.palimpsest.entity.TimeMeaning.Clock;
import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.entity.TimeMeaning.Days;
import dev.palimpsest.entity.TimeMeaning.Fixed;
import dev.palimpsest.entity.TimeMeaning.Length;
import dev.palimpsest.entity.TimeMeaning.MonthOf;
import dev.palimpsest.entity.TimeMeaning.Open;
import dev.palimpsest.entity.TimeMeaning.PartOfDay;
import dev.palimpsest.entity.TimeMeaning.Shift;
import dev.palimpsest.entity.TimeMeaning.Weekday;
import dev.palimpsest.text.Span;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times that an English text names. A grammar of {@link TimeWords}; it needs no parser, and each of its patterns
 * has an upper length, so that it takes time in proportion to the text.
 */
public final class TimeFinder {

    /** One form of expression; gives nothing where the words only look like a time. */
    private record Form(Pattern pattern, EntityType type, Function<Matcher, Optional<TimeMeaning>> meaning) {}

    private static final String MONTH = "(?:" + TimeWords.MONTHS + ")";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:1\\d{3}|20\\d{2}|21\\d{2})";
    private static final String DASH = "\\s?[–—-]\\s?";
    /** No expression is longer (UTF-16 units). */
    private static final int LONGEST = 100;

    private static final String AFTER = "(?![\\p{L}\\p{N}])(?![.,:]\\d)";
    private static final String DATE =
            "(?:" + DAY + " (?:of )?" + MONTH + "(?:,? " + YEAR + ")?|" + MONTH + " " + DAY + "(?:,? " + YEAR + ")?)";
    private static final String PARTS = TimeWords.PARTS_OF_DAY;
    private static final String COUNT = TimeWords.COUNTS;

    private static final List<Form> FORMS = List.of(
            form(
                    EntityType.TIME,
                    "(?i:the |this |that )?(?i:early |late )?(" + PARTS + ") (?:of|on) (" + DATE + ")",
                    m -> of(part(m.group(1), date(m.group(2))))),
            form(EntityType.DATE, "(\\d{4})-(\\d{2})-(\\d{2})", m -> day(m.group(1), m.group(2), m.group(3))),
            form(EntityType.DATE, "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})", m -> day(m.group(3), m.group(2), m.group(1))),
            form(
                    EntityType.DATE,
                    "(" + DAY + ") (" + MONTH + ")(?: (" + YEAR + "))?(?:" + DASH + ")(" + DAY + ") (" + MONTH
                            + ")(?:,? (" + YEAR + "))?",
                    m -> days(
                            m.group(1), m.group(2), first(m.group(3), m.group(6)), m.group(4), m.group(5), m.group(6))),
            form(
                    EntityType.DATE,
                    "(" + DAY + ")(?:, " + DAY + "){0,6},? (?:and|or) (" + DAY + ") (" + MONTH + ")(?:,? (" + YEAR
                            + "))?",
                    m -> days(m.group(1), m.group(3), m.group(4), m.group(2), m.group(3), m.group(4))),
            form(
                    EntityType.DATE,
                    "(" + DAY + ")(?:" + DASH + "| to )(" + DAY + ") (" + MONTH + ")(?:,? (" + YEAR + "))?",
                    m -> days(m.group(1), m.group(3), m.group(4), m.group(2), m.group(3), m.group(4))),
            form(
                    EntityType.DATE,
                    "(" + MONTH + ") (" + DAY + ")(?:" + DASH + "| and | to | or )(" + DAY + ")(?:,? (" + YEAR + "))?"
                            + "(?! " + MONTH + ")",
                    m -> days(m.group(2), m.group(1), m.group(4), m.group(3), m.group(1), m.group(4))),
            form(EntityType.DATE, DATE, m -> date(m.group())),
            form(
                    EntityType.DATE,
                    "(?:((?i:early|mid|middle of|late|beginning of|end of))[- ])?(" + MONTH
                            + ")(?: of)?(?: the| that)? (same|following|next|previous|that) year",
                    m -> month(m.group(1), m.group(2), null)),
            form(
                    EntityType.DATE,
                    "(?:(?i:the )?((?i:early|mid|middle of|late|beginning of|end of))[- ])?(" + MONTH
                            + ")(?:,? (?:of )?(" + YEAR + "))",
                    m -> month(m.group(1), m.group(2), m.group(3))),
            form(
                    EntityType.DATE,
                    "(?i:the )?((?i:early|mid|middle of|late|beginning of|end of))[- ](" + MONTH + ")",
                    m -> month(m.group(1), m.group(2), null)),
            form(
                    EntityType.DATE,
                    "(?<=\\b(?i:in|since|until|till|by|during|from|to|of|last|this|next|every|and|between|through) )(?:last |this |next )?("
                            + TimeWords.FULL_MONTHS + ")",
                    m -> month(null, m.group(1), null)),
            form(
                    EntityType.DATE,
                    "(?i:the )?(?:(?i:early|mid|late)[- ])?(?i:spring|summer|autumn|fall|winter)(?: of)? (" + YEAR
                            + ")",
                    m -> of(new Fixed(m.group(1)))),
            form(EntityType.DATE, "(" + YEAR + ")[–—-](" + YEAR + "|\\d{2})", TimeFinder::years),
            form(
                    EntityType.DATE,
                    "(?i:the )?(?:(?i:early|mid|late)[- ])?(1\\d|20)(\\d)0s",
                    m -> of(new Fixed(m.group(1) + m.group(2) + "X"))),
            form(
                    EntityType.DATE,
                    "(?i:the )?(?:(?i:early|mid|late)[- ])?(\\d{1,2})(?:st|nd|rd|th)[- ]century(?: (?:BC|AD|BCE|CE))?",
                    TimeFinder::century),
            form(
                    EntityType.DATE,
                    TimeWords.COUNTING + "(?:(?i:early|mid|late)[- ](?:in )?)?(1[4-9]\\d{2}|20\\d{2})"
                            + TimeWords.COUNTED,
                    m -> of(new Fixed(m.group(1)))),
            form(EntityType.TIME, "(?:the )?(?i:midnight|noon|midday)", m -> of(clock(m.group(), Optional.empty()))),
            form(
                    EntityType.TIME,
                    "([01]?\\d|2[0-4])[:.]([0-5]\\d)(?::[0-5]\\d)?(?: ?([AaPp])\\.?[Mm]\\b\\.?)?(?: ?("
                            + TimeWords.ZONES + "))?",
                    TimeFinder::clockTime),
            form(
                    EntityType.TIME,
                    "(1[0-2]|0?[1-9]) ?([AaPp])\\.?[Mm]\\b\\.?(?: ?(" + TimeWords.ZONES + "))?",
                    TimeFinder::twelveHours),
            form(
                    EntityType.TIME,
                    "([01]\\d|2[0-3])([0-5]\\d) ?(?:hours|hrs|(" + TimeWords.ZONES + "))",
                    TimeFinder::military),
            form(
                    EntityType.DATE,
                    "(?i:later|earlier) (?i:in|on) (?:the|that) (?:same )?day|(?i:later|earlier) that (?:same )?day",
                    m -> of(days(0))),
            form(EntityType.DATE, "(?:(?i:the|that) )?(?i:same) (?i:day|date)|(?i:that) (?i:day)", m -> of(days(0))),
            form(
                    EntityType.DATE,
                    "(?:(?i:the) )?(?i:next|following) (?i:day)|(?i:the) (?i:day after|next one)(?=[,.])|(?i:a day later)",
                    m -> of(days(1))),
            form(
                    EntityType.DATE,
                    "(?i:the) (?i:previous|preceding) (?i:day)|(?i:the day before|a day before)(?=[,.;])|(?i:a day earlier)",
                    m -> of(days(-1))),
            form(
                    EntityType.DATE,
                    "(" + COUNT
                            + ") (?i:(day|week|month|year)s?) (?i:(later|afterwards|earlier|ago|previously|(?:before|after)(?! [\\p{L}\\p{N}])))",
                    TimeFinder::counted),
            form(
                    EntityType.DATE,
                    "(?i:(the )?(next|following|previous|preceding|last|past|this|same|that) (week|month|year))",
                    TimeFinder::neighbour),
            form(EntityType.DATE, "(?i:(yesterday|today|tomorrow|tonight))(?!['’]s)", TimeFinder::fromDocument),
            form(
                    EntityType.DATE,
                    "(?:(?i:last|next|this) )?(" + TimeWords.WEEKDAYS + ")",
                    m -> of(new Weekday(TimeWords.weekday(m.group(1))))),
            form(
                    EntityType.DATE,
                    "(?i:the) (?i:" + TimeWords.ORDINALS + ") (?:and (?i:" + TimeWords.ORDINALS
                            + ") )?(?i:day|week|month|year)s? of (?:the )?(?:\\p{L}+)",
                    m -> of(new Open())),
            form(
                    EntityType.TIME,
                    "(?i:the (?:early |late )?(?:" + PARTS + ") of(?= (?:the|that|its|their|his|her)\\b))",
                    m -> of(new Open())),
            form(
                    EntityType.TIME,
                    "(?:(?i:the|this|that) )(?:(?i:early|late|mid)[- ])?(?i:" + PARTS + ")(?: hours)?",
                    m -> of(part(m.group(), Optional.empty()))),
            form(
                    EntityType.TIME,
                    "(?<=\\b(?i:at|by|until|before|after|since) )(?:(?i:early|late) )?(?i:night|dawn|dusk|sunrise|sunset|nightfall|daybreak)",
                    m -> of(part(m.group(), Optional.empty()))),
            form(
                    EntityType.DURATION,
                    "(" + COUNT
                            + "|\\d{4,5}) (?i:(seconds|minutes?|hours?|days?|weeks?|months?|years?|decades?))(?! old\\b)",
                    TimeFinder::length));

    private TimeFinder() {}

    /** The times of a text, in order; none overlaps another. Of two that begin at one place, the one whose form stands first here. */
    public static List<TimeMention> find(String text) {
        List<TimeMention> found = new ArrayList<>();
        List<Matcher> matchers = FORMS.stream()
                .map(f -> f.pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
                .toList();
        int at = TimeStarts.next(text, 0);
        while (at < text.length()) {
            int from = at;
            Optional<TimeMention> mention = at(from, text, matchers);
            mention.ifPresent(found::add);
            at = TimeStarts.next(
                    text, mention.isPresent() ? mention.get().span().end() : at + 1);
        }
        return found;
    }

    private static Optional<TimeMention> at(int start, String text, List<Matcher> matchers) {
        for (int i = 0; i < matchers.size(); i++) {
            Matcher matcher = matchers.get(i).region(start, Math.min(text.length(), start + LONGEST));
            if (matcher.lookingAt()) {
                Form form = FORMS.get(i);
                Optional<TimeMeaning> meaning = form.meaning.apply(matcher);
                if (meaning.isPresent()) {
                    EntityType type = typeOf(form, meaning.get());
                    return Optional.of(new TimeMention(new Span(start, matcher.end()), type, meaning.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Duration words with an anchor are dates; "later in the day" is a date; the rest is what the form says. */
    private static EntityType typeOf(Form form, TimeMeaning meaning) {
        return meaning instanceof Clock || meaning instanceof PartOfDay ? EntityType.TIME : form.type;
    }

    private static Form form(EntityType type, String regex, Function<Matcher, Optional<TimeMeaning>> meaning) {
        return new Form(Pattern.compile("(?:" + regex + ")" + AFTER), type, meaning);
    }

    private static Optional<TimeMeaning> of(TimeMeaning meaning) {
        return Optional.of(meaning);
    }

    private static TimeMeaning days(int number) {
        return new Shift(Period.ofDays(number), Anchor.RUNNING);
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return a == null ? b : a;
    }

    private static final Pattern DAY_FIRST =
            Pattern.compile("(" + DAY + ") (?:of )?(" + MONTH + ")(?:,? (" + YEAR + "))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(" + MONTH + ") (" + DAY + ")(?:,? (" + YEAR + "))?");

    private static Optional<TimeMeaning> date(String words) {
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.matches()) {
            return dayOf(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3))
                    .map(d -> d);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(words);
        return monthFirst.matches()
                ? dayOf(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3))
                        .map(d -> d)
                : Optional.empty();
    }

    private static OptionalInt year(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Optional<Day> dayOf(String day, String month, @Nullable String year) {
        int number = Integer.parseInt(day.replaceAll("\\D", ""));
        Month name = TimeWords.month(month);
        return number <= name.maxLength() ? Optional.of(new Day(year(year), name, number)) : Optional.empty();
    }

    private static Optional<TimeMeaning> day(String year, String month, String day) {
        int number = Integer.parseInt(month);
        int last = number >= 1 && number <= 12 ? Month.of(number).maxLength() : 0;
        int of = Integer.parseInt(day);
        return of >= 1 && of <= last ? of(new Day(year(year), Month.of(number), of)) : Optional.empty();
    }

    private static Optional<TimeMeaning> days(
            String day,
            String month,
            @Nullable String year,
            String lastDay,
            String lastMonth,
            @Nullable String lastYear) {
        Optional<Day> first = dayOf(day, month, year);
        Optional<Day> last = dayOf(lastDay, lastMonth, lastYear);
        return first.isPresent() && last.isPresent() ? of(new Days(first.get(), last.get())) : Optional.empty();
    }

    private static Optional<TimeMeaning> month(@Nullable String part, String month, @Nullable String year) {
        return of(new MonthOf(year(year), TimeWords.month(month), TimeWords.part(part)));
    }

    private static Optional<TimeMeaning> years(Matcher m) {
        String first = m.group(1);
        String last = m.group(2).length() == 2 ? first.substring(0, 2) + m.group(2) : m.group(2);
        return first.compareTo(last) < 0 ? of(new Fixed(first + "/" + last)) : Optional.empty();
    }

    private static Optional<TimeMeaning> century(Matcher m) {
        int number = Integer.parseInt(m.group(1));
        return number >= 1 && number <= 22
                ? of(new Fixed(String.format(Locale.ROOT, "%02dXX", number - 1)))
                : Optional.empty();
    }

    private static TimeMeaning part(String words, Optional<TimeMeaning> of) {
        String code = TimeWords.partOfDay(words);
        return code.startsWith("T") && code.length() == 3 ? new PartOfDay(code, of) : clock(words, of);
    }

    private static TimeMeaning clock(String words, Optional<TimeMeaning> of) {
        return new Clock(words.toLowerCase(Locale.ROOT).contains("midnight") ? 0 : 12, 0, "", of);
    }

    private static Optional<TimeMeaning> clockTime(Matcher m) {
        boolean dotted = m.group().contains(".") && !m.group().contains(":");
        if (dotted && m.group(3) == null && m.group(4) == null) {
            return Optional.empty();
        }
        int hour = TimeWords.hour(Integer.parseInt(m.group(1)), m.group(3));
        return of(new Clock(hour, Integer.parseInt(m.group(2)), TimeWords.zone(m.group(4)), Optional.empty()));
    }

    private static Optional<TimeMeaning> twelveHours(Matcher m) {
        int hour = TimeWords.hour(Integer.parseInt(m.group(1)), m.group(2));
        return of(new Clock(hour, 0, TimeWords.zone(m.group(3)), Optional.empty()));
    }

    private static Optional<TimeMeaning> military(Matcher m) {
        return of(new Clock(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                TimeWords.zone(m.group(3)),
                Optional.empty()));
    }

    private static Optional<TimeMeaning> counted(Matcher m) {
        String direction = m.group(3).toLowerCase(Locale.ROOT);
        int sign = direction.equals("later") || direction.startsWith("after") ? 1 : -1;
        OptionalInt number = TimeWords.number(m.group(1));
        Anchor anchor = direction.equals("ago") ? Anchor.DOCUMENT : Anchor.RUNNING;
        return of(
                number.isEmpty()
                        ? new Open()
                        : new Shift(TimeWords.period(sign * number.getAsInt(), m.group(2)), anchor));
    }

    private static Optional<TimeMeaning> neighbour(Matcher m) {
        String which = m.group(2).toLowerCase(Locale.ROOT);
        boolean article = m.group(1) != null;
        int number = switch (which) {
            case "next", "following" -> 1;
            case "previous", "preceding", "last", "past" -> -1;
            default -> 0;
        };
        if (which.equals("past") || (article && which.equals("last"))) {
            return Optional.empty();
        }
        Anchor anchor =
                article || which.matches("same|that|following|previous|preceding") ? Anchor.RUNNING : Anchor.DOCUMENT;
        return of(new Shift(TimeWords.period(number, m.group(3)), anchor));
    }

    private static Optional<TimeMeaning> fromDocument(Matcher m) {
        int number = switch (m.group(1).toLowerCase(Locale.ROOT)) {
            case "yesterday" -> -1;
            case "tomorrow" -> 1;
            default -> 0;
        };
        return of(new Shift(Period.ofDays(number), Anchor.DOCUMENT));
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
