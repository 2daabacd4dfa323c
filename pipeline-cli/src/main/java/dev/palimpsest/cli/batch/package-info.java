/** What a run leaves behind: its folder, the journal that makes it resumable, and the account of it. */
@NullMarked
package dev.palimpsest.cli.batch;

import org.jspecify.annotations.NullMarked;
