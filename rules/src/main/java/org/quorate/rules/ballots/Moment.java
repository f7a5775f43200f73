package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As of when a ballot is looked at.
 *
 * @param now what was said later is not heard
 * @param roll the instant of the roll; several where nobody knows which of them it is
 * @param doubtfulFrom if the ballot had perhaps closed already, from when on; else null
 */
record Moment(Instant now, List<Instant> roll, @Nullable Instant doubtfulFrom) {

  Moment {
    roll = List.copyOf(roll);
  }

  /** Whether nobody knows if something was in time that was said at an instant up to now. */
  boolean doubts(Instant said) {
    return doubtfulFrom != null && said.isAfter(doubtfulFrom);
  }
}
