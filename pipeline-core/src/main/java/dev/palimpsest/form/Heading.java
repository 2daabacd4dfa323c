package dev.palimpsest.form;

import dev.palimpsest.text.Annotation;

/**
 * A heading, which stays in the body as a paragraph of its own. The section it opens goes on to the next heading of the
 * same or a higher level.
 *
 * @param level from 1, the highest
 */
public record Heading(int level) implements Annotation {}
