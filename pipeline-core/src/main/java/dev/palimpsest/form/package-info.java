/** What a raw text is, and the stages that take each form apart into body, parts and sections. */
@NullMarked
package dev.palimpsest.form;

import org.jspecify.annotations.NullMarked;
