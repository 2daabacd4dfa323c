package dev.palimpsest.entity;

import dev.palimpsest.text.Annotation;

/**
 * Something named in the text.
 *
 * @param type what kind of thing
 * @param evidence what decided: the id of a rule, or {@code ner}
 */
public record Entity(EntityType type, String evidence) implements Annotation {}
