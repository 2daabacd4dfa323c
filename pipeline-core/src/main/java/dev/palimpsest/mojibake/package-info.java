/** Repair of text that was decoded with the wrong encoding; Unicode normalisation and the small text fixes. */
@NullMarked
package dev.palimpsest.mojibake;

import org.jspecify.annotations.NullMarked;
