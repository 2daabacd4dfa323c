/** Entities, times and quantities: their types, and the rules that need no parser. */
@NullMarked
package dev.palimpsest.entity;

import org.jspecify.annotations.NullMarked;
