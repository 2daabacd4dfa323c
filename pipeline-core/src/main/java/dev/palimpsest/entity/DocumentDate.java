package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Clock;
import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.text.Document;
import dev.palimpsest.text.Span;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * The day on which a document was written, and where it says so.
 *
 * @param date the day
 * @param raw where it stands in the raw text (UTF-16), if it stands anywhere
 * @param kind {@code dateline} where the text itself says it, else {@code document}: a part of its own, or the user
 */
public record DocumentDate(LocalDate date, Optional<Span> raw, String kind) {

    /** The role of the {@link TimeExpression} that says when its document was written. */
    public static final String PUBLISHED = "published";

    /**
     * The day on which a document was written: its dateline, else its part {@code published}. What a site stamps on a page
     * is often the day of a crawl, so the text goes before it.
     */
    public static Optional<DocumentDate> of(Document document) {
        Optional<DocumentDate> published = published(document);
        return Dateline.of(document.body(), published.map(DocumentDate::date))
                .map(line -> new DocumentDate(
                        line.date(), Optional.of(document.body().toRaw(line.span())), "dateline"))
                .or(() -> published);
    }

    /**
     * What stands before the first words of a report, such as {@code LONDON, April 5 (Agency) -}; it is no part of its first
     * sentence.
     *
     * @return where that stands in the text (UTF-16); empty where no line begins so
     */
    public static Optional<Span> opening(Document text) {
        return Dateline.openingOf(text);
    }

    /** Whether the text itself says it. */
    public boolean isSaid() {
        return kind.equals("dateline");
    }

    private static Optional<DocumentDate> published(Document document) {
        return document.part(PUBLISHED)
                .flatMap(part -> TimeFinder.find(part.text()).stream()
                        .flatMap(m -> day(m.meaning())
                                .filter(DocumentDate::isWhole)
                                .map(day -> new DocumentDate(whole(day), Optional.of(part.toRaw(m.span())), "document"))
                                .stream())
                        .findFirst());
    }

    /** The day that a time names, with a clock time or without. */
    static Optional<Day> day(TimeMeaning meaning) {
        if (meaning instanceof Clock clock) {
            return clock.of().flatMap(DocumentDate::day);
        }
        return meaning instanceof Day day ? Optional.of(day) : Optional.empty();
    }

    /** Whether a day has a year, and is in its calendar. */
    static boolean isWhole(Day day) {
        return day.year().isPresent()
                && day.day() <= day.month().length(Year.isLeap(day.year().getAsInt()));
    }

    static LocalDate whole(Day day) {
        return LocalDate.of(day.year().orElseThrow(), day.month(), day.day());
    }
}
