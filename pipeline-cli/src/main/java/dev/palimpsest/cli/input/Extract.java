package dev.palimpsest.cli.input;

import dev.palimpsest.text.RawText;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document as it was taken out of its container.
 *
 * @param text its text, which leads back to the bytes of the file
 * @param metadata what the container says about it, such as its title, URL or date
 */
public record Extract(RawText text, SortedMap<String, String> metadata) {

    /** A text of which the container says nothing more. */
    public static Extract of(RawText text) {
        return new Extract(text, new TreeMap<>());
    }
}
