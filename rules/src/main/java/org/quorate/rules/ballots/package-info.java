/**
 * Did this ballot pass? What rows of {@code votes} mean: one DRL file over facts about electors,
 * casts, vetoes and claims; round it the mechanics: rolls, closing times, exact comparisons over
 * everything that missing facts leave open.
 *
 * <p>A {@link org.quorate.rules.ballots.Crowd} says of each person what they may be doing, so that
 * a comparison is decided at its worst and at its best completion of the missing facts.
 */
@NullMarked
package org.quorate.rules.ballots;

import org.jspecify.annotations.NullMarked;
