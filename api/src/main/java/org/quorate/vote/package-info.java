/**
 * What a tally of votes comes to: winners, order, pairs or rounds, ties, lots and margins.
 *
 * <p>Values only, and the same for every method, so that hosts and JSON need one form. Whether a
 * result passes is not said here: that is the meaning of rows, and stands in the rules. Votes are
 * whole numbers or decimals of at most five places, never floating point.
 */
@NullMarked
package org.quorate.vote;

import org.jspecify.annotations.NullMarked;
