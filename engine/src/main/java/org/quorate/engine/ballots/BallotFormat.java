package org.quorate.engine.ballots;

import java.util.Locale;

/** Formats in which ballots are published. */
public enum BallotFormat {
  /** A header of options, one vote a line; separated by commas, semicolons or tabs. */
  CSV,
  /** Numbers of options in order of preference, as OpaVote, OpenSTV and Droop have them. */
  BLT,
  /** A line {@code V: 2-13} for each voter, as Debian's Devotee prints it. */
  DEBIAN,
  /** Our own, described by {@code ballots.schema.json}. */
  JSON;

  /** The name as it is written. */
  public String shown() {
    return name().toLowerCase(Locale.ROOT);
  }
}
