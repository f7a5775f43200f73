package org.quorate.rules.ballots;

/** When a vote was cast, beside when its ballot was open. */
public enum Timing {
  BEFORE_OPENING,
  /** On a version of the text that is no longer voted on. */
  LAPSED,
  IN_TIME,
  AFTER_CLOSING,
  UNKNOWN
}
