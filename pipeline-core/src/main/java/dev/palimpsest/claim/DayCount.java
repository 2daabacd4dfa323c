package dev.palimpsest.claim;

import dev.palimpsest.entity.EntityType;
import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.entity.TimeExpression.Basis;
import dev.palimpsest.text.Annotated;
import dev.palimpsest.text.Document;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves "the fifth day of the war" from the day on which the infobox of an article about that war says that it began. */
final class DayCount {
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    /** What goes on in any such article, whatever its title calls it. */
    private static final String ANY = "hostilities|fighting|conflict|clashes|violence";

    private static final Pattern FORM = Pattern.compile(
            "(?i)the (" + String.join("|", ORDINALS) + "|(\\d{1,3})(?:st|nd|rd|th)) day of (?:the )?(\\p{L}+)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final String title;
    private final Optional<Annotated<TimeExpression>> beginning;

    DayCount(Document document) {
        title = document.part("title").map(Document::text).orElse("").strip().toLowerCase(Locale.ROOT);
        beginning = document.part("infobox/date").stream()
                .flatMap(part -> part.annotated(TimeExpression.class).stream())
                .filter(t -> DAY.matcher(t.value().value()).lookingAt())
                .findFirst();
    }

    /** The times of a text, those of the form with their days where they can be counted. */
    List<Annotated<TimeExpression>> of(List<Annotated<TimeExpression>> times, String text) {
        return beginning.isEmpty()
                ? times
                : times.stream()
                        .map(t -> of(t, t.span().of(text), beginning.get()))
                        .toList();
    }

    private Annotated<TimeExpression> of(
            Annotated<TimeExpression> time, String words, Annotated<TimeExpression> beginning) {
        Matcher m = FORM.matcher(words);
        if (!time.value().value().isEmpty() || !m.matches() || !told(m.group(3).toLowerCase(Locale.ROOT))) {
            return time;
        }
        String ordinal = m.group(1).toLowerCase(Locale.ROOT);
        int after = (m.group(2) == null ? ORDINALS.indexOf(ordinal) + 1 : Integer.parseInt(m.group(2))) - 1;
        if (after < 0) {
            return time;
        }
        LocalDate first = LocalDate.parse(beginning.value().value().substring(0, 10));
        Basis basis = new Basis(
                "relative",
                first.toString(),
                Optional.of(beginning.raw()),
                Period.ofDays(after).toString());
        TimeExpression day = new TimeExpression(
                EntityType.DATE, first.plusDays(after).toString(), time.value().role(), basis);
        return new Annotated<>(day, time.span(), time.raw(), time.stage());
    }

    private boolean told(String event) {
        return event.matches(ANY) || title.endsWith(event);
    }
}
