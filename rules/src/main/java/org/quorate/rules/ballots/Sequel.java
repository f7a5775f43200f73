package org.quorate.rules.ballots;

import org.quorate.rules.Polled;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/**
 * A ballot that another hangs on.
 *
 * @param polled what came of it
 * @param counts whether it is about the same person and was opened when it counts
 */
record Sequel(Polled polled, Tri counts) {

  /** Whether it counts and passed. */
  Tri passed() {
    return counts.and(polled.passed());
  }

  /** What it waits for if it has not passed. */
  Waiting waiting() {
    return polled.waiting();
  }

  /** Whether nobody can turn it any more. */
  boolean failed() {
    return polled.failed();
  }
}
