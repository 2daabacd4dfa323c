package dev.palimpsest.entity;

import dev.palimpsest.text.Annotation;
import java.util.OptionalDouble;

/**
 * A count or measure with its bounds.
 *
 * @param comparator {@code eq}, {@code at_least}, {@code at_most}, {@code more_than}, {@code less_than}, {@code approx},
 *     {@code range} or {@code vague}
 * @param value the number named, if one is
 * @param low the lower bound, if there is one
 * @param high the upper bound, if there is one
 * @param unit what is counted, singular and lower case; empty where the words do not say
 */
public record Quantity(String comparator, OptionalDouble value, OptionalDouble low, OptionalDouble high, String unit)
        implements Annotation {}
