package org.quorate.rules.reviews;

import org.quorate.rules.people.Tri;

/**
 * A hold in one row.
 *
 * @param standing whether the row lets its setter hold
 * @param allKnown whether all that is known of holds is told, who lifted them too
 */
public record Held(Tri standing, Opposition.Ended ended, boolean allKnown) {}
