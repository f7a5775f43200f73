/**
 * Words on a terminal: escaping what strangers wrote, wrapping, colour.
 *
 * <p>Uses the JDK and the rows of the API, and prints nothing itself: it makes text, which a
 * command prints. Widths are those of a terminal, where a Chinese character takes two columns and
 * an accent none.
 */
@NullMarked
package org.quorate.console.print;

import org.jspecify.annotations.NullMarked;
