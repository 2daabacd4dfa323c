/** The document model: immutable texts over one raw source, the changes proposed to them, and the way back to every byte. */
@NullMarked
package dev.palimpsest.text;

import org.jspecify.annotations.NullMarked;
