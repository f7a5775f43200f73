package org.quorate.engine.cell;

import org.quorate.Outcome;
import org.quorate.charter.ScenarioLadder.Expecting;

/**
 * What a scenario expects.
 *
 * @param ladder what is expected of somebody's step on the ladder beside an outcome
 */
public record Expected(Outcome outcome, Expecting ladder) {}
