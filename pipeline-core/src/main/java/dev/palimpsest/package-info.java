/** Stages and the pipelines made of them. Start at {@link dev.palimpsest.Profiles} or {@link dev.palimpsest.Pipeline}. */
@NullMarked
package dev.palimpsest;

import org.jspecify.annotations.NullMarked;
