package org.quorate.rules.ladder;

import java.time.Instant;

/** Where an instant lies beside that of the question and a window. */
public enum Timing {
  /** Before what it is about. */
  EARLY,
  /** After the question's instant. */
  AHEAD,
  /** Within the window, its first instant too. */
  WITHIN,
  /** At the end of the window or later. */
  BEYOND,
  /** Nobody tells how far back the window reaches. */
  UNTOLD;

  /** Of something done, that counts until before an end, at an instant. */
  static Timing of(Instant done, Instant end, Instant at) {
    if (done.isAfter(at)) {
      return AHEAD;
    }
    return at.isBefore(end) ? WITHIN : BEYOND;
  }
}
