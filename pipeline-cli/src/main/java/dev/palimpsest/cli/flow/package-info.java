/** How documents go through a pipeline on several threads: each has one outcome, and outcomes come in the order of the input. */
@NullMarked
package dev.palimpsest.cli.flow;

import org.jspecify.annotations.NullMarked;
