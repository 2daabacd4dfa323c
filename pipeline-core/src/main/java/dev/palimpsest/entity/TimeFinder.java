package dev.palimpsest.entity;

import dev.palimpsest.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Finds the times that an English text names. A grammar of {@link TimeWords}; it needs no parser, and each of its patterns
 * has an upper length, so that it takes time in proportion to the text.
 */
public final class TimeFinder {

    /** No expression is longer (UTF-16 units). */
    private static final int LONGEST = 100;

    private static final List<TimeForm> FORMS = Stream.of(
                    CalendarForms.FORMS, ClockForms.FORMS, RelativeForms.FORMS)
            .flatMap(List::stream)
            .toList();

    private TimeFinder() {}

    /** The times of a text, in order; none overlaps another. Of two that begin at one place, the one whose form stands first. */
    public static List<TimeMention> find(String text) {
        List<TimeMention> found = new ArrayList<>();
        List<Matcher> matchers = FORMS.stream()
                .map(f -> f.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false))
                .toList();
        int at = TimeStarts.next(text, 0);
        while (at < text.length()) {
            Optional<TimeMention> mention = at(at, text, matchers);
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
                TimeForm form = FORMS.get(i);
                Optional<TimeMeaning> meaning = form.meaning().apply(matcher);
                if (meaning.isPresent()) {
                    EntityType type = form.typeOf(meaning.get());
                    return Optional.of(new TimeMention(new Span(start, matcher.end()), type, meaning.get()));
                }
            }
        }
        return Optional.empty();
    }
}
