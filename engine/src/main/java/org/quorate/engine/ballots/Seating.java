package org.quorate.engine.ballots;

import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.Seats;

/**
 * A second pass over the order of a tally, with a cap for organisations.
 *
 * @param cap how many seats one may hold
 * @param body who stays, and who belongs where
 * @param seats who is seated
 */
public record Seating(Cap cap, Body body, Seats seats) {}
