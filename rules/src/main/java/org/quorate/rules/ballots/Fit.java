package org.quorate.rules.ballots;

import org.quorate.rules.people.Tri;

/**
 * A row beside a ballot of its decision.
 *
 * @param otherwise whether it is for what no other row of the decision is for
 * @param conditions whether all its other conditions hold
 * @param others whether another row is for the ballot
 */
public record Fit(boolean otherwise, Tri conditions, Tri others) {}
