package org.quorate.rules.reviews;

/**
 * A hold in one row.
 *
 * @param standing whether the row lets its setter hold
 */
public record Held(Tri standing, Opposition.Ended ended) {}
