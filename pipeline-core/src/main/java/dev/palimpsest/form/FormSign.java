package dev.palimpsest.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts one sign of a form, tried only where its first character stands. No two finds overlap. */
final class FormSign {
    private final Matcher matcher;
    private final int length;
    private final int most;
    private int free;
    private int found;

    /**
     * A count of nothing yet.
     *
     * @param most where the count stops
     */
    FormSign(Pattern sign, String text, int most) {
        this.matcher = sign.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        this.length = text.length();
        this.most = most;
    }

    /** Counts the sign if it begins here. Places are to be tried from the first to the last. */
    void tryAt(int at) {
        if (found < most && at >= free && matcher.region(at, length).lookingAt()) {
            found++;
            free = matcher.end();
        }
    }

    int found() {
        return found;
    }
}
