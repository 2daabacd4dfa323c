package dev.palimpsest.text;

import java.util.List;
import java.util.Map;

/**
 * One step of a text: what it became, how that lies on what it was, and why each block changed.
 *
 * @param text the text after the step
 * @param alignment on the text before
 * @param log why each block of the alignment changed; {@link Log#NONE} for the slice a part was lifted as
 */
record Revision(String text, Alignment alignment, Log log) {

    /**
     * Why each block of an alignment changed, kept small: ten million blocks must fit.
     *
     * @param stage the stage that proposed them
     * @param rules the names that {@code rule} points to
     * @param rule for each block the index of its rule
     * @param why for each block what the stage knew, mostly one of a few maps
     */
    record Log(String stage, String[] rules, short[] rule, List<Map<String, String>> why) {
        static final Log NONE = new Log("", new String[0], new short[0], List.of());
    }
}
