package org.quorate.rules.ballots;

import org.quorate.rules.Says;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/**
 * A claim of a row that lets another ballot make good what this one did not pass.
 *
 * @param says what the rules say of the claim by itself
 * @param remade whether another ballot made it good
 * @param waiting what one is waited for that may still do so
 */
public record Judgement(Says says, Tri remade, Waiting waiting) {}
