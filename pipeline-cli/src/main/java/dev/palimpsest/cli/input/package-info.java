/** What the command is given: files, folders, archives and dumps, taken apart into single documents in a fixed order. */
@NullMarked
package dev.palimpsest.cli.input;

import org.jspecify.annotations.NullMarked;
