package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * As of when a ballot is read.
 *
 * @param asOf nothing after it has happened
 * @param ends when it may have closed early, and as of when it is read if it did not
 * @param closings when it may have closed, or be read while it is open
 */
record OracleStretch(Instant asOf, SortedSet<Instant> ends, SortedSet<Instant> closings) {
  OracleStretch {
    ends = new TreeSet<>(ends);
    closings = new TreeSet<>(closings);
  }
}
