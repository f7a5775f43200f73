/**
 * How votes become a result: one class a method, each after its source.
 *
 * <p>Mechanics only. Who may vote, which votes bind, what passes: that is meaning, and is said by
 * rules over these results. A {@link org.quorate.rules.votes.Poll} takes one vote after the other
 * and can be asked at any time; what it keeps (totals, pairs, equal rankings once) is small, so
 * that one more vote never counts the others again. Whole numbers throughout, decimals where a
 * source rounds; ties are an outcome, and lots come from a seed that is given. May use the API and
 * the JDK.
 */
@NullMarked
package org.quorate.rules.votes;

import org.jspecify.annotations.NullMarked;
