package dev.palimpsest.form;

import dev.palimpsest.text.Annotation;

/**
 * A place where a reference is cited: an empty span where its marker was removed.
 *
 * @param reference the part that it cites, such as {@code reference/12} or {@code note/a}; it may not exist
 */
public record Citation(String reference) implements Annotation {}
