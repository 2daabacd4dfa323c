package dev.palimpsest.form;

import dev.palimpsest.text.Annotation;
import dev.palimpsest.text.Traced;

/**
 * An image; an annotation of the whole part {@code image/N} (N from 1), whose text is the caption.
 *
 * @param target the file or address
 * @param kind {@code infobox}, {@code inline} or {@code file}
 */
public record Image(Traced target, String kind) implements Annotation {}
