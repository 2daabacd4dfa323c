package dev.palimpsest.text;

import java.util.Map;

/**
 * One change of a text, as logged.
 *
 * @param field the path of the part whose text it changed; empty for the body
 * @param revision the revision of that text before the change: 0 is the raw text, or the part as it was lifted
 * @param stage the stage that proposed it
 * @param rule the stage's rule; {@value #LIFT} where text left for a part, which {@code why} names
 * @param at the span it replaced, counted in that revision (UTF-16)
 * @param raw the same in the raw text (UTF-16)
 * @param bytes the same in the raw file's bytes
 * @param before the text it replaced
 * @param after what stands there now
 * @param why what the stage knew: an encoding, a gain, a boundary
 */
public record Edit(
        String field,
        int revision,
        String stage,
        String rule,
        Span at,
        Span raw,
        ByteSpan bytes,
        String before,
        String after,
        Map<String, String> why) {

    /** The rule of every lift. */
    public static final String LIFT = "lift";

    /** The key in {@link #why} of the path that lifted text went to. */
    public static final String PART = "part";

    @Override
    public String toString() {
        return stage + "/" + rule + " raw " + raw + (field.isEmpty() ? "" : " in " + field) + ": \"" + before
                + "\" → \"" + after + "\"" + (why.isEmpty() ? "" : " " + why);
    }
}
