/**
 * A tally on paper, so that people can check it by hand: order, pairs or rounds, what was not
 * counted and why.
 *
 * <p>Uses the API, recounts of the engine and the console's printing; prints nothing itself.
 */
@NullMarked
package org.quorate.console.tally;

import org.jspecify.annotations.NullMarked;
