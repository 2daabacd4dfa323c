package dev.palimpsest;

import dev.palimpsest.text.PalimpsestException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A profile, stage or option that cannot be: unknown, misspelt, or in the wrong order. */
public final class ProfileException extends PalimpsestException {
    private static final long serialVersionUID = 1L;

    /** What is wrong and what to do. */
    public ProfileException(String message, String hint) {
        super(message, hint);
    }

    /** What is wrong, what to do, and what found it. */
    public ProfileException(String message, String hint, Throwable cause) {
        super(message, hint, cause);
    }

    /** The error for a name that does not exist: lists what does, the nearest first. */
    public static ProfileException unknown(String what, String name, Collection<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        String nearest = known.stream()
                .min(Comparator.comparingInt((String k) ->
                                LevenshteinDistance.getDefaultInstance().apply(k, lower))
                        .thenComparing(Comparator.naturalOrder()))
                .map(k -> "did you mean " + k + "? ")
                .orElse("");
        return new ProfileException(
                "there is no " + what + " " + name, nearest + "there are: " + String.join(", ", new TreeSet<>(known)));
    }
}
