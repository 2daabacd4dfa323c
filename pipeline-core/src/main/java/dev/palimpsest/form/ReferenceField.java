package dev.palimpsest.form;

import dev.palimpsest.text.Annotation;

/**
 * A field of a reference; stands in the part {@code reference/N}, on the field's words.
 *
 * @param name as in documents.jsonl: {@code authors}, {@code title}, {@code trans_title}, {@code work_or_publisher},
 *     {@code date}, {@code language}, {@code archived}, {@code accessed} or {@code quote}
 * @param value the field in its normal form; most often the words themselves
 */
public record ReferenceField(String name, String value) implements Annotation {}
