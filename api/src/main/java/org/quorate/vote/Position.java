package org.quorate.vote;

/** What one vote says of the question put. */
public enum Position {
  FOR,
  AGAINST,
  /**
   * Neither; a fraction such as -0.9 too, of which the reason may tell how somebody feels: Apache
   * voting process, where who votes so does not stand in the way.
   */
  ABSTAIN,
  /** A vote without a mark. */
  BLANK,
  /**
   * Neither for nor against: something to be answered first, and nothing passes while it stands.
   */
  CONCERN,
  /** Options ranked or rated: a vote of an election. */
  MARKED,
  /** Nothing any more: an earlier vote is taken back. */
  WITHDRAWN
}
