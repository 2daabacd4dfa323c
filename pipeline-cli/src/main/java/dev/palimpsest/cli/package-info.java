/** The palimpsest command. */
@NullMarked
package dev.palimpsest.cli;

import org.jspecify.annotations.NullMarked;
