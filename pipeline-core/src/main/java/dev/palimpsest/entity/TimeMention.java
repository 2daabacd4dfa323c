package dev.palimpsest.entity;

import dev.palimpsest.text.Span;

/**
 * A time as the words give it, before anything is known of what it is counted from.
 *
 * @param span where it stands (UTF-16)
 * @param type {@link EntityType#DATE}, {@link EntityType#TIME} or {@link EntityType#DURATION}
 * @param meaning what the words say
 */
public record TimeMention(Span span, EntityType type, TimeMeaning meaning) {}
