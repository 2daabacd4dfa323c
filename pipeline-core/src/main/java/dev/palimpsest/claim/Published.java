package dev.palimpsest.claim;

import dev.palimpsest.entity.TimeExpression;
import dev.palimpsest.text.Document;
import java.util.regex.Pattern;

/** The day when a document says it was published. */
public final class Published {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private Published() {}

    /** The day that its part {@code published} names, ISO 8601; empty where there is none. */
    public static String of(Document document) {
        return document.part("published").stream()
                .flatMap(part -> part.annotations(TimeExpression.class).stream())
                .map(TimeExpression::value)
                .filter(value -> value.length() >= 10)
                .map(value -> value.substring(0, 10))
                .filter(day -> DAY.matcher(day).matches())
                .findFirst()
                .orElse("");
    }
}
