/** What wikis and their mirrors leave in a text: glosses, wikitext, reference markers. */
@NullMarked
package dev.palimpsest.wiki;

import org.jspecify.annotations.NullMarked;
