package org.quorate.engine.cell;

import org.quorate.Outcome;
import org.quorate.charter.ScenarioLadder.Expecting;

/**
 * What a scenario expects.
 *
 * @param ladder what is expected of somebody's step on the ladder beside an outcome
 * @param about the only question to which the word is an answer
 */
public record Expected(Outcome outcome, Expecting ladder, About about) {

  /** What a scenario asks. */
  public enum About {
    ANYTHING,
    CONTRIBUTION,
    BALLOT,
    RISE,
    DEPARTURE
  }
}
