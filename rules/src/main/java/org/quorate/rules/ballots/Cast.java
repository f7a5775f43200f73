package org.quorate.rules.ballots;

import org.quorate.rules.people.Tri;

/**
 * One vote joined with all that matters about it.
 *
 * @param admitted whether the row lets a vote say that
 * @param spoiled whether its marks cannot be read by the method of the row
 * @param elector whether its voter is of the electorate
 * @param barred whether its voter may not vote
 */
public record Cast(
    boolean admitted, boolean spoiled, Timing timing, boolean bot, Tri elector, Tri barred) {}
