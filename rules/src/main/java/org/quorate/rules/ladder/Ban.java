package org.quorate.rules.ladder;

import org.quorate.rules.people.Tri;

/**
 * Whether a row withholds the vote of a holder.
 *
 * @param met whether all of it is met
 */
public record Ban(Lasting lasting, Tri met) {

  /** How long a row withholds a vote. */
  public enum Lasting {
    /** As long as it is met. */
    WHILE_MET,
    /** For a time that runs. */
    RUNNING,
    /** For a time that is over, or never began. */
    OVER,
    /** For a time of which nobody can tell whether it runs. */
    UNKNOWN
  }
}
