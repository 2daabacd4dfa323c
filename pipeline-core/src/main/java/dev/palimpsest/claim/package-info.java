/** Who says that what happened: claims, the lexicons and rules that find them, and the links between them. */
@NullMarked
package dev.palimpsest.claim;

import org.jspecify.annotations.NullMarked;
