package org.quorate.vote;

/** What one vote says of the question put. */
public enum Position {
  FOR,
  AGAINST,
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
