package org.quorate.rules.reviews;

import org.quorate.rules.reviews.Voice.Freshness;

/**
 * A ballot that a host hung on a contribution.
 *
 * @param seen what of the contribution could be seen until it closed; of one that is open, all
 */
public record HeldOn(Opened opened, Freshness seen) {

  /** When it was opened. */
  public enum Opened {
    /** Before the contribution was. */
    EARLY,
    /** Nobody tells when the contribution was opened. */
    UNKNOWN,
    IN_TIME
  }
}
