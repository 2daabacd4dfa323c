package dev.palimpsest.form;

import dev.palimpsest.text.Annotation;
import dev.palimpsest.text.Traced;
import java.util.List;

/**
 * One item of an infobox field; stands in the part {@code infobox/KEY}, whose text has each item on a line of its own.
 *
 * @param level depth in the field's list; 0 where it has none
 * @param flag the flag emoji before it; empty for none
 * @param label the words before its colon, such as {@code Per Azerbaijan}; empty for none
 * @param links the targets of its links
 */
public record InfoboxItem(int level, String flag, String label, List<Traced> links) implements Annotation {
    public InfoboxItem {
        links = List.copyOf(links);
    }
}
