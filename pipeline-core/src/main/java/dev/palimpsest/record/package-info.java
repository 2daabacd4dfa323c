/** The records that a run writes, and their deterministic JSON. */
@NullMarked
package dev.palimpsest.record;

import org.jspecify.annotations.NullMarked;
