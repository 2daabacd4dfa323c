package dev.palimpsest.wiki;

import dev.palimpsest.text.Annotation;

/**
 * A link's anchor whose gloss was removed; stands on the anchor.
 *
 * @param part the part that holds the gloss, {@code gloss/N} with N from 1
 */
public record Gloss(String part) implements Annotation {}
