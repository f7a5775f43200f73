package org.quorate.rules.ballots;

/** When a vote was cast, beside when its ballot was open. */
public enum Timing {
  BEFORE_OPENING,
  IN_TIME,
  AFTER_CLOSING,
  UNKNOWN
}
