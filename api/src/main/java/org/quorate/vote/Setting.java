package org.quorate.vote;

import java.util.Locale;

/** What some methods leave open, so that a rule has to say it. */
public enum Setting {
  /** How votes that rank only some options are read. */
  UNRANKED,
  /** How strong a pairwise victory is. */
  STRENGTH,
  /** The most points that a vote may give to an option. */
  HIGHEST,
  /** Credits of each voter. */
  BUDGET,
  /** What happens if nothing else wins. */
  DEFAULT_OPTION,
  /** How many votes must prefer an option to the default. */
  QUORUM,
  /** Ratios over the default that some options need. */
  MAJORITIES;

  /** The name as it is written: {@code default-option}. */
  public String shown() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
