package dev.palimpsest.form;

import dev.palimpsest.text.Annotation;

/**
 * What the document was taken for; an annotation of the whole body.
 *
 * @param form the form
 * @param confidence from 0 to 1; 1 where the user said so
 * @param evidence what was seen, in words
 */
public record DetectedForm(Form form, double confidence, String evidence) implements Annotation {}
