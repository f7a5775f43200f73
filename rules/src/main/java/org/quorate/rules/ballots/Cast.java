package org.quorate.rules.ballots;

import org.quorate.rules.people.Tri;

/**
 * One vote joined with all that matters about it.
 *
 * @param admitted whether it says what the row lets a vote say, so that its method can read it
 * @param elector whether its voter is of the electorate
 * @param stead for how many members its voter may stand in; of an elector it does not matter
 * @param barred whether its voter may not vote
 */
public record Cast(
    boolean admitted, Timing timing, boolean bot, Tri elector, Stead stead, Tri barred) {}
