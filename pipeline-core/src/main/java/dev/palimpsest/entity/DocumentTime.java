package dev.palimpsest.entity;

import dev.palimpsest.entity.TimeMeaning.Day;
import dev.palimpsest.entity.TimeMeaning.Days;
import dev.palimpsest.entity.TimeMeaning.Fixed;
import dev.palimpsest.entity.TimeMeaning.MonthOf;
import dev.palimpsest.text.Document;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a document says of its own time.
 *
 * @param year the year it is about: from its dateline, else from the title, else from an infobox's date, else the year that
 *     most days of the text that name none stand behind, else the year it was written
 * @param written the day it was written, as the document says, else the day the user gave
 */
record DocumentTime(OptionalInt year, Optional<DocumentDate> written) {

    static DocumentTime of(Document document, Optional<LocalDate> anchor) {
        Optional<DocumentDate> written = DocumentDate.of(document)
                .or(() -> anchor.map(a -> new DocumentDate(a, Optional.empty(), "document")));
        return new DocumentTime(year(document, written), written);
    }

    private static OptionalInt year(Document document, Optional<DocumentDate> written) {
        if (written.isPresent() && written.get().isSaid()) {
            return OptionalInt.of(written.get().date().getYear());
        }
        OptionalInt year = named(document, "title");
        if (year.isEmpty()) {
            year = named(document, "infobox/date");
        }
        if (year.isEmpty()) {
            year = behindMostDays(TimeFinder.find(document.body().text()));
        }
        if (year.isEmpty() && written.isPresent()) {
            year = OptionalInt.of(written.get().date().getYear());
        }
        return year;
    }

    private static OptionalInt named(Document document, String path) {
        Optional<Document> part = document.part(path);
        return part.isEmpty()
                ? OptionalInt.empty()
                : first(TimeFinder.find(part.get().text()));
    }

    private static OptionalInt first(List<TimeMention> mentions) {
        return mentions.stream()
                .map(m -> yearOf(m.meaning()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The year that an expression names. */
    static OptionalInt yearOf(TimeMeaning meaning) {
        if (meaning instanceof Day day) {
            return day.year();
        } else if (meaning instanceof Days days) {
            return days.last().year();
        } else if (meaning instanceof MonthOf month) {
            return month.year();
        } else if (meaning instanceof Fixed fixed && fixed.value().matches("\\d{4}")) {
            return OptionalInt.of(Integer.parseInt(fixed.value()));
        }
        return OptionalInt.empty();
    }

    /** Each day without a year votes for the last year named before it; without such days, the first full date decides. */
    private static OptionalInt behindMostDays(List<TimeMention> mentions) {
        Map<Integer, Integer> votes = new LinkedHashMap<>();
        OptionalInt last = OptionalInt.empty();
        for (TimeMention mention : mentions) {
            OptionalInt named = yearOf(mention.meaning());
            if (named.isPresent()) {
                last = named;
            } else if (last.isPresent() && (mention.meaning() instanceof Day || mention.meaning() instanceof Days)) {
                votes.merge(last.getAsInt(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> OptionalInt.of(e.getKey()))
                .orElseGet(() -> first(mentions));
    }
}
