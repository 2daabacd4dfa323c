package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.form.Heading;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a report says when it was written, before or at the beginning of its text: a line of a date and nothing else, a line
 * that begins with a word such as {@code Published}, a byline, or the place and date that open the first paragraph ({@code
 * LONDON, April 5 (Agency) -}).
 *
 * @param span where the date stands (UTF-16)
 * @param date the day
 */
record Dateline(Span span, LocalDate date) {

    /** A dateline stands above the text, so among this many lines that are not blank. */
    private static final int LINES = 12;
    /** Longer lines are prose, and only their beginning can be a dateline (UTF-16 units). */
    private static final int PROSE = 140;
    /** No place and agency before a date are longer (UTF-16 units). */
    private static final int LONGEST_PLACE = 70;

    private static final Set<String> LABELS = Table.rows(Dateline.class, "datelines.tsv", 1).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern LABEL = Pattern.compile(LABELS.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?iu)(?:", ")(?: (?:on|at|by))?\\s*:?\\s*")));
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY|Text by|Story by) \\p{Lu}.*|.*\\s[|•·]\\s.*");
    /** What may stand in a line beside its date and clock time: punctuation, the Russian and Azerbaijani words for "year". */
    private static final Pattern REST = Pattern.compile("(?:[\\s,.;:|•·()\\[\\]*_#–—-]|года|г\\.|-c[iı] il)*");

    private static final Pattern PLACE =
            Pattern.compile("(?:\\p{Lu}[\\p{L}'’.-]*(?:[ /]\\p{Lu}[\\p{L}'’.-]*){0,3}[,.]?(?: [–—-]+)? ?\\(?){1,3}");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}");
    private static final Pattern AGENCY = Pattern.compile(
            "(?:,? ?\\([^()\\n]{2,40}\\)|[,.] \\p{Lu}[\\p{L}.]{1,20}\\)?)?,? ?(?:[–—:]|--?(?=[ \\n])|\\.? ?/)");
    /** What is left of an opening behind its agency: the rest of {@code /Agency/ -}. */
    private static final Pattern CLOSING = Pattern.compile("(?:(?<=/)[^/\\n]{2,40}/)?[ ]*(?:[–—:]|--?)?[ ]*");
    /** {@code LONDON (Agency) - }: an opening without a day. */
    private static final Pattern UNDATED = Pattern.compile("\\p{Lu}{3,}(?:[ ,./'’-]{1,2}\\p{Lu}[\\p{L}.]{0,20}){0,4}"
            + "(?: ?\\(\\p{Lu}[^()\\n]{1,40}\\) ?(?:[–—]|--?)| ?(?:—|--)) ");

    private record Line(Span span, String text, List<TimeMention> times) {}

    /**
     * The dateline of a text.
     *
     * @param stamped the day that the page gives of itself, for datelines without a year; without it the last whole date of
     *     the text tells the year, as a report is about its own time
     */
    static Optional<Dateline> of(Document text, Optional<LocalDate> stamped) {
        List<Line> lines = lines(text);
        List<Dateline> bare = new ArrayList<>();
        for (Line line : lines) {
            Optional<Dateline> labelled = labelled(line);
            if (labelled.isPresent()) {
                return labelled;
            }
            Optional<Dateline> opening = opening(line)
                    .map(Opening::said)
                    .flatMap(said ->
                            day(said.day, stamped, text).map(date -> new Dateline(at(line, said.mention), date)));
            if (opening.isPresent() && bare.isEmpty() && opening.get().span.start() > line.span.start()) {
                return opening;
            }
            opening.or(() -> alone(line)).ifPresent(bare::add);
        }
        // a text in which one date after the other stands alone is a chronicle, and they are its headings
        long days = bare.stream().map(Dateline::date).distinct().count();
        return days == 1 ? Optional.of(bare.get(0)) : Optional.empty();
    }

    private static List<Line> lines(Document view) {
        Set<Integer> headings = view.annotated(Heading.class).stream()
                .map(heading -> heading.span().start())
                .collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        String text = view.text();
        int at = 0;
        while (at < text.length() && lines.size() < LINES) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(at, Math.min(end, at + PROSE));
            if (!line.isBlank()) {
                boolean heading = headings.contains(at);
                lines.add(new Line(new Span(at, end), line, heading ? List.of() : TimeFinder.find(line)));
            }
            at = end + 1;
        }
        return lines;
    }

    private record Said(TimeMention mention, Day day) {}

    private static Optional<Said> firstDay(Line line) {
        return line.times.stream()
                .flatMap(m -> DocumentDate.day(m.meaning()).map(day -> new Said(m, day)).stream())
                .findFirst();
    }

    private static Optional<Dateline> whole(Line line) {
        return firstDay(line)
                .filter(said -> DocumentDate.isWhole(said.day))
                .map(said -> new Dateline(at(line, said.mention), DocumentDate.whole(said.day)));
    }

    private static Span at(Line line, TimeMention mention) {
        int from = line.span.start();
        return new Span(from + mention.span().start(), from + mention.span().end());
    }

    /** {@code Published: 5 April 2019, 10:30}, {@code By A. Writer, April 5, 2019}. */
    private static Optional<Dateline> labelled(Line line) {
        Matcher label = LABEL.matcher(line.text);
        boolean first = label.lookingAt()
                && firstDay(line)
                        .filter(said -> said.mention.span().start() == label.end())
                        .isPresent();
        boolean byline =
                line.span.length() < PROSE && BYLINE.matcher(line.text.strip()).matches();
        return first || byline ? whole(line) : Optional.empty();
    }

    /** {@code Thursday, 5 April 2019}, with a time perhaps. */
    private static Optional<Dateline> alone(Line line) {
        if (line.span.length() >= PROSE) {
            return Optional.empty();
        }
        StringBuilder rest = new StringBuilder(line.text);
        for (int i = line.times.size() - 1; i >= 0; i--) {
            Span span = line.times.get(i).span();
            rest.delete(span.start(), span.end());
        }
        return REST.matcher(rest).matches() ? whole(line) : Optional.empty();
    }

    /**
     * What stands before the first words of a report: its place, day and agency, with the dash or colon behind them.
     *
     * @return where that stands (UTF-16)
     */
    static Optional<Span> openingOf(Document text) {
        for (Line line : lines(text)) {
            int end = opening(line).map(Opening::end).orElse(0);
            Matcher undated = UNDATED.matcher(line.text);
            if (end == 0 && undated.lookingAt()) {
                end = undated.end();
            }
            if (end > 0 && end < line.text.length()) {
                return Optional.of(new Span(line.span.start(), line.span.start() + end));
            }
        }
        return Optional.empty();
    }

    /** A place and a day that open a paragraph, and where in its line they end, agency and dash included. */
    private record Opening(Said said, int end) {}

    /** {@code LONDON, April 5 (Agency) - The ...}. */
    private static Optional<Opening> opening(Line line) {
        Optional<Said> said = firstDay(line);
        if (said.isEmpty() || said.get().mention.span().start() > LONGEST_PLACE) {
            return Optional.empty();
        }
        Span date = said.get().mention.span();
        String place = line.text.substring(0, date.start());
        Matcher agency = AGENCY.matcher(line.text).region(date.end(), line.text.length());
        boolean placed = place.isBlank() || PLACE.matcher(place).matches();
        boolean closed = agency.lookingAt() && (!place.isBlank() || agency.end() < line.text.length());
        boolean cried = CAPITALS.matcher(place).lookingAt() && place.endsWith(", ");
        Matcher closing = CLOSING.matcher(line.text)
                .region(closed ? agency.end() : date.end(), line.text.length())
                .useTransparentBounds(true);
        return placed && (closed || cried) && closing.lookingAt()
                ? Optional.of(new Opening(said.get(), closing.end()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Day day, Optional<LocalDate> stamped, Document text) {
        if (day.year().isPresent()) {
            return Optional.of(day).filter(DocumentDate::isWhole).map(DocumentDate::whole);
        }
        return stamped.isPresent()
                ? before(day, stamped.get())
                : lastWhole(text).flatMap(last -> nearest(day, last));
    }

    /** A report is written before its page is stamped, so never after that day but for the clock of another zone. */
    private static Optional<LocalDate> before(Day day, LocalDate stamped) {
        int year = stamped.getYear();
        return inYear(day, year)
                .filter(date -> !date.isAfter(stamped.plusDays(1)))
                .or(() -> inYear(day, year - 1));
    }

    private static Optional<LocalDate> lastWhole(Document text) {
        return TimeFinder.find(text.text()).stream()
                .flatMap(m -> DocumentDate.day(m.meaning()).stream())
                .filter(DocumentDate::isWhole)
                .map(DocumentDate::whole)
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> nearest(Day day, LocalDate to) {
        return IntStream.rangeClosed(to.getYear() - 1, to.getYear() + 1)
                .mapToObj(year -> inYear(day, year))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, to))));
    }

    private static Optional<LocalDate> inYear(Day day, int year) {
        return Optional.of(new Day(OptionalInt.of(year), day.month(), day.day(), day.weekday()))
                .filter(DocumentDate::isWhole)
                .map(DocumentDate::whole);
    }
}
