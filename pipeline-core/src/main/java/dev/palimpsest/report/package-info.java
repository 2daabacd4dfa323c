/** Explanations and reports for people. */
@NullMarked
package dev.palimpsest.report;

import org.jspecify.annotations.NullMarked;
