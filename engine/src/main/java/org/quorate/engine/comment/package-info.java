/**
 * Comments of people: which lines of them say something to the engine.
 *
 * <p>Uses commonmark, because a line that a reader sees as code, as a quotation or not at all is
 * nobody's word; the importers of JSON need it and know no Markdown themselves.
 */
@NullMarked
package org.quorate.engine.comment;

import org.jspecify.annotations.NullMarked;
