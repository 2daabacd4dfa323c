/** Azerbaijani names: orthographies, keys, gazetteer, and the stages that find and link them. */
@NullMarked
package dev.palimpsest.names;

import org.jspecify.annotations.NullMarked;
