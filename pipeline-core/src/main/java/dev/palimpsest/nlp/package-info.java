/** The only package that sees CoreNLP; offers sentences and dependency graphs to the others. */
@NullMarked
package dev.palimpsest.nlp;

import org.jspecify.annotations.NullMarked;
