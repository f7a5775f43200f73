package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.rules.Facts;

/** That a holder did less than is enough to stay. */
abstract class Idling extends Piece {

  Idling(Scene scene) {
    super(scene);
  }

  /** Adds what rules whether the holder was idle at other instants than now. */
  void collectOnce(Facts facts) {}

  /** Whether the holder did enough to stay at some instant since another. */
  abstract boolean wasActive(Instant since, Facts facts);

  /** What would tell whether they did. */
  Set<Aspect> doubts(Instant since, Facts facts) {
    return missing(facts);
  }
}
